package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.source.Fault;
import kr.proto14.engine.pool.RoundId;

/**
 * A round near its deadline whose prediction the user does not have.
 *
 * @param round the round
 * @param saleEnd its deadline
 * @param lack what is missing
 * @param since since when
 * @param faults what lasts meanwhile and may be why
 * @param lastError the channel's last refusal in words, without secrets
 * @param threshold 1 at six hours before the deadline, 2 at three, 3 at one
 * @param at when it is told
 */
public record Plight(
    RoundId round,
    Instant saleEnd,
    Lack lack,
    Instant since,
    List<Fault> faults,
    Optional<String> lastError,
    int threshold,
    Instant at) {
  /** What can be missing. */
  public enum Lack {
    /** There is no prediction. */
    PREDICTION,
    /** It is sealed, and has not arrived everywhere. */
    DELIVERY
  }

  public Plight {
    requireNonNull(round, "round");
    requireNonNull(saleEnd, "saleEnd");
    requireNonNull(lack, "lack");
    requireNonNull(since, "since");
    requireNonNull(lastError, "lastError");
    requireNonNull(at, "at");
    faults = List.copyOf(faults);
    if (threshold < 1 || threshold > 3) {
      throw new IllegalArgumentException("there are three thresholds, not " + threshold);
    }
  }
}
