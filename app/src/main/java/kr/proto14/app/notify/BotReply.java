package kr.proto14.app.notify;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What came of one question to the Bot API. Nothing in it names the token. */
public sealed interface BotReply {
  /**
   * Telegram did it.
   *
   * @param result what it gave
   */
  record Good(JsonNode result) implements BotReply {
    public Good {
      requireNonNull(result, "result");
    }
  }

  /**
   * Telegram refused, in its own words.
   *
   * @param code its error code, such as 401
   * @param description its words
   * @param movedTo the chat's new id where it became a supergroup
   */
  record Refused(int code, String description, Optional<String> movedTo) implements BotReply {
    public Refused {
      requireNonNull(description, "description");
      requireNonNull(movedTo, "movedTo");
    }
  }

  /**
   * Telegram was not reached, or what answered was not Telegram.
   *
   * @param cause one sentence
   */
  record Silent(String cause) implements BotReply {
    public Silent {
      requireNonNull(cause, "cause");
    }
  }
}
