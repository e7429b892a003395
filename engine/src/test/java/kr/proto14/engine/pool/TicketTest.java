package kr.proto14.engine.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketTest {
  private static final Probabilities CHANCES = new Probabilities(0.5, 0.3, 0.2);

  @ParameterizedTest
  @ValueSource(strings = {"1", "X", "2", "1X", "12", "X2", "1X2"})
  void picks_survive_their_signs(String signs) {
    assertThat(Picks.ofSigns(signs).signs()).isEqualTo(signs);
    assertThat(Picks.ofSigns(signs).count()).isEqualTo(signs.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "11", "1x", "1X21", "승"})
  void signs_that_mark_nothing_twice_or_something_else_are_refused(String signs) {
    assertThatIllegalArgumentException().isThrownBy(() -> Picks.ofSigns(signs));
  }

  @Test
  void picks_stand_in_one_order_however_they_were_given() {
    assertThat(Picks.ofSigns("2X1").signs()).isEqualTo("1X2");
    assertThat(new Picks(Set.of(Outcome.AWAY, Outcome.HOME)).outcomes())
        .containsExactly(Outcome.HOME, Outcome.AWAY);
    assertThat(Picks.of(Outcome.AWAY, Outcome.HOME)).isEqualTo(Picks.ofSigns("12"));
  }

  @Test
  void picks_do_not_change_with_the_set_they_came_from() {
    Set<Outcome> outcomes = EnumSet.of(Outcome.HOME);
    Picks picks = new Picks(outcomes);
    outcomes.add(Outcome.AWAY);

    assertThat(picks.signs()).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({"1, 0.5", "X, 0.3", "2, 0.2", "1X, 0.8", "12, 0.7", "X2, 0.5", "1X2, 1"})
  void the_chance_of_picks_is_the_sum_of_their_outcomes(String signs, double chance) {
    assertThat(Picks.ofSigns(signs).chance(CHANCES)).isEqualTo(chance);
  }

  @Test
  void leaving_out_an_impossible_outcome_costs_nothing() {
    // 0.7 + 0.2 + 0.1 is below 1 in binary fractions, and 0.1 + 0.2 is above 0.3.
    for (int thousandths = 0; thousandths <= 1_000; thousandths++) {
      double home = thousandths / 1_000.0;
      Probabilities noDraw = new Probabilities(home, 0, 1 - home);
      assertThat(Picks.ofSigns("12").chance(noDraw)).as("home %s", home).isEqualTo(1);
    }
  }

  @Test
  void the_chance_of_picks_never_leaves_the_unit_interval() {
    Probabilities slightlyOver = new Probabilities(1 + 9e-10, 0, 0);

    assertThat(Picks.ofSigns("1").chance(slightlyOver)).isEqualTo(1);
    assertThat(Picks.ofSigns("X2").chance(slightlyOver)).isZero();
  }

  @Test
  void a_single_ticket_is_one_line_of_a_thousand_won() {
    Ticket ticket = ticket(0, 0);

    assertThat(ticket.lines()).isEqualTo(1);
    assertThat(ticket.cost()).isEqualTo(1_000);
    assertThat(ticket.signs()).isEqualTo("1 1 1 1 1 1 1 1 1 1 1 1 1 1");
  }

  @ParameterizedTest
  @CsvSource({"4, 0, 16", "6, 0, 64", "0, 4, 81", "5, 1, 96", "2, 2, 36"})
  void lines_are_the_product_of_the_picks(int doubles, int triples, int lines) {
    assertThat(ticket(doubles, triples).lines()).isEqualTo(lines);
    assertThat(ticket(doubles, triples).cost()).isEqualTo(lines * 1_000);
  }

  @ParameterizedTest
  @CsvSource({"7, 0, 128", "0, 5, 243", "2, 3, 108", "0, 14, 4782969"})
  void a_ticket_over_a_hundred_lines_is_refused(int doubles, int triples, String lines) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ticket(doubles, triples))
        .withMessageEndingWith(lines);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 13, 15})
  void a_ticket_marks_fourteen_matches(int matches) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ticket(Collections.nCopies(matches, Picks.ofSigns("1"))));
  }

  private static Ticket ticket(int doubles, int triples) {
    Picks[] picks = new Picks[Pool.MATCHES];
    Arrays.fill(picks, Picks.ofSigns("1"));
    Arrays.fill(picks, 0, doubles, Picks.ofSigns("1X"));
    Arrays.fill(picks, doubles, doubles + triples, Picks.ofSigns("1X2"));
    return new Ticket(List.of(picks));
  }
}
