package kr.proto14.app.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.round.settle.Ending;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.weights.PastMatch;
import kr.proto14.engine.weights.PastRound;

/**
 * The settled rounds of a pool as weights are learned from them: the prediction that was scored, by
 * the newest settlement, void matches left out.
 */
public final class PastRounds {
  private final Tx tx;
  private final Records records;

  /** A reader of them. */
  public PastRounds(Tx tx) {
    this.tx = tx;
    this.records = new Records(tx);
  }

  /** Those of a pool, in the order of their settling. */
  public List<PastRound> of(Pool pool) {
    List<PastRound> rounds = new ArrayList<>();
    for (RoundId id : tx.settlements().firstSettledSince(Instant.EPOCH)) {
      if (id.pool() == pool) {
        of(id).ifPresent(rounds::add);
      }
    }
    return rounds;
  }

  private Optional<PastRound> of(RoundId id) {
    return records
        .settlement(id)
        .flatMap(
            settled ->
                records
                    .prediction(id, settled.value().predictionVersion())
                    .map(prediction -> round(settled.value(), prediction.value())));
  }

  private PastRound round(Settlement settlement, Prediction prediction) {
    List<PastMatch> matches = new ArrayList<>();
    for (Ending ending : settlement.endings()) {
      ending
          .outcome()
          .ifPresent(
              outcome ->
                  matches.add(
                      new PastMatch(prediction.matches().get(ending.match() - 1), outcome)));
    }
    RoundId id = settlement.round();
    return new PastRound(
        id,
        prediction.round().saleEnd(),
        matches,
        prediction.weighing(),
        tx.poolWeights().shownOdds(id, prediction.asOf()));
  }
}
