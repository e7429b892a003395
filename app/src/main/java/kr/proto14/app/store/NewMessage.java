package kr.proto14.app.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A message part to be delivered.
 *
 * @param key its identity
 * @param body the text in the channel's markup, already split to the channel's limit
 * @param deadline when trying ends and the part becomes a dead letter
 */
public record NewMessage(OutboxKey key, String body, Instant deadline) {
  public NewMessage {
    requireNonNull(key, "key");
    requireNonNull(deadline, "deadline");
    if (body.isBlank()) {
      throw new IllegalArgumentException("a message has a text");
    }
  }
}
