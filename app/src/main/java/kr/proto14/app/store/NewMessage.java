package kr.proto14.app.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A message part to be delivered.
 *
 * @param key its identity
 * @param body the text in the channel's markup, already split to the channel's limit; the caption
 *     where there is a picture
 * @param deadline when trying ends and the part becomes a dead letter
 * @param picture what is shown above the body
 */
public record NewMessage(OutboxKey key, String body, Instant deadline, Optional<Picture> picture) {
  public NewMessage {
    requireNonNull(key, "key");
    requireNonNull(deadline, "deadline");
    requireNonNull(picture, "picture");
    if (body.isBlank()) {
      throw new IllegalArgumentException("a message has a text");
    }
  }

  /** A part without a picture. */
  public NewMessage(OutboxKey key, String body, Instant deadline) {
    this(key, body, deadline, Optional.empty());
  }
}
