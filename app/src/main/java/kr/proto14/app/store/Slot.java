package kr.proto14.app.store;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ledger: an expected run of a job.
 *
 * @param key which slot
 * @param kind why it was expected, such as {@code calendar}
 * @param state what became of it
 * @param reason key of the reason where it was late, skipped or missed, else empty
 * @param plannedAt when it became expected
 * @param startedAt when its run started, null where none did
 * @param endedAt when its run ended, null where none did
 * @param wentWell whether its run failed in nothing
 * @param run id of its run, null where there was none
 */
public record Slot(
    Key key,
    String kind,
    SlotState state,
    String reason,
    Instant plannedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    boolean wentWell,
    @Nullable String run) {
  public Slot {
    requireNonNull(key, "key");
    requireNonNull(kind, "kind");
    requireNonNull(state, "state");
    requireNonNull(reason, "reason");
    requireNonNull(plannedAt, "plannedAt");
  }

  /**
   * The identity of a slot.
   *
   * @param job such as {@code check}
   * @param due when it is due, without the offset of the installation
   * @param subject the round it is about, else empty
   */
  public record Key(String job, Instant due, String subject) {
    public Key {
      requireNonNull(job, "job");
      requireNonNull(due, "due");
      requireNonNull(subject, "subject");
    }
  }

  /** How long after its slot the run started; zero where none started. */
  public Duration delay() {
    return startedAt == null ? Duration.ZERO : Duration.between(key.due(), startedAt);
  }
}
