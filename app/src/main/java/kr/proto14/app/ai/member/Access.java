package kr.proto14.app.ai.member;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;
import kr.proto14.app.Secret;

/**
 * How a provider is reached.
 *
 * @param url the base of its calls, such as {@code https://api.openai.com/v1}
 * @param key empty where a server of the user's own asks for none
 * @param model the model's name
 */
public record Access(URI url, Optional<Secret> key, String model) {
  /** The library wants some key; a server that needs none does not look at it. */
  private static final String NO_KEY = "none";

  public Access {
    requireNonNull(url, "url");
    requireNonNull(key, "key");
    if (model.isBlank()) {
      throw new IllegalArgumentException("a model has a name");
    }
  }

  String revealedKey() {
    return key.map(Secret::reveal).orElse(NO_KEY);
  }
}
