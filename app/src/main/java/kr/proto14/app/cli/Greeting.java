package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import kr.proto14.app.notify.BotReply;
import kr.proto14.app.notify.TelegramBot;

/**
 * A test message, and the proof that it stands in the chat.
 *
 * <p>The Bot API cannot read a chat. It can be asked to put the very same text in the place of a
 * message: it refuses with "message is not modified" if, and only if, a message with that number
 * and that text stands in that chat.
 */
final class Greeting {
  private final TelegramBot bot;

  Greeting(TelegramBot bot) {
    this.bot = bot;
  }

  /**
   * What came of it.
   *
   * @param proof how far it is known to stand there
   * @param words key of the words in the bundle {@code init}
   * @param arguments what they are about
   */
  record Outcome(Proof proof, String words, Map<String, String> arguments) {}

  /** How far a message is known to stand in the chat. */
  enum Proof {
    /** It stands there with our text. */
    READ_BACK,
    /** Telegram took it, and could not be asked whether it stands there. */
    TAKEN,
    /** It does not stand there. */
    NONE
  }

  Outcome send(String chat, String text) {
    return switch (bot.send(chat, text)) {
      case BotReply.Good(JsonNode message) -> readBack(chat, text, message);
      case BotReply.Refused refused -> refused(chat, refused);
      case BotReply.Silent(String cause) ->
          new Outcome(Proof.NONE, "test.silent", Map.of("cause", cause));
    };
  }

  private Outcome readBack(String chat, String text, JsonNode sent) {
    long id = sent.path("message_id").asLong();
    Map<String, String> words = Map.of("id", Long.toString(id), "chat", chat);
    return switch (bot.edit(chat, id, text)) {
      case BotReply.Refused refused when says(refused, "not modified") ->
          new Outcome(Proof.READ_BACK, "test.read-back", words);
      case BotReply.Refused refused ->
          new Outcome(
              Proof.NONE, "test.vanished", Map.of("id", "" + id, "cause", refused.description()));
      // An edit that changes something shows that the message is there, not what it said.
      case BotReply.Good _ -> new Outcome(Proof.TAKEN, "test.edited", words);
      case BotReply.Silent(String cause) ->
          new Outcome(Proof.TAKEN, "test.taken", Map.of("id", "" + id, "cause", cause));
    };
  }

  private static Outcome refused(String chat, BotReply.Refused refused) {
    Map<String, String> words = Map.of("chat", chat, "cause", refused.description());
    if (refused.movedTo().isPresent()) {
      return new Outcome(
          Proof.NONE, "test.moved", Map.of("chat", chat, "now", refused.movedTo().get()));
    }
    if (says(refused, "blocked")) {
      return new Outcome(Proof.NONE, "test.blocked", words);
    }
    return says(refused, "chat not found")
        ? new Outcome(Proof.NONE, "test.not-found", words)
        : new Outcome(Proof.NONE, "test.refused", words);
  }

  private static boolean says(BotReply.Refused refused, String words) {
    return refused.description().toLowerCase(Locale.ROOT).contains(words);
  }
}
