package kr.proto14.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What people wrote to the bot, until it says that it has read it. Guarded by its own lock. */
final class TelegramUpdates {
  private static final long FIRST = 940_000_001;

  private final List<ObjectNode> waiting = new ArrayList<>();
  private long next = FIRST;

  synchronized void add(long chat, String person, String text, Instant now) {
    ObjectNode update = Json.object().put("update_id", next);
    ObjectNode message = update.putObject("message").put("message_id", next - FIRST + 1);
    ObjectNode from = message.putObject("from");
    from.put("id", Math.abs(chat)).put("is_bot", false).put("first_name", person);
    from.put("language_code", "ko");
    ObjectNode where = message.putObject("chat").put("id", chat);
    if (chat < 0) {
      where.put("title", person).put("type", "supergroup");
    } else {
      where.put("first_name", person).put("type", "private");
    }
    message.put("date", now.getEpochSecond()).put("text", text);
    waiting.add(update);
    next++;
  }

  /** All that wait; an offset confirms those before it. */
  synchronized ArrayNode since(int offset) {
    waiting.removeIf(update -> update.path("update_id").asLong() < offset);
    return Json.array().addAll(waiting);
  }
}
