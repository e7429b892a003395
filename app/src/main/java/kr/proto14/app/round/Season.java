package kr.proto14.app.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;

/** Whether a round of which nothing but its number is known can be on sale at a moment. */
final class Season {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  /** A sale that opened in December may end in January; a January round may open in December. */
  private static final int DAYS_ACROSS_NEW_YEAR = 7;

  /** Basketball's last round of a season was sold until 13 April; none was until October. */
  private static final MonthDay BASKETBALL_ENDS = MonthDay.of(4, 20);

  private static final MonthDay BASKETBALL_STARTS = MonthDay.of(10, 1);

  private Season() {}

  static boolean has(RoundId id, Instant now) {
    LocalDate today = now.atZone(SEOUL).toLocalDate();
    boolean near =
        id.year() >= today.minusDays(DAYS_ACROSS_NEW_YEAR).getYear()
            && id.year() <= today.plusDays(DAYS_ACROSS_NEW_YEAR).getYear();
    return near
        && (id.pool() != Pool.BASKETBALL || isBasketballs(MonthDay.from(today)))
        && Pace.fits(id, today);
  }

  private static boolean isBasketballs(MonthDay day) {
    return day.isBefore(BASKETBALL_ENDS) || !day.isBefore(BASKETBALL_STARTS);
  }
}
