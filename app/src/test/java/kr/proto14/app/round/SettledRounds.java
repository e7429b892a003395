package kr.proto14.app.round;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.proto14.app.round.settle.Basis;
import kr.proto14.app.round.settle.Ending;
import kr.proto14.app.source.Provenance;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Rounds;
import kr.proto14.engine.forecast.Bias;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.LearnedWeights;
import kr.proto14.engine.forecast.MatchForecast;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.MemberShares;
import kr.proto14.engine.forecast.Opinion.Estimate;
import kr.proto14.engine.forecast.Regime;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.RoundId;

/** Seals made-up predictions and their settlements. */
final class SettledRounds {
  static final Instant FIRST = Instant.parse("2026-01-05T03:00:00Z");

  private SettledRounds() {}

  /** A round's id by its number. */
  static RoundId id(Pool pool, int number) {
    return new RoundId(pool, 2026, number);
  }

  /** When a round is predicted; its sale ends six hours later, it is settled a day later. */
  static Instant at(int number) {
    return FIRST.plus(Duration.ofDays(3L * number));
  }

  static Instant settledAt(int number) {
    return at(number).plus(Duration.ofDays(1));
  }

  /**
   * Rounds in which a model names the truth and a member of the panel something else.
   *
   * @param noise how far the member is off, as a deviation of logarithms
   * @param weights empty for the rule
   */
  static void add(
      Store store, Pool pool, int from, int to, double noise, Optional<LearnedWeights> weights) {
    for (int number = from; number <= to; number++) {
      Random random = new Random(number);
      Round round = Rounds.round(id(pool, number).toString(), at(number).plus(Duration.ofHours(6)));
      List<MatchForecast> matches = new ArrayList<>();
      List<Ending> endings = new ArrayList<>();
      for (int match = 1; match <= Pool.MATCHES; match++) {
        Probabilities truth = chances(random, .6, 1, 1, 1);
        Probabilities said = chances(random, noise, truth.home(), truth.middle(), truth.away());
        List<Voice> voices =
            List.of(
                Voice.unweighed("goals", Group.HISTORY, new Estimate(truth)),
                Voice.unweighed("gpt", Group.PANEL, new Estimate(said)));
        matches.add(weights.orElseGet(LearnedWeights::priors).pooled(match, voices).orElseThrow());
        endings.add(ending(match, Optional.of(drawn(truth, random))));
      }
      Prediction prediction =
          new Prediction(
              round,
              1,
              at(number),
              matches,
              List.of(),
              Provenance.BETMAN,
              List.of(),
              Optional.of(weights.orElseGet(LearnedWeights::priors)));
      seal(store, prediction, new Settlement(round.id(), 1, 1, endings), number);
    }
  }

  private static void seal(Store store, Prediction prediction, Settlement settlement, int number) {
    store.inTransaction(
        tx -> {
          Records records = new Records(tx);
          records.seal(prediction, at(number));
          return records.seal(settlement, settledAt(number));
        });
  }

  static Ending ending(int match, Optional<Outcome> outcome) {
    return new Ending(match, outcome, Optional.empty(), List.of("betman"), Basis.LETTER_AND_SCORE);
  }

  private static Probabilities chances(
      Random random, double noise, double home, double middle, double away) {
    return Probabilities.ofWeights(
            home * Math.exp(noise * random.nextGaussian()),
            middle * Math.exp(noise * random.nextGaussian()),
            away * Math.exp(noise * random.nextGaussian()))
        .rounded();
  }

  private static Outcome drawn(Probabilities truth, Random random) {
    double point = random.nextDouble();
    return point < truth.home()
        ? Outcome.HOME
        : point < truth.home() + truth.middle() ? Outcome.MIDDLE : Outcome.AWAY;
  }

  /** Any weights. */
  static LearnedWeights weights(Random random) {
    TreeSet<String> copies = new TreeSet<>();
    if (random.nextBoolean()) {
      copies.add("kimi");
    }
    return new LearnedWeights(
        new Regime(
            Map.of(Group.PANEL, weight(random), Group.HISTORY, weight(random), Group.MARKET, 0.0),
            bias(random)),
        new Regime(
            Map.of(Group.PANEL, weight(random), Group.HISTORY, weight(random)), bias(random)),
        new MemberShares(
            new TreeMap<>(
                Map.of(
                    "gpt",
                    LearnedWeights.rounded(weight(random) / 2),
                    "kimi",
                    LearnedWeights.rounded(weight(random) / 2))),
            copies));
  }

  private static double weight(Random random) {
    return LearnedWeights.rounded(random.nextDouble() * 2);
  }

  private static Bias bias(Random random) {
    return new Bias(
        LearnedWeights.rounded(weight(random) - 1),
        LearnedWeights.rounded(weight(random) - 1),
        -0.0);
  }
}
