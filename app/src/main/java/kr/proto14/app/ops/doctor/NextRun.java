package kr.proto14.app.ops.doctor;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * When a job runs next.
 *
 * @param job such as {@code check}
 * @param at when it is due
 */
public record NextRun(String job, Instant at) {
  public NextRun {
    requireNonNull(job, "job");
    requireNonNull(at, "at");
  }
}
