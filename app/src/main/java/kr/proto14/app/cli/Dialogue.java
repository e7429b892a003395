package kr.proto14.app.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.notify.message.Texts;

/** A talk with the user, by the texts of the bundle {@code init}. */
final class Dialogue {
  private final Session session;
  private final Answers answers;
  private Texts texts;

  Dialogue(Session session, Answers answers) {
    this.session = session;
    this.answers = answers;
    this.texts = Texts.of("init", session.language());
  }

  /** Goes on in another language. */
  void speak(Locale language) {
    texts = Texts.of("init", language);
  }

  Locale language() {
    return texts.locale();
  }

  String text(String key, Map<String, ?> arguments) {
    return texts.text(key, arguments);
  }

  void tell(String key) {
    tell(key, Map.of());
  }

  void tell(String key, Map<String, ?> arguments) {
    say(texts.text(key, arguments));
  }

  /** A line that is worded already. */
  void say(String line) {
    if (session.json()) {
      session.note(line);
    } else {
      session.say(line);
    }
  }

  /**
   * What the user answers, without blanks at its ends; empty for the Enter key alone.
   *
   * @throws Refusal where there is nobody to answer any more
   */
  String ask(String key, Map<String, ?> arguments) {
    session.ask(texts.text(key, arguments) + " ");
    return given(answers.line());
  }

  String ask(String key) {
    return ask(key, Map.of());
  }

  /** The same for what nobody should read over the user's shoulder. */
  String askSecret(String key) {
    session.ask(texts.text(key) + " ");
    return given(answers.secret());
  }

  /** Whether the user agrees; the Enter key alone means the default. */
  boolean agrees(String key, Map<String, ?> arguments, boolean otherwise) {
    while (true) {
      String answer = ask(key, arguments).toLowerCase(Locale.ROOT);
      switch (answer) {
        case "" -> {
          return otherwise;
        }
        case "y", "yes", "예", "네", "ㅛ" -> {
          return true;
        }
        case "n", "no", "아니오", "아니요", "ㅜ" -> {
          return false;
        }
        default -> tell("yes-or-no");
      }
    }
  }

  private String given(Optional<String> answer) {
    if (!answers.isTerminal()) {
      // A pipe shows no Enter key.
      session.ask(System.lineSeparator());
    }
    return answer.orElseThrow(() -> new Refusal("refusal.no-answer", Map.of())).strip();
  }
}
