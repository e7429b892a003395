package kr.proto14.app.store;

import static java.util.Objects.requireNonNull;

/**
 * The identity of one message part: a second one with the same key is never stored.
 *
 * @param subject a round, slot, incident or run id
 * @param event what is told, such as {@code prediction}
 * @param version version of the prediction, or 1
 * @param channel such as {@code telegram}
 * @param recipient the channel's address, such as a chat id
 * @param part 1 for the first part
 */
public record OutboxKey(
    String subject, String event, int version, String channel, String recipient, int part) {
  public OutboxKey {
    requireNonNull(subject, "subject");
    requireNonNull(event, "event");
    requireNonNull(channel, "channel");
    requireNonNull(recipient, "recipient");
    if (version < 1 || part < 1) {
      throw new IllegalArgumentException("version and part count from 1");
    }
  }
}
