package kr.proto14.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The messages in every chat, and the checks before one is taken. Guarded by its own lock. */
final class TelegramChats {
  private static final int MAX_LENGTH = 4096;
  private static final int MAX_CAPTION = 1024;
  private static final int MAX_PHOTO_BYTES = 10 << 20;
  private static final int MAX_PHOTO_SIDES = 10_000;
  private static final int MAX_PHOTO_RATIO = 20;

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
    return keep(() -> checked(asked, sent.size() + 1L, now));
  }

  synchronized Reply sendPhoto(Parameters asked, byte[] photo, Instant now) {
    return keep(() -> checkedPhoto(asked, photo, sent.size() + 1L, now));
  }

  private Reply keep(Check check) {
    try {
      TelegramMessage message = check.message();
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
      if (old.photo().isPresent()) {
        throw new BadRequest("there is no text in the message to edit");
      }
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
    String type = id.startsWith("-") ? "supergroup" : id.startsWith("@") ? "channel" : "private";
    return chat.put("type", type);
  }

  private static TelegramMessage checked(Parameters asked, long id, Instant now)
      throws TelegramHtml.Refused, BadRequest {
    String text = asked.text("text");
    String plain = plain(asked, text);
    if (plain.isBlank()) {
      throw new BadRequest("message text is empty");
    }
    if (plain.length() > MAX_LENGTH) {
      throw new BadRequest("message is too long");
    }
    return new TelegramMessage(
        id, asked.text("chat_id"), text, asked.text("parse_mode"), plain, now);
  }

  private static TelegramMessage checkedPhoto(Parameters asked, byte[] bytes, long id, Instant now)
      throws TelegramHtml.Refused, BadRequest {
    String caption = asked.text("caption");
    String plain = plain(asked, caption);
    if (plain.length() > MAX_CAPTION) {
      throw new BadRequest("message caption is too long");
    }
    if (bytes.length == 0) {
      throw new BadRequest("there is no photo in the request");
    }
    TelegramPhoto photo =
        TelegramPhoto.read(bytes).orElseThrow(() -> new BadRequest("IMAGE_PROCESS_FAILED"));
    int longer = Math.max(photo.width(), photo.height());
    int shorter = Math.min(photo.width(), photo.height());
    if (bytes.length > MAX_PHOTO_BYTES) {
      throw new BadRequest("file is too big for a photo");
    }
    if (shorter < 1 || longer + shorter > MAX_PHOTO_SIDES || longer > MAX_PHOTO_RATIO * shorter) {
      throw new BadRequest("PHOTO_INVALID_DIMENSIONS");
    }
    return new TelegramMessage(
        id,
        asked.text("chat_id"),
        caption,
        asked.text("parse_mode"),
        plain,
        now,
        Optional.of(photo));
  }

  private static String plain(Parameters asked, String text)
      throws TelegramHtml.Refused, BadRequest {
    String mode = asked.text("parse_mode");
    if (asked.text("chat_id").isBlank()) {
      throw new BadRequest("chat_id is empty");
    }
    if (!mode.isEmpty() && !mode.equalsIgnoreCase("HTML")) {
      throw new BadRequest("unsupported parse_mode");
    }
    return mode.isEmpty() ? text : TelegramHtml.plain(text);
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
    node.put("date", message.at().getEpochSecond());
    if (message.photo().isEmpty()) {
      return node.put("text", message.plain());
    }
    TelegramPhoto photo = message.photo().get();
    node.putArray("photo")
        .addObject()
        .put("file_id", "photo-" + message.id())
        .put("width", photo.width())
        .put("height", photo.height());
    return node.put("caption", message.plain());
  }

  /** Makes a message of what was asked. */
  private interface Check {
    TelegramMessage message() throws TelegramHtml.Refused, BadRequest;
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
