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
 * @param edits the channel's id of the message that this part replaces where it stands; null for a
 *     message of its own
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
    Optional<Picture> picture,
    @Nullable String edits) {
  /** In place of the channel's message id where it gave none: such a message cannot be edited. */
  public static final String WITHOUT_ID = "-";

  /** A part without a picture that is a message of its own. */
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
        Optional.empty(),
        null);
  }
}
