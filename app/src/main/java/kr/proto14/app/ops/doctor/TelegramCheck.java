package kr.proto14.app.ops.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.notify.BotReply;
import kr.proto14.app.notify.TelegramBot;

/** The bot's token, and whether the bot may write in each chat. No message is sent. */
public final class TelegramCheck implements Check {
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;
  private static final int FORBIDDEN = 403;

  private final Optional<TelegramBot> bot;
  private final List<String> chats;

  /**
   * A check of Telegram.
   *
   * @param bot empty where there is no token
   * @param chats whom it writes to, operators included
   */
  public TelegramCheck(Optional<TelegramBot> bot, List<String> chats) {
    this.bot = bot;
    this.chats = List.copyOf(chats);
  }

  @Override
  public String name() {
    return "telegram";
  }

  @Override
  public boolean asksOutside() {
    return true;
  }

  @Override
  public List<Finding> look() {
    if (bot.isEmpty()) {
      // A chat without a token is told by the check of the settings.
      return chats.isEmpty() ? List.of(Finding.note("telegram.none", Map.of())) : List.of();
    }
    return switch (bot.get().me()) {
      case BotReply.Good(JsonNode me) -> {
        List<Finding> findings = new ArrayList<>();
        findings.add(
            Finding.ok("telegram.good", Map.of("bot", "@" + me.path("username").asText())));
        chats.forEach(chat -> findings.add(chat(bot.get(), me.path("id").asLong(), chat)));
        yield findings;
      }
      case BotReply.Refused refused -> List.of(token(refused));
      case BotReply.Silent(String cause) ->
          List.of(Finding.error("telegram.unreachable", Map.of("cause", cause)));
    };
  }

  private static Finding token(BotReply.Refused refused) {
    boolean wrong = refused.code() == UNAUTHORIZED || refused.code() == NOT_FOUND;
    return wrong
        ? Finding.error("token.refused", Map.of("cause", refused.description()))
        : Finding.warning("telegram.unreachable", Map.of("cause", refused.description()));
  }

  private static Finding chat(TelegramBot bot, long self, String chat) {
    BotReply known = bot.chat(chat);
    if (!(known instanceof BotReply.Good(JsonNode found))) {
      return refused(chat, known);
    }
    String type = found.path("type").asText();
    if (!type.equals("private")) {
      BotReply member = bot.member(chat, self);
      if (!(member instanceof BotReply.Good(JsonNode rank))) {
        return refused(chat, member);
      }
      Optional<String> missing = missing(type, rank);
      if (missing.isPresent()) {
        return Finding.error(missing.get(), Map.of("chat", chat));
      }
    }
    // Telegram shows no typing in channels, and refuses the call there.
    BotReply writing = type.equals("channel") ? known : bot.typing(chat);
    return writing instanceof BotReply.Good
        ? Finding.ok("chat.good", Map.of("chat", chat))
        : refused(chat, writing);
  }

  private static Optional<String> missing(String type, JsonNode rank) {
    return switch (rank.path("status").asText()) {
      case "left", "kicked" -> Optional.of("chat.not-member");
      case "restricted" ->
          rank.path("can_send_messages").asBoolean(false)
              ? Optional.empty()
              : Optional.of("chat.no-right");
      case "creator" -> Optional.empty();
      case "administrator" ->
          type.equals("channel") && !rank.path("can_post_messages").asBoolean(false)
              ? Optional.of("chat.no-right")
              : Optional.empty();
      default -> type.equals("channel") ? Optional.of("chat.no-right") : Optional.empty();
    };
  }

  private static Finding refused(String chat, BotReply reply) {
    return switch (reply) {
      case BotReply.Refused refused -> ofRefusal(chat, refused);
      case BotReply.Silent(String cause) ->
          Finding.warning("chat.unknown", Map.of("chat", chat, "cause", cause));
      case BotReply.Good _ -> Finding.ok("chat.good", Map.of("chat", chat));
    };
  }

  private static Finding ofRefusal(String chat, BotReply.Refused refused) {
    if (refused.movedTo().isPresent()) {
      return Finding.warning("chat.moved", Map.of("chat", chat, "now", refused.movedTo().get()));
    }
    String words = refused.description().toLowerCase(Locale.ROOT);
    Map<String, Object> about = Map.of("chat", chat, "cause", refused.description());
    if (words.contains("chat not found")) {
      return Finding.error("chat.not-found", about);
    }
    if (words.contains("not enough rights")) {
      return Finding.error("chat.no-right", about);
    }
    if (refused.code() == FORBIDDEN) {
      return words.contains("blocked")
          ? Finding.error("chat.blocked", about)
          : Finding.error("chat.not-member", about);
    }
    return Finding.warning("chat.unknown", about);
  }
}
