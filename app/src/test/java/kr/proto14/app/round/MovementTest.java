package kr.proto14.app.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kr.proto14.app.round.Movement.Cause;
import kr.proto14.app.testing.Rounds;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.MatchForecast;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a moved forecast. */
class MovementTest {
  private static final Instant END = Instant.parse("2026-09-22T14:00:00Z");
  private static final Round ROUND = Rounds.round("G011-260054", END);
  private static final long SEED = 20261124;
  private static final RefreshRule RULE = new RefreshRule(3);

  private static Prediction prediction(Round round, List<MatchForecast> matches) {
    return new Prediction(round, 1, END.minusSeconds(3600), matches, List.of("raw"));
  }

  private static Prediction random(Random random) {
    List<MatchForecast> matches = new ArrayList<>();
    for (int number = 1; number <= 14; number++) {
      Probabilities chances =
          Probabilities.ofWeights(
                  0.01 + random.nextDouble(), 0.01 + random.nextDouble(), random.nextDouble())
              .rounded();
      matches.add(match(number, chances, market(chances, 1)));
    }
    return prediction(ROUND, matches);
  }

  private static MatchForecast match(int number, Probabilities chances, Voice... voices) {
    return new MatchForecast(number, chances, List.of(voices));
  }

  private static Voice market(Probabilities chances, double weight) {
    return new Voice("market", Group.MARKET, new Opinion.Estimate(chances), weight);
  }

  private static Voice crowd(Probabilities chances, double weight) {
    return new Voice("crowd", Group.CROWD, new Opinion.Estimate(chances), weight);
  }

  private static Prediction even(Voice... voices) {
    return first(new Probabilities(0.4, 0.3, 0.3), ROUND, voices);
  }

  /** A prediction in which match 1 is as given, and all others are even. */
  private static Prediction first(Probabilities chances, Round round, Voice... voices) {
    List<MatchForecast> matches = new ArrayList<>();
    matches.add(match(1, chances, voices));
    for (int number = 2; number <= 14; number++) {
      matches.add(match(number, new Probabilities(0.4, 0.3, 0.3)));
    }
    return prediction(round, matches);
  }

  private static Movement between(Prediction one, Prediction other) {
    return Movement.between(one, other);
  }

  @Test
  void the_distance_is_symmetric_and_zero_for_the_same_and_obeys_the_triangle() {
    Random random = new Random(SEED);
    for (int i = 0; i < 500; i++) {
      Prediction one = random(random);
      Prediction other = random(random);
      Prediction third = random(random);
      double there = between(one, other).points();
      assertThat(between(other, one).points()).as("seed %d, %d", SEED, i).isEqualTo(there);
      assertThat(between(one, one).points()).isZero();
      assertThat(RULE.asksFor(between(one, one))).isFalse();
      assertThat(there).isBetween(0.0, 100.0);
      assertThat(between(one, third).points())
          .isLessThanOrEqualTo(there + between(other, third).points() + 1e-6);
      assertThat(RULE.asksFor(between(one, other))).isEqualTo(RULE.asksFor(between(other, one)));
      assertThat(between(one, other).has(Cause.ODDS))
          .isEqualTo(between(other, one).has(Cause.ODDS));
    }
  }

