package kr.proto14.app.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.source.http.Elsewhere;

/** Questions to the Bot API beside sending, for setting up and for looking after. */
public final class TelegramBot {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TelegramApi api;

  /** Asks Telegram; whether anything else answers is not its question. */
  public TelegramBot(TelegramSettings settings) {
    this.api = new TelegramApi(settings, new Elsewhere(List.of(), () -> Instant.EPOCH));
  }

  /** Who the bot is: {@code id}, {@code first_name}, {@code username}. */
  public BotReply me() {
    return ask("getMe", JSON.createObjectNode());
  }

  /** A chat: {@code id}, {@code type}, {@code title} or {@code first_name}. */
  public BotReply chat(String chat) {
    return ask("getChat", in(chat));
  }

  /** What a user is in a group or channel: {@code status} and rights. */
  public BotReply member(String chat, long user) {
    return ask("getChatMember", in(chat).put("user_id", user));
  }

  /**
   * Shows for five seconds that the bot writes: it leaves nothing, and fails where writing would.
   */
  public BotReply typing(String chat) {
    return ask("sendChatAction", in(chat).put("action", "typing"));
  }

  /**
   * What people wrote to the bot within a day; nothing of it is marked as read.
   *
   * @param wait how long to wait where there is nothing, in whole seconds
   */
  public BotReply updates(Duration wait) {
    return ask("getUpdates", JSON.createObjectNode().put("timeout", wait.toSeconds()));
  }

  /** Sends a bare text. */
  public BotReply send(String chat, String text) {
    return ask("sendMessage", in(chat).put("text", text));
  }

  /** Puts another text in the place of a message's. */
  public BotReply edit(String chat, long message, String text) {
    return ask("editMessageText", in(chat).put("message_id", message).put("text", text));
  }

  private BotReply ask(String method, ObjectNode body) {
    return switch (api.call(method, "application/json", body.toString().getBytes(UTF_8))) {
      case TelegramReply reply -> read(reply);
      case TelegramAnswer.NoReply none -> new BotReply.Silent(cause(none.delivery()));
    };
  }

  private static BotReply read(TelegramReply reply) {
    if (reply.json().path("ok").asBoolean(false)) {
      return new BotReply.Good(reply.json().path("result"));
    }
    if (!reply.json().has("ok")) {
      return new BotReply.Silent("HTTP " + reply.code() + " in words that are not Telegram's");
    }
    JsonNode moved = reply.json().at("/parameters/migrate_to_chat_id");
    return new BotReply.Refused(
        reply.code(),
        reply.json().path("description").asText(""),
        moved.isMissingNode() ? Optional.empty() : Optional.of(moved.asText()));
  }

  private static String cause(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Later later -> later.cause();
      case Delivery.Unknown unknown -> unknown.cause();
      case Delivery.Refused refused -> refused.cause();
      case Delivery.Moved _, Delivery.Delivered _ -> "no answer";
    };
  }

  private static ObjectNode in(String chat) {
    return JSON.createObjectNode().put("chat_id", chat);
  }
}
