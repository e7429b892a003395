package kr.proto14.engine.soccer.wide;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import kr.proto14.engine.soccer.Component;
import kr.proto14.engine.soccer.LeagueLog;
import kr.proto14.engine.soccer.LeagueStrengths;

/**
 * One component's view of all leagues. A league is measured when it is first asked for, and what
 * was fitted for the first day of every second month is kept: cup matches of years are read through
 * those.
 */
final class Domestic {
  private final SortedMap<String, LeagueLog> leagues;
  private final Component component;
  private final Map<String, LeagueStrengths> measured = new HashMap<>();
  private final Map<Months, Optional<LeagueStrengths.AsOf>> months = new HashMap<>();

  Domestic(SortedMap<String, LeagueLog> leagues, Component component) {
    this.leagues = leagues;
    this.component = component;
  }

  private record Months(String league, LocalDate first) {}

  Component component() {
    return component;
  }

  /** A league as it was known before a day. */
  Optional<LeagueStrengths.AsOf> before(String league, LocalDate date) {
    LeagueLog log = leagues.get(league);
    return log == null
        ? Optional.empty()
        : measured.computeIfAbsent(league, _ -> new LeagueStrengths(log, component)).before(date);
  }

  /** A league as it was known before the two months of a day began: January's and so on. */
  Optional<LeagueStrengths.AsOf> beforeMonthsOf(String league, LocalDate date) {
    LocalDate month = date.withDayOfMonth(1);
    LocalDate first = month.getMonthValue() % 2 == 0 ? month.minusMonths(1) : month;
    Months asked = new Months(league, first);
    Optional<LeagueStrengths.AsOf> known = months.get(asked);
    if (known == null) {
      known = before(league, first);
      months.put(asked, known);
    }
    return known;
  }
}
