package kr.proto14.app.ai;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * A calendar month in Seoul, in which a budget is spent.
 *
 * @param from its first moment
 * @param before the first moment of the next one
 */
public record Month(Instant from, Instant before) {
  /** Millionths of a won in a won. */
  public static final long MICROWON = 1_000_000;

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  public Month {
    requireNonNull(from, "from");
    requireNonNull(before, "before");
  }

  /** The month that a moment lies in. */
  public static Month of(Instant moment) {
    YearMonth month = YearMonth.from(moment.atZone(SEOUL));
    return new Month(first(month), first(month.plusMonths(1)));
  }

  private static Instant first(YearMonth month) {
    return month.atDay(1).atStartOfDay(SEOUL).toInstant();
  }
}
