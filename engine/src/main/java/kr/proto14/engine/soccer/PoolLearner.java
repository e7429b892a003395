package kr.proto14.engine.soccer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import kr.proto14.engine.pool.Probabilities;

/** Learns how the views of a model are to be pooled, from what they said of played matches. */
final class PoolLearner {
  /** How strongly the coefficients are pulled to the geometric mean. */
  private static final double RIDGE = 20;

  private final SoccerModel model;
  private final OutcomeLogitFit fit;

  PoolLearner(SoccerModel model) {
    this.model = requireNonNull(model, "model");
    this.fit = new OutcomeLogitFit(model.components().size(), RIDGE);
  }

  /**
   * Learns of a match. One without odds tells nothing of a model that remembers odds.
   *
   * @param views what each view said before it, in the model's order
   */
  void add(SoccerRow row, List<Probabilities> views) {
    if (model != SoccerModel.PAST_ODDS || row.market().isPresent()) {
      fit.add(views, SoccerBacktest.outcome(row));
    }
  }

  /** The pooling; empty below {@value SoccerModel#ENOUGH_TO_POOL} matches. */
  Optional<OutcomeLogit> learned() {
    return fit.size() < SoccerModel.ENOUGH_TO_POOL ? Optional.empty() : Optional.of(fit.fit());
  }
}
