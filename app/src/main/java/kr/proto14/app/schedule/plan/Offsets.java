package kr.proto14.app.schedule.plan;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long after its slot a check of an installation starts. Rounds appear sharp on the hour; were
 * all installations to ask in that second, the site would feel it.
 */
public final class Offsets {
  /** The least, in seconds. */
  public static final int LEAST = 60;

  /** The most, in seconds: no more than the least distance between two checks. */
  public static final int MOST = 600;

  private Offsets() {}

  /** The offset of a new installation, 60-600 s. */
  public static Duration draw(RandomGenerator random) {
    return Duration.ofSeconds(random.nextInt(LEAST, MOST + 1));
  }
}
