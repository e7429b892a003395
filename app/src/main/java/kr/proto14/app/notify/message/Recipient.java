package kr.proto14.app.notify.message;

import static java.util.Objects.requireNonNull;

/**
 * Who is told, and where.
 *
 * @param channel such as {@code telegram}
 * @param address the channel's address, such as a chat id; not blank
 */
public record Recipient(String channel, String address) {
  public Recipient {
    requireNonNull(channel, "channel");
    requireNonNull(address, "address");
    if (channel.isBlank() || address.isBlank()) {
      throw new IllegalArgumentException("a recipient has a channel and an address");
    }
  }
}
