package kr.proto14.engine.soccer.wide;

import static kr.proto14.engine.soccer.wide.World.START;
import static kr.proto14.engine.soccer.wide.World.club;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeMap;
import kr.proto14.engine.soccer.Component;
import kr.proto14.engine.soccer.LeagueLog;
import kr.proto14.engine.soccer.LeagueStrengths.AsOf;
import kr.proto14.engine.soccer.LeagueStrengths.Form;
import org.junit.jupiter.api.Test;

class DomesticTest {
  private static final LocalDate MARCH = LocalDate.of(2022, 3, 1);

  private final Domestic domestic = domestic();

  @Test
  void a_cup_match_is_read_through_what_was_known_when_its_two_months_began() {
    Form first = form(domestic.before("North/1", MARCH).orElseThrow());

    for (LocalDate day : new LocalDate[] {MARCH, MARCH.plusDays(30), LocalDate.of(2022, 4, 30)}) {
      assertThat(form(domestic.beforeMonthsOf("North/1", day).orElseThrow())).isEqualTo(first);
    }
    assertThat(form(domestic.beforeMonthsOf("North/1", LocalDate.of(2022, 5, 1)).orElseThrow()))
        .isNotEqualTo(first);
    assertThat(form(domestic.beforeMonthsOf("North/1", LocalDate.of(2022, 2, 28)).orElseThrow()))
        .isEqualTo(form(domestic.before("North/1", LocalDate.of(2022, 1, 1)).orElseThrow()));
  }

  @Test
  void what_was_fitted_for_a_month_is_kept() {
    AsOf once = domestic.beforeMonthsOf("North/1", MARCH.plusDays(3)).orElseThrow();

    assertThat(domestic.beforeMonthsOf("North/1", MARCH.plusDays(40)).orElseThrow()).isSameAs(once);
  }

  @Test
  void a_match_is_never_read_through_its_own_day_or_a_later_one() {
    for (int day = 60; day < 600; day += 13) {
      LocalDate date = START.plusDays(day);
      World known = new World(4).before(date);
      TreeMap<String, LeagueLog> logs = new TreeMap<>();
      logs.put("North/1", new LeagueLog(known.leagues.get("North/1")));
      Domestic before = new Domestic(logs, Component.fast());

      assertThat(before.beforeMonthsOf("North/1", date).map(DomesticTest::form))
          .as("%s", date)
          .isEqualTo(domestic.beforeMonthsOf("North/1", date).map(DomesticTest::form));
    }
  }

  @Test
  void a_league_without_a_log_is_not_known() {
    assertThat(domestic.before("Atlantis/1", MARCH)).isEmpty();
    assertThat(domestic.beforeMonthsOf("Atlantis/1", MARCH)).isEmpty();
  }

  private static Form form(AsOf league) {
    return league.form(club("North", 2)).orElseThrow();
  }

  private static Domestic domestic() {
    TreeMap<String, LeagueLog> logs = new TreeMap<>();
    new World(4).leagues.forEach((key, rows) -> logs.put(key, new LeagueLog(rows)));
    return new Domestic(logs, Component.fast());
  }
}
