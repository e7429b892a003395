package kr.proto14.engine.soccer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LeagueLogTest {
  private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
  private static final List<SoccerRow> ROWS =
      List.of(
          Leagues.row(DAY.plusDays(7), 1, "Cup", "Ace", 0, 0),
          Leagues.row(DAY, 1, "Bee", "Cup", 1, 0),
          Leagues.row(DAY, 1, "Ace", "Dot", 2, 1),
          Leagues.row(DAY.plusDays(1), 1, "Dot", "Bee", 3, 3));

  @Test
  void matches_are_read_by_day_whatever_the_order_they_came_in() {
    LeagueLog log = new LeagueLog(ROWS);

    assertThat(log.rows()).extracting(SoccerRow::home).containsExactly("Ace", "Bee", "Dot", "Cup");
    for (long seed = 0; seed < 20; seed++) {
      List<SoccerRow> shuffled = new ArrayList<>(Leagues.seasons(seed, 6, 2));
      LeagueLog expected = new LeagueLog(shuffled);
      Collections.shuffle(shuffled, new Random(seed));

      LeagueLog found = new LeagueLog(shuffled);

      assertThat(found.rows()).isEqualTo(expected.rows());
      assertThat(found.home).isEqualTo(expected.home);
      assertThat(found.away).isEqualTo(expected.away);
      assertThat(found.rows()).isSortedAccordingTo((a, b) -> a.date().compareTo(b.date()));
    }
  }

  @Test
  void columns_say_what_the_rows_say() {
    LeagueLog log = new LeagueLog(ROWS);

    for (int i = 0; i < log.rows().size(); i++) {
      SoccerRow row = log.rows().get(i);
      assertThat(log.day[i]).isEqualTo((int) row.date().toEpochDay());
      assertThat(log.season[i]).isEqualTo(row.season());
      assertThat(log.home[i]).isEqualTo(log.team(row.home()));
      assertThat(log.away[i]).isEqualTo(log.team(row.away()));
    }
    assertThat(log.teams()).isEqualTo(4);
    assertThat(log.team("Nobody")).isEqualTo(-1);
  }

  @Test
  void a_match_is_known_from_the_day_after_it() {
    LeagueLog log = new LeagueLog(ROWS);

    assertThat(log.before(DAY).size()).isZero();
    assertThat(log.before(DAY.plusDays(1)).size()).isEqualTo(2);
    assertThat(log.before(DAY.plusDays(2)).size()).isEqualTo(3);
    assertThat(log.before(DAY.plusDays(7)).size()).isEqualTo(3);
    assertThat(log.before(DAY.plusDays(8)).size()).isEqualTo(4);
  }

  @Test
  void the_ends_of_the_calendar_are_before_and_after_all_matches() {
    LeagueLog log = new LeagueLog(ROWS);

    assertThat(log.before(LocalDate.MIN).size()).isZero();
    assertThat(log.before(LocalDate.MAX).size()).isEqualTo(4);
    assertThat(new LeagueLog(List.of()).before(DAY).size()).isZero();
  }

  @Test
  void the_past_refuses_what_was_not_known_yet() {
    Past past = new LeagueLog(ROWS).before(DAY.plusDays(1));

    assertThat(past.row(0).home()).isEqualTo("Ace");
    assertThat(past.row(1).home()).isEqualTo("Bee");
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> past.row(2));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> past.row(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Past(past.log(), 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Past(past.log(), -1));
  }

  @Test
  void a_log_keeps_no_hold_on_the_list_it_was_given() {
    List<SoccerRow> given = new ArrayList<>(ROWS);
    LeagueLog log = new LeagueLog(given);

    given.clear();

    assertThat(log.rows()).hasSize(4).isUnmodifiable();
  }
}
