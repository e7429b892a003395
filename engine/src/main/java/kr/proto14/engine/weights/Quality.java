package kr.proto14.engine.weights;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.score.ForecastScore;
import kr.proto14.engine.score.PairedDifference;

/**
 * How good forecasts were. Errors take the matches of one round for a cluster; they are empty where
 * there is one round only.
 *
 * @param n matches, at least 1
 * @param logLoss mean, in nats
 * @param logLossError standard error of that mean
 * @param rps mean ranked probability score, 0-1
 * @param rpsError standard error of that mean
 * @param bias mean chances of home, middle and away less their frequencies, each -1 to 1
 * @param sharpness mean of the largest chance, 1/3 to 1
 */
public record Quality(
    int n,
    double logLoss,
    OptionalDouble logLossError,
    double rps,
    OptionalDouble rpsError,
    List<Double> bias,
    double sharpness) {
  public Quality {
    requireNonNull(logLossError, "logLossError");
    requireNonNull(rpsError, "rpsError");
    bias = List.copyOf(bias);
    if (n < 1 || bias.size() != Outcome.values().length) {
      throw new IllegalArgumentException("no quality: " + n + " matches, bias " + bias);
    }
  }

  /** A forecast that was put to the test. */
  record Judged(long round, Probabilities chances, Outcome outcome) {
    ForecastScore score() {
      return ForecastScore.of(chances, outcome);
    }
  }

  /** That of some forecasts, at least one. */
  static Quality of(List<Judged> judged) {
    PairedDifference logLoss = mean(judged, score -> score.logLoss());
    PairedDifference rps = mean(judged, score -> score.rps());
    return new Quality(
        judged.size(),
        logLoss.mean(),
        logLoss.standardError(),
        rps.mean(),
        rps.standardError(),
        List.of(
            bias(judged, Outcome.HOME), bias(judged, Outcome.MIDDLE), bias(judged, Outcome.AWAY)),
        judged.stream()
            .mapToDouble(each -> each.chances().of(each.chances().favourite()))
            .average()
            .orElseThrow());
  }

  private static PairedDifference mean(
      List<Judged> judged, ToDoubleFunction<ForecastScore> measure) {
    return PairedDifference.of(
        judged.stream().map(Judged::score).mapToDouble(measure).toArray(),
        new double[judged.size()],
        judged.stream().mapToLong(Judged::round).toArray());
  }

  private static double bias(List<Judged> judged, Outcome outcome) {
    return judged.stream()
        .mapToDouble(each -> each.chances().of(outcome) - (each.outcome() == outcome ? 1 : 0))
        .average()
        .orElseThrow();
  }
}
