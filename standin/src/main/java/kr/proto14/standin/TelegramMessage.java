package kr.proto14.standin;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A text that Telegram accepted.
 *
 * @param id the message's id, from 1
 * @param chat the chat as named by the sender
 * @param text the text as sent
 * @param parseMode {@code HTML}, or empty for plain text
 * @param plain the text as the reader sees it
 * @param at when, by the stand-in's clock
 */
public record TelegramMessage(
    long id, String chat, String text, String parseMode, String plain, Instant at) {
  public TelegramMessage {
    requireNonNull(chat, "chat");
    requireNonNull(text, "text");
    requireNonNull(parseMode, "parseMode");
    requireNonNull(plain, "plain");
    requireNonNull(at, "at");
  }
}
