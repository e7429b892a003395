package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import kr.proto14.engine.pool.RoundId;

/**
 * How far one run took a round.
 *
 * @param id the round
 * @param stage where it stands
 * @param version newest version of its prediction, 0 where there is none
 * @param detail one sentence in English, may be empty
 */
public record Followed(RoundId id, Stage stage, int version, String detail) {
  /** Where a round stands after a run. */
  public enum Stage {
    /** A prediction was sealed in this run. */
    PREDICTED,
    /** It was predicted before, and nothing forces a new version. */
    UNCHANGED,
    /** It is listed, but cannot be bought. */
    NOT_ON_SALE,
    /** No forecaster has inputs for every match yet. */
    NOT_YET,
    /** Its detail could not be had, or contradicts itself. */
    FAILED,
    /** Its results were settled in this run. */
    SETTLED,
    /** A settlement of it was corrected in this run. */
    CORRECTED,
    /** Its results are not all known yet. */
    WAITING,
    /** Its results stayed open for so long that nobody asks any more. */
    GIVEN_UP
  }

  public Followed {
    requireNonNull(id, "id");
    requireNonNull(stage, "stage");
    requireNonNull(detail, "detail");
  }
}
