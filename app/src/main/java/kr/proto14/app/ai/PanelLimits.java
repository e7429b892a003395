package kr.proto14.app.ai;

import java.time.Duration;

/**
 * How long the panel may take.
 *
 * @param longest the longest a round waits for all of it
 * @param quorum once so many members have answered, the others have the grace left
 * @param grace how long a quorum waits for the others
 */
public record PanelLimits(Duration longest, int quorum, Duration grace) {
  public PanelLimits {
    if (!longest.isPositive() || grace.isNegative() || quorum < 1) {
      throw new IllegalArgumentException("no limits: " + longest + ", " + quorum + ", " + grace);
    }
  }
}
