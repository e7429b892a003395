package kr.proto14.app.source.http;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A limit of our own on the requests to one source on one day in Korea. What matters less leaves
 * the rest of the day's requests to what matters more. This class is threadsafe where its counter
 * is.
 */
public final class DailyAllowance implements Allowance {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private final String source;
  private final Purpose purpose;
  private final int limit;
  private final Counter counter;
  private final Clock clock;

  /** What requests are for, and how many percent of the day's limit they may reach. */
  public enum Purpose {
    /** Past rounds; they can wait for another day. */
    BACKFILL(50),
    /** Looking for new rounds. */
    CHECK(80),
    /** A round near its deadline, and results. */
    URGENT(100);

    private final int percent;

    Purpose(int percent) {
      this.percent = percent;
    }
  }

  /** Where requests are counted, by all who ask a source. */
  @FunctionalInterface
  public interface Counter {
    /**
     * Counts one more request of a day, unless there are as many as allowed.
     *
     * @return whether it was counted
     */
    boolean count(String source, LocalDate day, int allowed);
  }

  /**
   * An allowance.
   *
   * @param limit requests to the source a day for all purposes, 1 or more
   */
  public DailyAllowance(String source, Purpose purpose, int limit, Counter counter, Clock clock) {
    this.source = requireNonNull(source, "source");
    this.purpose = requireNonNull(purpose, "purpose");
    this.counter = requireNonNull(counter, "counter");
    this.clock = requireNonNull(clock, "clock");
    this.limit = limit;
    if (limit < 1) {
      throw new IllegalArgumentException("at least one request a day, not " + limit);
    }
  }

  @Override
  public void spend() throws SpentException {
    LocalDate day = clock.instant().atZone(SEOUL).toLocalDate();
    int allowed = Math.max(1, limit * purpose.percent / 100);
    if (!counter.count(source, day, allowed)) {
      Instant midnight = day.plusDays(1).atStartOfDay(SEOUL).toInstant();
      throw new SpentException(
          String.format(
              Locale.ROOT,
              "Our own limit (PROTO14_REQUESTS_A_DAY=%d, of which %d for this purpose) is reached."
                  + " Not asking before %s 00:00 KST.",
              limit,
              allowed,
              day.plusDays(1)),
          midnight);
    }
  }
}
