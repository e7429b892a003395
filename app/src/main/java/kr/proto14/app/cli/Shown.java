package kr.proto14.app.cli;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.ai.Reason;
import kr.proto14.app.ai.Standing;
import kr.proto14.app.round.Advice;
import kr.proto14.app.round.Announcement;
import kr.proto14.app.round.Prediction;
import kr.proto14.app.round.Records;
import kr.proto14.app.round.Sealed;
import kr.proto14.app.source.Provenance;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.forecast.MatchForecast;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.RoundId;

/**
 * All that is known of one round.
 *
 * @param seen the round as last seen
 * @param prediction its newest prediction
 * @param advice the ticket worked out from it
 * @param reasons what members of the panel gave for reasons, by match number
 */
record Shown(
    RoundSnapshot seen,
    Optional<Sealed<Prediction>> prediction,
    Optional<Sealed<Advice>> advice,
    Map<Integer, List<Reason>> reasons) {

  /** Empty where the round was never seen. */
  static Optional<Shown> of(Tx tx, RoundId id) {
    Records records = new Records(tx);
    Optional<Sealed<Prediction>> prediction = records.prediction(id);
    return tx.rounds()
        .latest(id)
        .map(
            seen ->
                new Shown(
                    seen,
                    prediction,
                    prediction.flatMap(seal -> records.advice(id, seal.value().version())),
                    prediction.map(seal -> reasons(tx, seal.value())).orElse(Map.of())));
  }

  private static Map<Integer, List<Reason>> reasons(Tx tx, Prediction prediction) {
    return Standing.asOf(tx, prediction.round(), prediction.asOf()).reasons();
  }

  /** The 14 matches: as they were predicted, else as they were last seen. */
  Round round() {
    return prediction.map(seal -> seal.value().round()).orElse(seen.round());
  }

  /** What is sealed of a match; empty where nothing is yet. */
  Optional<MatchForecast> forecast(int number) {
    return prediction.map(seal -> seal.value().matches().get(number - 1));
  }

  /** Who told those. */
  Provenance provenance() {
    return prediction.map(seal -> seal.value().provenance()).orElse(seen.provenance());
  }

  /** What the message about it tells, once it is predicted. */
  Optional<Announcement> announcement(Instant now) {
    return prediction.flatMap(
        seal ->
            advice.map(
                ticket ->
                    new Announcement(
                        seal.value(),
                        seal.hash(),
                        ticket.value(),
                        seen.money(),
                        seen.votes(),
                        now,
                        Optional.empty(),
                        reasons)));
  }
}
