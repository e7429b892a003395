package kr.proto14.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The messages in every chat, and the checks before one is taken. Guarded by its own lock. */
final class TelegramChats {
  private static final int MAX_LENGTH = 4096;

  private final List<TelegramMessage> sent = new ArrayList<>();
  private final List<TelegramMessage> edits = new ArrayList<>();
  private final List<TelegramMessage> shown = new ArrayList<>();

  synchronized List<TelegramMessage> sent() {
    return List.copyOf(sent);
  }

  synchronized List<TelegramMessage> edits() {
    return List.copyOf(edits);
  }

  synchronized List<TelegramMessage> shown() {
    return List.copyOf(shown);
  }

  synchronized Reply send(Parameters asked, Instant now) {
    try {
      TelegramMessage message = checked(asked, sent.size() + 1L, now);
      sent.add(message);
      shown.add(message);
      return TelegramReply.good(json(message));
    } catch (TelegramHtml.Refused e) {
      return TelegramReply.error(400, String.valueOf(e.getMessage()));
    } catch (BadRequest e) {
      return e.reply();
    }
  }

  synchronized Reply edit(Parameters asked, Instant now) {
    try {
      TelegramMessage old =
          find(asked).orElseThrow(() -> new BadRequest("message to edit not found"));
      TelegramMessage message = checked(asked, old.id(), now);
      if (message.text().equals(old.text()) && message.parseMode().equals(old.parseMode())) {
        throw new BadRequest(
            "message is not modified: specified new message content and reply markup are exactly"
                + " the same as a current content and reply markup of the message");
      }
      edits.add(message);
      shown.set(shown.indexOf(old), message);
      return TelegramReply.good(json(message).put("edit_date", now.getEpochSecond()));
    } catch (TelegramHtml.Refused e) {
      return TelegramReply.error(400, String.valueOf(e.getMessage()));
    } catch (BadRequest e) {
      return e.reply();
    }
  }

  static ObjectNode chat(String id) {
    ObjectNode chat = Json.object();
    if (id.matches("-?\\d{1,18}")) {
      chat.put("id", Long.parseLong(id));
    } else {
      chat.put("id", -1).put("username", id);
    }
    return chat.put("type", id.startsWith("-") ? "supergroup" : "private");
  }

  private static TelegramMessage checked(Parameters asked, long id, Instant now)
      throws TelegramHtml.Refused, BadRequest {
    String chat = asked.text("chat_id");
    String text = asked.text("text");
    String mode = asked.text("parse_mode");
    if (chat.isBlank()) {
      throw new BadRequest("chat_id is empty");
    }
    if (!mode.isEmpty() && !mode.equalsIgnoreCase("HTML")) {
      throw new BadRequest("unsupported parse_mode");
    }
    String plain = mode.isEmpty() ? text : TelegramHtml.plain(text);
    if (plain.isBlank()) {
      throw new BadRequest("message text is empty");
    }
    if (plain.length() > MAX_LENGTH) {
      throw new BadRequest("message is too long");
    }
    return new TelegramMessage(id, chat, text, mode, plain, now);
  }

  private Optional<TelegramMessage> find(Parameters asked) {
    return shown.stream()
        .filter(message -> message.chat().equals(asked.text("chat_id")))
        .filter(message -> message.id() == asked.number("message_id", 0))
        .findFirst();
  }

  private static ObjectNode json(TelegramMessage message) {
    ObjectNode node = Json.object().put("message_id", message.id());
    node.set("from", StandInTelegram.bot());
    node.set("chat", chat(message.chat()));
    return node.put("date", message.at().getEpochSecond()).put("text", message.plain());
  }

  /** A message that Telegram does not take. */
  private static final class BadRequest extends Exception {
    BadRequest(String why) {
      super("Bad Request: " + why);
    }

    Reply reply() {
      return TelegramReply.error(400, String.valueOf(getMessage()));
    }
  }
}
