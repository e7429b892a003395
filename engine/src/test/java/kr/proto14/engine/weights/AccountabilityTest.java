package kr.proto14.engine.weights;

import static kr.proto14.engine.weights.Pasts.match;
import static kr.proto14.engine.weights.Pasts.says;
import static kr.proto14.engine.weights.Pasts.silent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;
import org.junit.jupiter.api.Test;

class AccountabilityTest {
  private static final Voice GOALS = says("goals", Group.HISTORY, new Probabilities(.5, .25, .25));
  private static final Voice GPT = says("gpt", Group.PANEL, new Probabilities(.7, .2, .1));
  private static final Voice KIMI = says("kimi", Group.PANEL, new Probabilities(.4, .3, .3));

  private static List<PastRound> two() {
    return List.of(
        Pasts.round(1, List.of(match(1, Outcome.HOME, List.of(GOALS, GPT, KIMI)))),
        Pasts.round(
            2,
            List.of(
                match(1, Outcome.AWAY, List.of(GOALS, GPT, silent("kimi", Group.PANEL))),
                match(2, Outcome.HOME, List.of(GOALS, silent("gpt", Group.PANEL), KIMI)))));
  }

  private static MemberRecord member(List<PastRound> rounds, String name) {
    return new Accountability(rounds)
        .members().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void a_member_is_judged_by_what_it_said_itself() {
    MemberRecord gpt = member(two(), "gpt");
    Quality quality = gpt.quality().orElseThrow();

    assertThat(gpt.rounds()).isEqualTo(2);
    assertThat(gpt.matches()).isEqualTo(2);
    assertThat(gpt.abstentions()).isEqualTo(Map.of("silent", 1));
    assertThat(quality.logLoss()).isCloseTo(-(Math.log(.7) + Math.log(.1)) / 2, within(1e-12));
    assertThat(quality.rps()).isCloseTo((.05 + .65) / 2, within(1e-12));
    assertThat(quality.bias().get(0)).isCloseTo(.2, within(1e-12));
    assertThat(quality.bias().get(1)).isCloseTo(.2, within(1e-12));
    assertThat(quality.bias().get(2)).isCloseTo(-.4, within(1e-12));
    assertThat(quality.sharpness()).isCloseTo(.7, within(1e-12));
    double half = (Math.log(.7) - Math.log(.1)) / 2;
    assertThat(quality.logLossError().orElseThrow()).isCloseTo(half, within(1e-12));
  }

  @Test
  void leaving_a_member_out_tells_what_it_brought_to_the_pool() {
    List<PastRound> rounds = two().subList(0, 1);
    PastMatch only = rounds.getFirst().matches().getFirst();
    double with = Math.log(only.forecast().probabilities().home());
    double without =
        Math.log(match(1, Outcome.HOME, List.of(GOALS, KIMI)).forecast().probabilities().home());

    var effect = member(rounds, "gpt").effect().orElseThrow();
    assertThat(effect.mean()).isCloseTo(without - with, within(1e-12)).isNegative();
    assertThat(effect.n()).isEqualTo(1);
    assertThat(effect.standardError()).isEmpty();
    assertThat(member(rounds, "kimi").effect().orElseThrow().mean()).isPositive();
  }

  @Test
  void who_was_alone_has_no_effect_and_who_never_spoke_no_quality() {
    List<PastRound> alone =
        List.of(
            Pasts.round(
                1, List.of(match(1, Outcome.HOME, List.of(GPT, silent("kimi", Group.PANEL))))));

    assertThat(member(alone, "gpt").effect()).isEmpty();
    assertThat(member(alone, "gpt").quality()).isPresent();
    MemberRecord kimi = member(alone, "kimi");
    assertThat(kimi.quality()).isEmpty();
    assertThat(kimi.effect()).isEmpty();
    assertThat(kimi.matches()).isZero();
    assertThat(kimi.abstentions()).isEqualTo(Map.of("silent", 1));
  }

  @Test
  void parts_are_pooled_by_the_same_weights_and_compared_on_the_same_matches() {
    List<PartRecord> parts = new Accountability(two()).parts();

    assertThat(parts)
        .extracting(PartRecord::part)
        .containsExactly(Part.POOL, Part.STATISTICAL, Part.PANEL, Part.HISTORY);
    assertThat(parts).allSatisfy(part -> assertThat(part.quality().n()).isEqualTo(3));
    assertThat(parts.getFirst().lead().mean()).isZero();
    PartRecord history = parts.getLast();
    assertThat(history.quality().logLoss())
        .isCloseTo(-(2 * Math.log(.5) + Math.log(.25)) / 3, within(1e-12));
    assertThat(history.lead().mean())
        .isCloseTo(
            parts.getFirst().quality().logLoss() - history.quality().logLoss(), within(1e-12));
    assertThat(history).usingRecursiveComparison().ignoringFields("part").isEqualTo(parts.get(1));
  }

  @Test
  void correlations_tell_apart_whether_odds_were_shown() {
    Random random = new Random(3);
    List<PastRound> rounds = new ArrayList<>();
    for (int number = 1; number <= 4; number++) {
      var odds = Pasts.chances(random);
      var said = number % 2 == 0 ? odds : Pasts.noisy(odds, 1, random);
      List<Voice> voices =
          List.of(says("market", Group.MARKET, odds), says("gpt", Group.PANEL, said));
      var matches = List.of(match(1, Outcome.HOME, voices));
      rounds.add(
          number % 2 == 0 ? Pasts.round(number, matches, "gpt") : Pasts.round(number, matches));
    }
    MemberRecord gpt = member(rounds, "gpt");

    assertThat(gpt.withOddsShown().orElseThrow()).isCloseTo(1, within(1e-9));
    assertThat(gpt.withoutOddsShown().orElseThrow()).isLessThan(.99);
    assertThat(gpt.copying()).as("shown in two rounds only").isEmpty();
    assertThat(gpt.copies()).isFalse();
  }

  @Test
  void the_order_of_rounds_does_not_matter() {
    List<PastRound> rounds = Pasts.wild(6, 4);
    List<PastRound> mixed = new ArrayList<>(rounds);
    Collections.shuffle(mixed, new Random(1));

    assertThat(new Accountability(mixed).members()).isEqualTo(new Accountability(rounds).members());
    assertThat(new Accountability(mixed).parts()).isEqualTo(new Accountability(rounds).parts());
  }

  @Test
  void nothing_settled_is_an_empty_record() {
    assertThat(new Accountability(List.of()).members()).isEmpty();
    assertThat(new Accountability(List.of()).parts()).isEmpty();
  }
}
