package kr.proto14.standin;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A text, or a photo with its caption, that Telegram accepted.
 *
 * @param id the message's id, from 1
 * @param chat the chat as named by the sender
 * @param text the text as sent
 * @param parseMode {@code HTML}, or empty for plain text
 * @param plain the text as the reader sees it
 * @param at when, by the stand-in's clock
 * @param photo the photo whose caption the text is
 */
public record TelegramMessage(
    long id,
    String chat,
    String text,
    String parseMode,
    String plain,
    Instant at,
    Optional<TelegramPhoto> photo) {
  public TelegramMessage {
    requireNonNull(chat, "chat");
    requireNonNull(text, "text");
    requireNonNull(parseMode, "parseMode");
    requireNonNull(plain, "plain");
    requireNonNull(at, "at");
    requireNonNull(photo, "photo");
  }

  /** A text without a photo. */
  public TelegramMessage(
      long id, String chat, String text, String parseMode, String plain, Instant at) {
    this(id, chat, text, parseMode, plain, at, Optional.empty());
  }
}
