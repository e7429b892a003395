package kr.proto14.engine.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTest {
  private static final RoundId ID = new RoundId(Pool.SOCCER, 2026, 54);

  @Test
  void a_round_has_fourteen_matches_and_no_other_number() {
    List<Match> fifteen = new ArrayList<>(Rounds.matches());
    fifteen.add(fifteen.getFirst());

    assertThat(round(Rounds.matches()).matches()).hasSize(14);
    assertRefused(Rounds.matches().subList(0, 13), "not 13");
    assertRefused(fifteen, "not 15");
    assertRefused(List.of(), "not 0");
  }

  @Test
  void matches_stand_in_the_order_of_their_numbers() {
    List<Match> swapped = new ArrayList<>(Rounds.matches());
    Collections.swap(swapped, 3, 9);

    assertRefused(swapped, "match 10 stands in place 4");
  }

  @Test
  void a_number_that_comes_twice_is_refused() {
    List<Match> doubled = new ArrayList<>(Rounds.matches());
    doubled.set(13, doubled.get(12));

    assertRefused(doubled, "match 13 stands in place 14");
  }

  @Test
  void one_pairing_at_one_time_cannot_stand_twice() {
    Match first = Rounds.match(1);
    Match copy =
        new Match(14, first.kickOff(), first.league(), first.home(), first.away(), first.state());

    assertRefused(withLast(copy), "match 14 stands twice");
  }

  @Test
  void one_pairing_at_two_times_is_two_matches() {
    Match first = Rounds.match(1);
    Match later =
        new Match(
            14,
            first.kickOff().plusSeconds(86_400),
            first.league(),
            first.home(),
            first.away(),
            first.state());

    assertThat(round(withLast(later)).matches().getLast()).isEqualTo(later);
  }

  @Test
  void ids_with_blanks_are_not_taken_for_one_another() {
    Match first = pairing(1, "A B", "C");
    List<Match> matches = withLast(pairing(14, "A", "B C"));
    matches.set(0, first);

    assertThat(round(matches).matches()).startsWith(first);
  }

  @Test
  void the_sale_is_over_at_its_end() {
    Round round = Rounds.soccer();

    assertThat(round.onSaleAt(Rounds.SALE_END.minusNanos(1))).isTrue();
    assertThat(round.onSaleAt(Rounds.SALE_END)).isFalse();
    assertThat(round.onSaleAt(Instant.MAX)).isFalse();
  }

  @Test
  void pairings_are_compared_by_team_ids_not_by_names() {
    Match last = Rounds.match(14);
    Match renamed =
        new Match(
            14,
            last.kickOff().plusSeconds(60),
            last.league(),
            new Team(last.home().id(), "새 이름"),
            last.away(),
            MatchState.UNSETTLED);

    assertThat(round(withLast(renamed)).samePairings(Rounds.soccer())).isTrue();
    assertThat(round(withLast(pairing(14, "A14", "H14"))).samePairings(Rounds.soccer())).isFalse();
    assertThat(round(withLast(pairing(14, "H14", "B"))).samePairings(Rounds.soccer())).isFalse();
  }

  @Test
  void another_round_never_has_the_same_pairings() {
    Round next = new Round(new RoundId(Pool.SOCCER, 2026, 55), Rounds.SALE_END, Rounds.matches());

    assertThat(next.samePairings(Rounds.soccer())).isFalse();
  }

  @Test
  void matches_are_copied() {
    List<Match> matches = new ArrayList<>(Rounds.matches());
    Round round = round(matches);
    matches.clear();

    assertThat(round.matches()).hasSize(14);
  }

  private static void assertRefused(List<Match> matches, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> round(matches))
        .withMessageContaining(why);
  }

  private static Round round(List<Match> matches) {
    return new Round(ID, Rounds.SALE_END, matches);
  }

  private static List<Match> withLast(Match last) {
    List<Match> matches = new ArrayList<>(Rounds.matches());
    matches.set(13, last);
    return matches;
  }

  private static Match pairing(int number, String home, String away) {
    Match match = Rounds.match(number);
    return new Match(
        number,
        match.kickOff(),
        match.league(),
        new Team(home, "홈"),
        new Team(away, "원정"),
        match.state());
  }
}
