package kr.proto14.app.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Telegram's limits: one message a second in a chat, 20 a minute in a group. Thread-safe.
 *
 * <p>Source: Telegram's Bot FAQ, "My bot is hitting limits".
 */
final class RateLimit {
  private static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(1);
  private static final Duration GROUP_WINDOW = Duration.ofMinutes(1);
  private static final int GROUP_MESSAGES = 20;

  private final Clock clock;
  private final Map<String, Chat> chats = new HashMap<>();

  RateLimit(Clock clock) {
    this.clock = clock;
  }

  /** How long to wait before the next message to this chat; zero if it may go now. */
  synchronized Duration waitFor(String chatId) {
    Instant now = clock.instant();
    Duration wait = Duration.between(now, chat(chatId).freeAt(now, isGroup(chatId)));
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  /** A message goes to this chat now. */
  synchronized void used(String chatId) {
    Deque<Instant> sent = chat(chatId).sent;
    sent.addLast(clock.instant());
    if (sent.size() > GROUP_MESSAGES) {
      sent.removeFirst();
    }
  }

  /** Telegram asked for silence in this chat. */
  synchronized void hold(String chatId, Duration silence) {
    Instant now = clock.instant();
    chat(chatId).hold = new Hold(now, now.plus(silence));
  }

  private Chat chat(String chatId) {
    return chats.computeIfAbsent(chatId, _ -> new Chat());
  }

  private static boolean isGroup(String chatId) {
    return chatId.startsWith("-") || chatId.startsWith("@");
  }

  private record Hold(Instant since, Instant until) {}

  private static final class Chat {
    private final Deque<Instant> sent = new ArrayDeque<>();
    private @Nullable Hold hold;

    Instant freeAt(Instant now, boolean group) {
      forgetTheFuture(now);
      Instant free = hold == null ? now : hold.until();
      if (!sent.isEmpty()) {
        free = later(free, sent.getLast().plus(BETWEEN_MESSAGES));
      }
      if (group && sent.size() == GROUP_MESSAGES) {
        free = later(free, sent.getFirst().plus(GROUP_WINDOW));
      }
      return free;
    }

    // A clock that was set back would otherwise silence the chat for as long as the jump.
    private void forgetTheFuture(Instant now) {
      sent.removeIf(at -> at.isAfter(now));
      if (hold != null && hold.since().isAfter(now)) {
        hold = null;
      }
    }

    private static Instant later(Instant one, Instant other) {
      return one.isAfter(other) ? one : other;
    }
  }
}
