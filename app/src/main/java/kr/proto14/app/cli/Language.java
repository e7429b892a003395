package kr.proto14.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.notify.message.Texts;

/** Which language the command line speaks before a configuration is read. */
final class Language {
  private static final String OPTION = "--lang";

  private Language() {}

  /** By {@code --lang}, else {@code PROTO14_LANG}, else {@code LANG}, else Korean. */
  static Locale of(List<String> arguments, Map<String, String> environment) {
    return option(arguments)
        .or(() -> known(environment.getOrDefault("PROTO14_LANG", "")))
        .or(() -> known(environment.getOrDefault("LANG", "")))
        .orElse(Locale.KOREAN);
  }

  /** The value of the option, even where the rest of the line cannot be understood. */
  private static Optional<Locale> option(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith(OPTION + "=")) {
        return known(argument.substring(OPTION.length() + 1));
      }
      if (argument.equals(OPTION) && i + 1 < arguments.size()) {
        return known(arguments.get(i + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<Locale> known(String text) {
    return Texts.LANGUAGES.stream()
        .filter(language -> text.matches(language.getLanguage() + "([_.@-].*)?"))
        .findFirst();
  }
}
