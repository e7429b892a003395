package kr.proto14.engine.soccer.wide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import org.junit.jupiter.api.Test;

class KnockOutsTest {
  private static final LocalDate JUNE = LocalDate.of(2022, 6, 1);

  @Test
  void from_the_fourth_match_of_a_final_tournament_on_there_may_be_extra_time() {
    List<NationRow> rows = group("FIFA World Cup", JUNE, "A");
    rows.addAll(group("FIFA World Cup", JUNE, "B"));
    rows.sort((one, other) -> one.date().compareTo(other.date()));
    rows.add(row("FIFA World Cup", JUNE.plusDays(20), "A1", "B2"));
    rows.add(row("FIFA World Cup", JUNE.plusDays(21), "B1", "A2"));
    rows.add(row("FIFA World Cup", JUNE.plusDays(25), "A1", "B1"));

    boolean[] marks = KnockOuts.among(rows);

    for (int i = 0; i < 12; i++) {
      assertThat(marks[i]).as("group match %d", i).isFalse();
    }
    assertThat(marks[12]).isTrue();
    assertThat(marks[13]).isTrue();
    assertThat(marks[14]).isTrue();
  }

  @Test
  void the_next_edition_begins_with_groups_again() {
    List<NationRow> rows = group("UEFA Euro", JUNE, "A");
    rows.addAll(group("UEFA Euro", JUNE.plusYears(4), "A"));

    assertThat(KnockOuts.among(rows)).containsOnly(false);
  }

  @Test
  void friendly_matches_and_qualifications_have_no_extra_time() {
    for (String tournament : List.of("Friendly", "FIFA World Cup qualification", "A new cup")) {
      List<NationRow> rows = group(tournament, JUNE, "A");
      rows.addAll(group(tournament, JUNE.plusDays(20), "A"));

      assertThat(KnockOuts.among(rows)).as(tournament).containsOnly(false);
    }
  }

  @Test
  void tournaments_at_the_same_time_are_kept_apart() {
    List<NationRow> rows = group("Copa América", JUNE, "A");
    rows.addAll(group("Gold Cup", JUNE.plusDays(10), "A"));

    assertThat(KnockOuts.among(rows)).containsOnly(false);
  }

  @Test
  void a_side_that_is_still_in_its_group_makes_a_group_match() {
    List<NationRow> rows = group("AFC Asian Cup", JUNE, "A");
    rows.add(row("AFC Asian Cup", JUNE.plusDays(9), "A1", "late"));

    assertThat(KnockOuts.among(rows)).containsOnly(false);
  }

  /** Four teams, each against each. */
  private static List<NationRow> group(String tournament, LocalDate start, String name) {
    List<NationRow> rows = new ArrayList<>();
    int[][] pairs = {{1, 2}, {3, 4}, {1, 3}, {2, 4}, {1, 4}, {2, 3}};
    for (int i = 0; i < pairs.length; i++) {
      rows.add(row(tournament, start.plusDays(i), name + pairs[i][0], name + pairs[i][1]));
    }
    return rows;
  }

  private static NationRow row(String tournament, LocalDate date, String home, String away) {
    return new NationRow(date, home, away, new Sides(1, 0), tournament, true);
  }
}
