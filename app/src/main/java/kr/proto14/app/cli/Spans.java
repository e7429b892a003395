package kr.proto14.app.cli;

import java.time.Duration;
import java.util.Map;

/** Lengths of time in words: the two largest units, whole. */
final class Spans {
  private final Session session;

  Spans(Session session) {
    this.session = session;
  }

  /** {@code 3일 4시간}, {@code 2시간 5분}, {@code 7분 30초}, {@code 12초}; less than a second is 0. */
  String of(Duration span) {
    Duration whole = span.isNegative() ? Duration.ZERO : span;
    if (whole.toDays() > 0) {
      return two("days", whole.toDays(), "hours", whole.toHoursPart());
    }
    if (whole.toHours() > 0) {
      return two("hours", whole.toHours(), "minutes", whole.toMinutesPart());
    }
    if (whole.toMinutes() > 0) {
      return two("minutes", whole.toMinutes(), "seconds", whole.toSecondsPart());
    }
    return one("seconds", whole.toSeconds());
  }

  private String two(String large, long many, String small, long few) {
    return few == 0 ? one(large, many) : one(large, many) + " " + one(small, few);
  }

  private String one(String unit, long count) {
    return session.text("span." + unit, Map.of("count", count));
  }
}
