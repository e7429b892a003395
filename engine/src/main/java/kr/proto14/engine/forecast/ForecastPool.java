package kr.proto14.engine.forecast;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.RoundForecast.Gap;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Pool;

/**
 * Asks every forecaster and pools their opinions, match by match.
 *
 * <p>What each counts, {@link Weighing} tells. The crowd counts only where it is alone. The same
 * evidence and the same answers give the same forecast, bit for bit, on every machine.
 */
public final class ForecastPool {
  private static final Opinion FAILED = new Opinion.Abstention("failed");

  private final List<Forecaster> forecasters;
  private final Weighing weights;
  private final FailureListener failures;

  /**
   * A pool of forecasters.
   *
   * @param forecasters in the order in which they are asked and shown; names differ
   * @param weights how much each of them counts
   * @param failures told of each forecaster that breaks its contract
   * @throws IllegalArgumentException if two forecasters have one name
   */
  public ForecastPool(List<Forecaster> forecasters, Weighing weights, FailureListener failures) {
    this.forecasters = List.copyOf(forecasters);
    this.weights = requireNonNull(weights, "weights");
    this.failures = requireNonNull(failures, "failures");
    Set<String> names = new HashSet<>();
    for (Forecaster forecaster : this.forecasters) {
      if (!names.add(forecaster.name())) {
        throw new IllegalArgumentException("two forecasters are named " + forecaster.name());
      }
    }
  }

  /** The same pool of fewer forecasters. */
  public ForecastPool of(Predicate<Forecaster> which) {
    return new ForecastPool(forecasters.stream().filter(which).toList(), weights, failures);
  }

  /** The same forecasters, weighed in another way. */
  public ForecastPool by(Weighing weighing) {
    return new ForecastPool(forecasters, weighing, failures);
  }

  /** How they are weighed. */
  public Weighing weights() {
    return weights;
  }

  /** The forecasters, in the order in which they are asked. */
  public List<Forecaster> forecasters() {
    return forecasters;
  }

  /** The forecast of a round; a forecaster that fails only abstains from it. */
  public RoundForecast forecast(Evidence evidence) {
    List<Forecaster> asked =
        forecasters.stream().filter(each -> each.covers(evidence.round().id().pool())).toList();
    List<List<Opinion>> answers = asked.stream().map(each -> ask(each, evidence)).toList();
    List<MatchForecast> forecasts = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    for (Match match : evidence.round().matches()) {
      List<Voice> voices = voices(asked, answers, match.number());
      weights
          .pooled(match.number(), voices)
          .ifPresentOrElse(forecasts::add, () -> gaps.add(new Gap(match.number(), voices)));
    }
    return gaps.isEmpty() ? new RoundForecast.Complete(forecasts) : new RoundForecast.NotYet(gaps);
  }

  /**
   * The forecast of one match that is in no round, by opinions that are given.
   *
   * @param opinions by the names of forecasters; the others are left out
   * @return empty where nobody has a weight
   */
  public Optional<MatchForecast> pooled(Map<String, Opinion> opinions) {
    List<Forecaster> asked =
        forecasters.stream().filter(each -> opinions.containsKey(each.name())).toList();
    List<List<Opinion>> answers =
        asked.stream()
            .map(each -> List.of(rounded(requireNonNull(opinions.get(each.name())))))
            .toList();
    return weights.pooled(1, voices(asked, answers, 1));
  }

  private List<Opinion> ask(Forecaster forecaster, Evidence evidence) {
    try {
      List<Opinion> opinions = List.copyOf(forecaster.forecast(evidence));
      if (opinions.size() != Pool.MATCHES) {
        throw new IllegalStateException("gave " + opinions.size() + " opinions, not 14");
      }
      return opinions.stream().map(ForecastPool::rounded).toList();
    } catch (RuntimeException e) {
      failures.failed(forecaster.name(), e);
      return Collections.nCopies(Pool.MATCHES, FAILED);
    }
  }

  // What is sealed is rounded: pooling the rounded opinions lets anyone check the pool from them.
  private static Opinion rounded(Opinion opinion) {
    return switch (opinion) {
      case Opinion.Estimate estimate -> new Opinion.Estimate(estimate.probabilities().rounded());
      case Opinion.Abstention abstention -> abstention;
    };
  }

  private static List<Voice> voices(
      List<Forecaster> asked, List<List<Opinion>> answers, int number) {
    List<Voice> voices = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      Forecaster each = asked.get(i);
      voices.add(Voice.unweighed(each.name(), each.group(), answers.get(i).get(number - 1)));
    }
    return voices;
  }
}
