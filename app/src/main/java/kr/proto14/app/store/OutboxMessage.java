package kr.proto14.app.store;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stored message part.
 *
 * @param id its row
 * @param key its identity
 * @param body the text in the channel's markup; the caption where there is a picture
 * @param state where it stands
 * @param attempts how often it was handed to the channel
 * @param nextAttempt when it is due
 * @param deadline when trying ends
 * @param mayBeRepeat whether an earlier attempt may have arrived without our knowing
 * @param providerId the channel's message id once sent
 * @param lastError the last refusal in words, without secrets
 * @param picture the picture of a claimed part; lists of parts leave pictures out
 */
public record OutboxMessage(
    long id,
    OutboxKey key,
    String body,
    OutboxState state,
    int attempts,
    Instant nextAttempt,
    Instant deadline,
    boolean mayBeRepeat,
    @Nullable String providerId,
    @Nullable String lastError,
    Optional<Picture> picture) {
  /** A part without a picture. */
  public OutboxMessage(
      long id,
      OutboxKey key,
      String body,
      OutboxState state,
      int attempts,
      Instant nextAttempt,
      Instant deadline,
      boolean mayBeRepeat,
      @Nullable String providerId,
      @Nullable String lastError) {
    this(
        id,
        key,
        body,
        state,
        attempts,
        nextAttempt,
        deadline,
        mayBeRepeat,
        providerId,
        lastError,
        Optional.empty());
  }
}
