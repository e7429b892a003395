package kr.proto14.standin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** The sale of one round of any game, and where it stands at a moment. */
record Sale(
    Game game,
    int gmTs,
    Instant start,
    Instant end,
    long amount,
    long carryOver,
    int carryCount,
    Instant resultsAt,
    boolean settled) {

  boolean isOpen(Instant now) {
    return !now.isBefore(start) && now.isBefore(end);
  }

  boolean isOver(Instant now) {
    return !now.isBefore(end);
  }

  String status(Instant now) {
    if (now.isBefore(start)) {
      return "SaleBefore";
    }
    if (isOpen(now)) {
      return "SaleProgress";
    }
    if (!settled || now.isBefore(resultsAt)) {
      return "SaleComplete";
    }
    if (now.isBefore(payoutStart())) {
      return "WinningProcess";
    }
    return now.isBefore(payoutEnd()) ? "PayoStart" : "PayoEnd";
  }

  /** Midnight after the last match, as 260038 planned it. */
  Instant payoutStart() {
    return resultDay().plusDays(1).atStartOfDay(Korea.ZONE).toInstant();
  }

  /** A year and a day, less a minute: prizes are claimed within a year. */
  Instant payoutEnd() {
    return resultDay()
        .plusDays(1)
        .plusYears(1)
        .atTime(LocalTime.of(23, 59))
        .atZone(Korea.ZONE)
        .toInstant();
  }

  long units() {
    return amount / (game.isPool() ? 1000 : 100);
  }

  /** Carry-over and a quarter of the sales in tier games, half of the sales in the others. */
  long firstPrize() {
    return carryOver + amount / (game.isPool() ? 4 : 2);
  }

  private LocalDate resultDay() {
    return resultsAt.atZone(Korea.ZONE).toLocalDate();
  }
}
