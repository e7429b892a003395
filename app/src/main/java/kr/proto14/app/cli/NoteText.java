package kr.proto14.app.cli;

import java.util.Locale;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.round.Note;

/** The words of a run's note. */
final class NoteText {
  private NoteText() {}

  /** In the language of the texts; what a later daemon notes may have no words here. */
  static String of(Note note, Texts cli) {
    String key = "note." + note.key();
    return cli.find(key).isEmpty() ? note.toString() : cli.text(key, note.arguments());
  }

  /** For programs, which read English whatever the user reads. */
  static String english(Note note) {
    return of(note, Texts.of("cli", Locale.ENGLISH));
  }
}
