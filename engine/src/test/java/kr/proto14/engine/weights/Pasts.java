package kr.proto14.engine.weights;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.LearnedWeights;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.Opinion.Abstention;
import kr.proto14.engine.forecast.Opinion.Estimate;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.RoundId;

/** Made-up settled rounds. */
final class Pasts {
  private static final Instant FIRST = Instant.parse("2026-01-03T10:00:00Z");

  private Pasts() {}

  /** Chances anywhere in the triangle, seldom near its edges. */
  static Probabilities chances(Random random) {
    return Probabilities.ofWeights(
            .2 + random.nextDouble(), .2 + random.nextDouble(), .2 + random.nextDouble())
        .rounded();
  }

  /** The same chances seen through noise on their logarithms. */
  static Probabilities noisy(Probabilities truth, double deviation, Random random) {
    return Probabilities.ofWeights(
            truth.home() * Math.exp(deviation * random.nextGaussian()),
            truth.middle() * Math.exp(deviation * random.nextGaussian()),
            truth.away() * Math.exp(deviation * random.nextGaussian()))
        .rounded();
  }

  /** An outcome that happens with these chances. */
  static Outcome drawn(Probabilities truth, Random random) {
    double point = random.nextDouble();
    return point < truth.home()
        ? Outcome.HOME
        : point < truth.home() + truth.middle() ? Outcome.MIDDLE : Outcome.AWAY;
  }

  static Voice says(String name, Group group, Probabilities chances) {
    return Voice.unweighed(name, group, new Estimate(chances));
  }

  static Voice silent(String name, Group group) {
    return Voice.unweighed(name, group, new Abstention("silent"));
  }

  /** A match pooled by the priors. */
  static PastMatch match(int number, Outcome outcome, List<Voice> voices) {
    return new PastMatch(LearnedWeights.priors().pooled(number, voices).orElseThrow(), outcome);
  }

  static PastRound round(int number, List<PastMatch> matches, String... shownOdds) {
    return new PastRound(
        new RoundId(Pool.SOCCER, 2026, number),
        FIRST.plus(Duration.ofDays(3L * number)),
        matches,
        LearnedWeights.priors(),
        Set.of(shownOdds));
  }

  /**
   * Rounds of 14 matches.
   *
   * @param voices what is said of a match with these true chances
   */
  static List<PastRound> rounds(
      int count, Random random, BiFunction<Probabilities, Random, List<Voice>> voices) {
    List<PastRound> rounds = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      rounds.add(
          round(
              number,
              IntStream.rangeClosed(1, Pool.MATCHES)
                  .mapToObj(
                      match -> {
                        Probabilities truth = chances(random);
                        return match(match, drawn(truth, random), voices.apply(truth, random));
                      })
                  .toList()));
    }
    return rounds;
  }

  /** History of some noise and two members of the panel of other noise, without odds. */
  static List<PastRound> withoutMarket(int count, long seed, double history, double panel) {
    return rounds(
        count,
        new Random(seed),
        (truth, random) ->
            List.of(
                says("goals", Group.HISTORY, noisy(truth, history, random)),
                says("gpt", Group.PANEL, noisy(truth, panel, random)),
                says("kimi", Group.PANEL, noisy(truth, panel, random))));
  }

  /** Anything that can happen: voices that are silent, matches with odds and without. */
  static List<PastRound> wild(int count, long seed) {
    return rounds(
        count,
        new Random(seed),
        (truth, random) -> {
          List<Voice> voices = new ArrayList<>();
          add(voices, "crowd", Group.CROWD, truth, 1, random);
          add(voices, "market", Group.MARKET, truth, 2, random);
          add(voices, "goals", Group.HISTORY, truth, 4, random);
          add(voices, "shots", Group.HISTORY, truth, 2, random);
          add(voices, "gpt", Group.PANEL, truth, 4, random);
          add(voices, "kimi", Group.PANEL, truth, 2, random);
          return voices;
        });
  }

  private static void add(
      List<Voice> voices, String name, Group group, Probabilities truth, int odds, Random random) {
    boolean speaks = odds == 1 || random.nextInt(odds) > 0;
    voices.add(speaks ? says(name, group, noisy(truth, .5, random)) : silent(name, group));
  }
}
