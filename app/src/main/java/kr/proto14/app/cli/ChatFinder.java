package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.config.Setting;
import kr.proto14.app.notify.BotReply;
import kr.proto14.app.notify.TelegramBot;

/** Finds the number of the user's chat by what the user writes to the bot. */
final class ChatFinder {
  private static final Duration WAIT = Duration.ofSeconds(5);
  private static final int CONFLICT = 409;
  private static final List<String> KINDS =
      List.of("message", "edited_message", "channel_post", "my_chat_member");

  private final Dialogue dialogue;
  private final TelegramBot bot;

  ChatFinder(Dialogue dialogue, TelegramBot bot) {
    this.dialogue = dialogue;
    this.bot = bot;
  }

  /** Asks until there is a chat. */
  String find(String username) {
    dialogue.tell("chat.explain", Map.of("bot", username));
    while (true) {
      String answer = dialogue.ask("chat.ask");
      Optional<String> chat = answer.isEmpty() ? written() : typed(answer);
      if (chat.isPresent()) {
        return chat.get();
      }
    }
  }

  private Optional<String> typed(String answer) {
    Optional<String> refused =
        Setting.TELEGRAM_CHAT_ID.refuses(answer).map(problem -> problem.in(dialogue.language()));
    refused.ifPresent(dialogue::say);
    return refused.isPresent() ? Optional.empty() : Optional.of(answer);
  }

  private Optional<String> written() {
    return switch (bot.updates(WAIT)) {
      case BotReply.Good(JsonNode updates) -> choose(chats(updates));
      case BotReply.Refused refused -> {
        boolean other = refused.code() == CONFLICT;
        dialogue.tell(
            other ? "chat.conflict" : "chat.refused", Map.of("cause", refused.description()));
        yield Optional.empty();
      }
      case BotReply.Silent(String cause) -> {
        dialogue.tell("telegram.silent", Map.of("cause", cause));
        yield Optional.empty();
      }
    };
  }

  private static Map<String, String> chats(JsonNode updates) {
    Map<String, String> names = new LinkedHashMap<>();
    for (JsonNode update : updates) {
      for (String kind : KINDS) {
        JsonNode chat = update.path(kind).path("chat");
        if (chat.has("id")) {
          names.putIfAbsent(chat.path("id").asText(), name(chat));
        }
      }
    }
    return names;
  }

  private static String name(JsonNode chat) {
    String name =
        chat.has("title")
            ? chat.path("title").asText()
            : (chat.path("first_name").asText() + " " + chat.path("last_name").asText()).strip();
    return name.replaceAll("\\p{C}+", " ");
  }

  private Optional<String> choose(Map<String, String> chats) {
    if (chats.isEmpty()) {
      dialogue.tell("chat.none");
      return Optional.empty();
    }
    List<String> ids = new ArrayList<>(chats.keySet());
    if (ids.size() == 1) {
      String id = ids.getFirst();
      return dialogue.agrees("chat.found", Map.of("name", chats.get(id), "id", id), true)
          ? Optional.of(id)
          : Optional.empty();
    }
    for (int i = 0; i < ids.size(); i++) {
      dialogue.say("  " + (i + 1) + ". " + chats.get(ids.get(i)) + " (" + ids.get(i) + ")");
    }
    String number = dialogue.ask("chat.which");
    return number.matches("\\d{1,3}")
            && Integer.parseInt(number) >= 1
            && Integer.parseInt(number) <= ids.size()
        ? Optional.of(ids.get(Integer.parseInt(number) - 1))
        : Optional.empty();
  }
}
