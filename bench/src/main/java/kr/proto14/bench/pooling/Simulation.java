package kr.proto14.bench.pooling;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import kr.proto14.bench.evaluate.ClosingMatches.Forecast;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.LearnedWeights;
import kr.proto14.engine.forecast.MatchForecast;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.forecast.Weighing;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.score.ForecastScore;
import kr.proto14.engine.weights.PastMatch;
import kr.proto14.engine.weights.PastRound;
import kr.proto14.engine.weights.WeightLearner;

/** Forecasts real matches in rounds of 14, learning the weights anew after each. */
final class Simulation {
  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

  private final List<PastRound> rounds = new ArrayList<>();
  private final List<Double> pool = new ArrayList<>();
  private final List<Double> statistical = new ArrayList<>();
  private final List<Double> priors = new ArrayList<>();
  private final List<Double> member = new ArrayList<>();
  private final WeightLearner learner;
  private LearnedWeights weights = LearnedWeights.priors();

  Simulation(WeightLearner learner) {
    this.learner = learner;
  }

  /** Runs it. */
  Simulation run(List<Forecast> matches, SyntheticPanel panel, boolean market, long seed) {
    for (int from = 0; from + Pool.MATCHES <= matches.size(); from += Pool.MATCHES) {
      List<PastMatch> played = new ArrayList<>();
      for (int i = 0; i < Pool.MATCHES; i++) {
        Forecast match = matches.get(from + i);
        List<Voice> voices = new ArrayList<>(panel.of(match.closing(), seed * 100_000 + from + i));
        score(member, LearnedWeights.priors(), voices.subList(0, 1), match);
        voices.addAll(statistical(match, market));
        score(priors, LearnedWeights.priors(), voices, match);
        score(
            statistical,
            weights,
            voices.stream().filter(voice -> voice.group() != Group.PANEL).toList(),
            match);
        MatchForecast forecast = score(pool, weights, voices, match);
        played.add(new PastMatch(forecast, match.outcome()));
      }
      add(played);
    }
    return this;
  }

  private void add(List<PastMatch> played) {
    int number = rounds.size();
    rounds.add(
        new PastRound(
            new RoundId(Pool.SOCCER, 2020, number + 1),
            START.plus(number, ChronoUnit.DAYS),
            played,
            weights,
            Set.of()));
    weights = learner.learn(rounds);
  }

  private static List<Voice> statistical(Forecast match, boolean market) {
    List<Voice> voices = new ArrayList<>();
    new TreeMap<>(match.models())
        .forEach(
            (name, said) ->
                voices.add(
                    Voice.unweighed(name, Group.HISTORY, new Opinion.Estimate(said.rounded()))));
    if (market) {
      voices.add(
          Voice.unweighed("market", Group.MARKET, new Opinion.Estimate(match.closing().rounded())));
    }
    return voices;
  }

  private static MatchForecast score(
      List<Double> losses, Weighing weighing, List<Voice> voices, Forecast match) {
    MatchForecast forecast = weighing.pooled(1, voices).orElseThrow();
    losses.add(ForecastScore.of(forecast.probabilities(), match.outcome()).logLoss());
    return forecast;
  }

  LearnedWeights weights() {
    return weights;
  }

  /** Log losses of the pool, match by match; likewise the other three. */
  double[] pool() {
    return array(pool);
  }

  /** Of history and market without the panel, by the same weights. */
  double[] statistical() {
    return array(statistical);
  }

  /** Of the pool by the priors. */
  double[] priors() {
    return array(priors);
  }

  /** Of the first member of the panel alone. */
  double[] member() {
    return array(member);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(value -> value).toArray();
  }
}
