package kr.proto14.app.schedule.daemon;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How a daemon behaves.
 *
 * @param version of the program
 * @param jobLimit the longest a run may take
 * @param gap the shortest silence of all daemons that is an outage
 * @param look the longest time until a slot that another job planned is seen
 */
public record Settings(String version, Duration jobLimit, Duration gap, Duration look) {
  public Settings {
    requireNonNull(version, "version");
    if (!jobLimit.isPositive() || !gap.isPositive() || !look.isPositive()) {
      throw new IllegalArgumentException("limits are positive");
    }
  }
}
