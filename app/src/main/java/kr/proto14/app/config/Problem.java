package kr.proto14.app.config;

import static java.util.Objects.requireNonNull;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something wrong with the configuration. Its arguments never hold a value, which may be a secret.
 *
 * @param key the entry of the bundle that words it
 * @param arguments what the words are about
 */
public record Problem(String key, List<String> arguments) {
  private static final String BUNDLE = "kr.proto14.app.config.problems";

  public Problem {
    requireNonNull(key, "key");
    arguments = List.copyOf(arguments);
  }

  static Problem of(String key, String... arguments) {
    return new Problem(key, List.of(arguments));
  }

  /** The problem in words, Korean or English. */
  public String in(Locale language) {
    var pattern = ResourceBundle.getBundle(BUNDLE, language).getString(key);
    return new MessageFormat(pattern, language).format(arguments.toArray());
  }
}
