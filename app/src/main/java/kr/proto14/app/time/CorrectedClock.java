package kr.proto14.app.time;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.UnaryOperator;

/**
 * A clock set by the database's time, so that all nodes of one database agree. It shows Asia/Seoul.
 */
public final class CorrectedClock extends Clock {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private final Clock base;
  private volatile Duration offset = Duration.ZERO;

  /** A clock that shows its base until it is corrected. */
  public CorrectedClock(Clock base) {
    this.base = requireNonNull(base, "base");
  }

  /**
   * Measures how far the base is off.
   *
   * @param databaseTime gives the database's time for the base's own, within milliseconds
   */
  public void correct(UnaryOperator<Instant> databaseTime) {
    Instant before = base.instant();
    Instant there = databaseTime.apply(before);
    Instant after = base.instant();
    Instant middle = before.plus(Duration.between(before, after).dividedBy(2));
    offset = there.equals(before) ? Duration.ZERO : Duration.between(middle, there);
  }

  /** Corrects a clock that can be corrected; a virtual one is right already. */
  public static void correct(Clock clock, UnaryOperator<Instant> databaseTime) {
    if (clock instanceof CorrectedClock corrected) {
      corrected.correct(databaseTime);
    }
  }

  @Override
  public Instant instant() {
    return base.instant().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return SEOUL;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("this house lives in Asia/Seoul");
  }
}