  @Test
  void the_largest_change_of_any_outcome_of_any_match_counts() {
    Random random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      Prediction one = random(random);
      int at = random.nextInt(14);
      List<MatchForecast> matches = new ArrayList<>(one.matches());
      Probabilities other = random(random).probabilities().get(at);
      matches.set(at, match(at + 1, other, market(other, 1)));
      Movement movement = between(one, prediction(ROUND, matches));
      assertThat(movement.points())
          .as("seed %d, %d", SEED, i)
          .isEqualTo(movement.matches().get(at).points());
      assertThat(movement.matches()).filteredOn(moved -> moved.points() > 0).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"0.43, false", "0.430000001, true", "0.37, false", "0.369999999, true"})
  void exactly_the_threshold_is_not_more_than_it(double home, boolean asks) {
    double rest = (1 - home) / 2;
    Movement movement =
        between(even(), first(new Probabilities(home, rest, 1 - home - rest).rounded(), ROUND));
    assertThat(RULE.asksFor(movement)).isEqualTo(asks);
    assertThat(movement.points()).isCloseTo(3, within(1e-6));
  }

  @Test
  void a_threshold_of_nothing_asks_for_a_version_at_any_move_only() {
    RefreshRule any = new RefreshRule(0);
    assertThat(any.asksFor(between(even(), even()))).isFalse();
    assertThat(
            any.asksFor(
                between(even(), first(new Probabilities(0.400000001, 0.3, 0.299999999), ROUND))))
        .isTrue();
    assertThatThrownBy(() -> new RefreshRule(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RefreshRule(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void who_took_part_counts_and_why_somebody_did_not_does_not() {
    Probabilities chances = new Probabilities(0.4, 0.3, 0.3);
    Voice away = new Voice("market", Group.MARKET, new Opinion.Abstention("no-odds"), 0);
    Voice broken = new Voice("market", Group.MARKET, new Opinion.Abstention("failed"), 0);
    assertThat(RULE.asksFor(between(even(away), even(broken)))).isFalse();
    Movement dropped = between(even(market(chances, 1)), even(away, crowd(chances, 1)));
    assertThat(RULE.asksFor(dropped)).isTrue();
    assertThat(dropped.points()).isZero();
    assertThat(dropped.matches().getFirst().causes()).containsExactly(Cause.LINE_UP);
    assertThat(
            RULE.asksFor(
                between(
                    even(market(chances, 1), crowd(chances, 0)),
                    even(market(chances, 1), crowd(new Probabilities(0.1, 0.1, 0.8), 0)))))
        .as("a voice that is only shown")
        .isFalse();
  }

  @Test
  void causes_are_those_whose_opinions_moved() {
    Probabilities one = new Probabilities(0.4, 0.3, 0.3);
    Probabilities two = new Probabilities(0.5, 0.2, 0.3);
    assertThat(causes(even(market(one, 1)), even(market(two, 1)))).containsExactly(Cause.ODDS);
    assertThat(causes(even(crowd(one, 1)), even(crowd(two, 1)))).containsExactly(Cause.VOTES);
    Voice model = new Voice("rating", Group.HISTORY, new Opinion.Estimate(one), 0.5);
    Voice moved = new Voice("rating", Group.HISTORY, new Opinion.Estimate(two), 0.5);
    assertThat(causes(even(model, market(one, 0.5)), even(moved, market(two, 0.5))))
        .containsExactly(Cause.ODDS, Cause.MODELS);
    assertThat(causes(even(market(one, 1)), even(market(one, 1)))).isEmpty();
  }

  private static Iterable<Cause> causes(Prediction one, Prediction other) {
    return between(one, other).matches().getFirst().causes();
  }

  @Test
  void a_changed_state_kick_off_or_sale_end_asks_for_a_version_by_itself() {
    Prediction before = even();
    for (Match changed :
        List.of(
            changed(MatchState.VOID, Duration.ZERO),
            changed(MatchState.UNSETTLED, Duration.ZERO),
            changed(MatchState.SCHEDULED, Duration.ofMinutes(5)))) {
      Movement movement = between(before, first(chances(), with(changed)));
      assertThat(RULE.asksFor(movement)).as(changed.toString()).isTrue();
      assertThat(movement.matches().getFirst().causes()).containsExactly(Cause.STATE);
    }
    Round later = new Round(ROUND.id(), END.plusSeconds(60), ROUND.matches());
    assertThat(RULE.asksFor(between(before, first(chances(), later)))).isTrue();
    Round others = Rounds.withOtherHome(ROUND, 1, "X");
    assertThat(causes(before, first(chances(), others))).containsExactly(Cause.TEAMS);
  }

  private static Probabilities chances() {
    return new Probabilities(0.4, 0.3, 0.3);
  }

  private static Match changed(MatchState state, Duration later) {
    Match match = ROUND.matches().getFirst();
    return new Match(
        1, match.kickOff().plus(later), match.league(), match.home(), match.away(), state);
  }

  private static Round with(Match match) {
    List<Match> matches = new ArrayList<>(ROUND.matches());
    matches.set(0, match);
    return new Round(ROUND.id(), END, matches);
  }

  @Test
  void two_rounds_are_not_compared() {
    Prediction other = prediction(Rounds.round("G011-260055", END), even().matches());
    assertThatThrownBy(() -> between(even(), other)).isInstanceOf(IllegalArgumentException.class);
  }
}
