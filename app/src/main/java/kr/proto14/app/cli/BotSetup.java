package kr.proto14.app.cli;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.Secret;
import kr.proto14.app.config.Problem;
import kr.proto14.app.config.Setting;
import kr.proto14.app.notify.BotReply;
import kr.proto14.app.notify.TelegramBot;
import kr.proto14.app.notify.TelegramSettings;

/** Asks for a bot's token, tries it, finds the chat and sends the test message. */
final class BotSetup {
  private static final String SKIP = "s";

  private final Dialogue dialogue;
  private final URI telegram;
  private final boolean offline;

  BotSetup(Dialogue dialogue, URI telegram, boolean offline) {
    this.dialogue = dialogue;
    this.telegram = telegram;
    this.offline = offline;
  }

  /**
   * A bot and a chat.
   *
   * @param token the bot's token
   * @param chat whom it writes to
   * @param proof how far the test message is known to stand there; empty where none was sent
   */
  record Found(String token, String chat, Optional<Greeting.Proof> proof) {
    Found {
      requireNonNull(token, "token");
      requireNonNull(chat, "chat");
      requireNonNull(proof, "proof");
    }
  }

  /**
   * Asks until there is a bot and a chat.
   *
   * @param known the token there was before, empty where there was none
   * @return empty where the user wants no Telegram
   */
  Optional<Found> ask(Optional<String> known) {
    dialogue.tell("token.explain");
    while (true) {
      String typed = dialogue.askSecret(known.isPresent() ? "token.ask-again" : "token.ask");
      if (typed.isEmpty() && known.isEmpty()) {
        dialogue.tell("token.without");
        return Optional.empty();
      }
      Optional<Found> found = tried(typed.isEmpty() ? known.orElseThrow() : typed);
      if (found.isPresent()) {
        return found;
      }
    }
  }

  private Optional<Found> tried(String token) {
    Optional<Problem> malformed = Setting.TELEGRAM_BOT_TOKEN.refuses(token);
    if (malformed.isPresent()) {
      dialogue.say(malformed.get().in(dialogue.language()));
      return Optional.empty();
    }
    return offline ? Optional.of(unchecked(token)) : asked(token);
  }

  private Optional<Found> asked(String token) {
    TelegramBot bot = bot(token);
    return switch (bot.me()) {
      case BotReply.Good(JsonNode me) -> {
        String username = "@" + me.path("username").asText();
        dialogue.tell(
            "token.good", Map.of("bot", username, "name", me.path("first_name").asText()));
        yield Optional.of(greeted(token, bot, username));
      }
      case BotReply.Refused refused -> {
        dialogue.tell("token.wrong", Map.of("cause", refused.description()));
        yield Optional.empty();
      }
      case BotReply.Silent(String cause) -> {
        dialogue.tell("telegram.silent", Map.of("cause", cause));
        yield dialogue.ask("token.unchecked").equals(SKIP)
            ? Optional.of(unchecked(token))
            : Optional.empty();
      }
    };
  }

  private Found unchecked(String token) {
    while (true) {
      String chat = dialogue.ask("chat.type");
      Optional<Problem> malformed = Setting.TELEGRAM_CHAT_ID.refuses(chat);
      if (malformed.isEmpty()) {
        return new Found(token, chat, Optional.empty());
      }
      dialogue.say(malformed.get().in(dialogue.language()));
    }
  }

  private Found greeted(String token, TelegramBot bot, String username) {
    ChatFinder finder = new ChatFinder(dialogue, bot);
    while (true) {
      String chat = finder.find(username);
      Greeting.Outcome outcome = greet(bot, chat);
      if (outcome.proof() == Greeting.Proof.NONE) {
        dialogue.tell(outcome.words(), outcome.arguments());
      }
      if (outcome.proof() != Greeting.Proof.NONE || dialogue.ask("test.again").equals(SKIP)) {
        return new Found(token, chat, Optional.of(outcome.proof()));
      }
    }
  }

  /**
   * Sends the test message to every chat of a list and tells what was proved of each.
   *
   * @return what came of the last; nothing was told of it where nothing was proved
   */
  Greeting.Outcome greet(TelegramBot bot, String chats) {
    Greeting greeting = new Greeting(bot);
    Greeting.Outcome outcome = new Greeting.Outcome(Greeting.Proof.NONE, "chat.none", Map.of());
    for (String chat : chats.split(",", -1)) {
      outcome = greeting.send(chat.strip(), dialogue.text("test.message", Map.of()));
      if (outcome.proof() == Greeting.Proof.NONE) {
        return outcome;
      }
      dialogue.tell(outcome.words(), outcome.arguments());
    }
    return outcome;
  }

  TelegramBot bot(String token) {
    return new TelegramBot(
        new TelegramSettings(
            telegram, new Secret(token), Duration.ofSeconds(5), Duration.ofSeconds(15), "-"));
  }
}
