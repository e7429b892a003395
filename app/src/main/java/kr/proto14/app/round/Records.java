package kr.proto14.app.round;

import java.time.Instant;
import java.util.Optional;
import kr.proto14.app.store.Seal;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.pool.RoundId;

/** Sealed predictions and tickets, as one transaction sees them. */
public final class Records {
  private final Tx tx;

  /** The records inside a transaction. */
  public Records(Tx tx) {
    this.tx = tx;
  }

  /** Seals a prediction. Call it before the sale ends. */
  Sealed<Prediction> seal(Prediction prediction, Instant now) {
    Seal seal = tx.seals().append("prediction", PredictionJson.write(prediction), now);
    tx.predictions().add(prediction.round().id(), prediction.version(), seal, prediction.inputs());
    return prediction(seal);
  }

  /** Seals a ticket beside its prediction. */
  Sealed<Advice> seal(Advice advice, Instant now) {
    Seal seal = tx.seals().append("advice", AdviceJson.write(advice), now);
    tx.predictions()
        .addAdvice(
            advice.round(),
            advice.predictionVersion(),
            advice.budget(),
            String.valueOf(advice.aim()),
            advice.form(),
            seal);
    return advice(seal);
  }

  /** Seals how a round ended. */
  Sealed<Settlement> seal(Settlement settlement, Instant now) {
    Seal seal = tx.seals().append("settlement", SettlementJson.write(settlement), now);
    tx.settlements().add(settlement.round(), settlement.version(), seal);
    return settlement(seal);
  }

  /** How a round ended, by the newest settlement. */
  public Optional<Sealed<Settlement>> settlement(RoundId id) {
    return tx.settlements().latest(id).map(Records::settlement);
  }

  /** One version of a round's prediction. */
  public Optional<Sealed<Prediction>> prediction(RoundId id, int version) {
    return tx.predictions().version(id, version).map(Records::prediction);
  }

  /** The newest version of a round's prediction. */
  public Optional<Sealed<Prediction>> prediction(RoundId id) {
    return tx.predictions().latest(id).map(Records::prediction);
  }

  /** The first ticket worked out from one version. */
  public Optional<Sealed<Advice>> advice(RoundId id, int version) {
    return tx.predictions().advice(id, version).map(Records::advice);
  }

  private static Sealed<Prediction> prediction(Seal seal) {
    return new Sealed<>(PredictionJson.read(seal.body()), seal.seq(), seal.hash(), seal.sealedAt());
  }

  private static Sealed<Settlement> settlement(Seal seal) {
    return new Sealed<>(SettlementJson.read(seal.body()), seal.seq(), seal.hash(), seal.sealedAt());
  }

  private static Sealed<Advice> advice(Seal seal) {
    return new Sealed<>(AdviceJson.read(seal.body()), seal.seq(), seal.hash(), seal.sealedAt());
  }
}
