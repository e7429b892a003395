package kr.proto14.engine.weights;

import static kr.proto14.engine.weights.Pasts.noisy;
import static kr.proto14.engine.weights.Pasts.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.MemberShares;
import org.junit.jupiter.api.Test;

class CopyingTest {
  private static PastRound round(int number, double noise, String... shownOdds) {
    Random random = new Random(number);
    List<PastMatch> matches = new ArrayList<>();
    for (int match = 1; match <= 14; match++) {
      var odds = Pasts.chances(random);
      matches.add(
          Pasts.match(
              match,
              Pasts.drawn(odds, random),
              List.of(
                  says("market", Group.MARKET, odds),
                  says("goals", Group.HISTORY, noisy(odds, .5, random)),
                  says("kimi", Group.PANEL, noisy(odds, noise, random)),
                  says("gpt", Group.PANEL, noisy(odds, .5, random)))));
    }
    return Pasts.round(number, matches, shownOdds);
  }

  private static List<PastRound> rounds(int count, double noise, String... shownOdds) {
    List<PastRound> rounds = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      rounds.add(round(number, noise, shownOdds));
    }
    return rounds;
  }

  private static MemberShares learned(List<PastRound> rounds) {
    return new WeightLearner().learn(rounds).members();
  }

  @Test
  void who_repeats_the_odds_it_is_shown_over_five_rounds_is_a_copy() {
    assertThat(learned(rounds(5, .02, "kimi", "gpt")).copies()).containsExactly("kimi");
    assertThat(learned(rounds(4, .02, "kimi", "gpt")).copies()).isEmpty();
    assertThat(learned(rounds(5, .5, "kimi", "gpt")).copies()).isEmpty();
  }

  @Test
  void who_was_not_shown_them_agrees_by_itself() {
    assertThat(learned(rounds(8, .02, "gpt")).copies()).isEmpty();
  }

  @Test
  void only_the_last_five_rounds_in_which_it_was_shown_them_count() {
    List<PastRound> reformed = new ArrayList<>(rounds(10, .02, "kimi"));
    for (int i = 5; i < 10; i++) {
      reformed.set(i, round(i + 1, .6, "kimi"));
    }
    List<PastRound> hidden = new ArrayList<>(rounds(10, .02, "kimi"));
    for (int i = 5; i < 10; i++) {
      hidden.set(i, round(i + 1, .6));
    }

    assertThat(learned(reformed).copies()).isEmpty();
    assertThat(learned(hidden).copies()).containsExactly("kimi");
  }

  @Test
  void a_copy_keeps_its_share_for_the_day_it_is_alone() {
    MemberShares shares = learned(rounds(6, .02, "kimi"));

    assertThat(shares.of(List.of("kimi", "gpt")))
        .containsEntry("kimi", 0.0)
        .containsEntry("gpt", 1.0);
    assertThat(shares.of(List.of("kimi"))).containsEntry("kimi", 1.0);
  }

  @Test
  void the_correlation_is_pearsons_of_logarithms() {
    List<PastRound> same = rounds(5, 0, "kimi");

    assertThat(Copying.lately(same, "kimi").orElseThrow()).isCloseTo(1, within(1e-9));
    assertThat(Copying.lately(same, "gpt")).isEmpty();
    assertThat(Copying.correlation(same, "gpt", _ -> true).orElseThrow()).isBetween(.3, .9);
    assertThat(Copying.correlation(same, "nobody", _ -> true)).isEmpty();
    assertThat(Copying.correlation(List.of(), "kimi", _ -> true)).isEmpty();
  }
}
