package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.forecast.ModelUse;
import kr.proto14.app.source.Provenance;
import kr.proto14.engine.forecast.GroupWeights;
import kr.proto14.engine.forecast.LearnedWeights;
import kr.proto14.engine.forecast.MatchForecast;
import kr.proto14.engine.forecast.Weighing;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Round;

/**
 * A forecast of a round as it is sealed.
 *
 * @param round the 14 matches as they stood
 * @param version 1 for the first prediction of the round
 * @param asOf every input was known to the world and recorded by us no later
 * @param matches the 14 forecasts, match 1 first
 * @param inputs references of the raw answers it rests on
 * @param provenance who told the round
 * @param models the models that were asked, and what they rested on
 * @param weights by which the forecasters were pooled; empty where it was by rule, before anything
 *     was learned
 */
public record Prediction(
    Round round,
    int version,
    Instant asOf,
    List<MatchForecast> matches,
    List<String> inputs,
    Provenance provenance,
    List<ModelUse> models,
    Optional<LearnedWeights> weights) {
  public Prediction {
    requireNonNull(round, "round");
    requireNonNull(asOf, "asOf");
    requireNonNull(provenance, "provenance");
    matches = List.copyOf(matches);
    inputs = List.copyOf(inputs);
    models = List.copyOf(models);
    requireNonNull(weights, "weights");
    if (version < 1) {
      throw new IllegalArgumentException("versions count from 1");
    }
    if (matches.size() != Pool.MATCHES) {
      throw new IllegalArgumentException("a prediction has 14 matches, not " + matches.size());
    }
  }

  /** A forecast of a round that Betman told. */
  public Prediction(
      Round round, int version, Instant asOf, List<MatchForecast> matches, List<String> inputs) {
    this(round, version, asOf, matches, inputs, Provenance.BETMAN);
  }

  /** A forecast without models. */
  public Prediction(
      Round round,
      int version,
      Instant asOf,
      List<MatchForecast> matches,
      List<String> inputs,
      Provenance provenance) {
    this(round, version, asOf, matches, inputs, provenance, List.of());
  }

  /** A forecast pooled by rule. */
  public Prediction(
      Round round,
      int version,
      Instant asOf,
      List<MatchForecast> matches,
      List<String> inputs,
      Provenance provenance,
      List<ModelUse> models) {
    this(round, version, asOf, matches, inputs, provenance, models, Optional.empty());
  }

  /** How the forecasters were pooled. */
  public Weighing weighing() {
    return weights.<Weighing>map(learned -> learned).orElseGet(GroupWeights::priors);
  }

  /** The pooled chances, match 1 first. */
  public List<Probabilities> probabilities() {
    return matches.stream().map(MatchForecast::probabilities).toList();
  }
}
