package kr.proto14.standin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What can go wrong with Telegram. */
public sealed interface TelegramFault {
  /** Every fault of sending, each with ordinary settings, for tests that try them all. */
  static List<TelegramFault> all() {
    List<TelegramFault> all = new ArrayList<>(List.of(Plain.values()));
    all.add(new TooManyRequests(7));
    all.add(new Migrated(-1001234567890L));
    all.add(new NoAnswerAfterDelivery(Duration.ofSeconds(30)));
    return all;
  }

  /** Faults that need no setting. */
  enum Plain implements TelegramFault {
    /** 400, for messages with a parse mode only: the same text without one passes. */
    CANNOT_PARSE,
    /** 401: the token is wrong. */
    UNAUTHORIZED,
    /** 403: the user has blocked the bot. */
    BLOCKED,
    /** 400: no such chat. */
    CHAT_NOT_FOUND,
    /** 400, for photos only: texts pass. */
    PHOTO_REFUSED,
    STATUS_500,
    STATUS_502,
    /** The connection closed before anything was delivered. */
    CLOSED_BEFORE_DELIVERY
  }

  /**
   * 429.
   *
   * @param retryAfter seconds to wait
   */
  record TooManyRequests(int retryAfter) implements TelegramFault {}

  /**
   * 400: the group is a supergroup now. Calls for the new chat pass.
   *
   * @param chat id of the supergroup
   */
  record Migrated(long chat) implements TelegramFault {}

  /**
   * Delivered, but the connection is closed without an answer after a delay, which ends early when
   * the stand-in is closed.
   */
  record NoAnswerAfterDelivery(Duration delay) implements TelegramFault {}

  /**
   * 409, for {@code getUpdates} only.
   *
   * @param webhook whether a web hook is set; else another program asks for the updates
   */
  record Conflict(boolean webhook) implements TelegramFault {}
}
