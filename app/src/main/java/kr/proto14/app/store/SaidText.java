package kr.proto14.app.store;

import kr.proto14.app.source.Said;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Score;

/** What was said, as one column: a word for its kind, a blank, and the rest. */
final class SaidText {
  private SaidText() {}

  static String write(Said said) {
    return switch (said) {
      case Said.Ended(Outcome outcome) -> "ended " + outcome.sign();
      case Said.Scored(Score.Regulation(int home, int away)) -> "regulation " + pair(home, away);
      case Said.Scored(Score.MaybeExtended(int home, int away)) -> "extended? " + pair(home, away);
      case Said.Scored(Score.Final(int home, int away)) -> "final " + pair(home, away);
      case Said.Won(Outcome side) -> "won " + side.sign();
      case Said.Voided(String word) -> "void " + word;
      case Said.Unclear(String text) -> "unclear " + text;
      case Said.Nothing() -> "nothing ";
    };
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static Said read(String text) {
    int blank = text.indexOf(' ');
    String rest = text.substring(blank + 1);
    return switch (text.substring(0, Math.max(0, blank))) {
      case "ended" -> new Said.Ended(Outcome.ofSign(rest.charAt(0)));
      case "regulation" -> new Said.Scored(new Score.Regulation(home(rest), away(rest)));
      case "extended?" -> new Said.Scored(new Score.MaybeExtended(home(rest), away(rest)));
      case "final" -> new Said.Scored(new Score.Final(home(rest), away(rest)));
      case "won" -> new Said.Won(Outcome.ofSign(rest.charAt(0)));
      case "void" -> new Said.Voided(rest);
      case "unclear" -> new Said.Unclear(rest);
      case "nothing" -> new Said.Nothing();
      default -> throw new IllegalArgumentException("nothing we write: " + text);
    };
  }

  private static String pair(int home, int away) {
    return home + ":" + away;
  }

  private static int home(String pair) {
    return Integer.parseInt(pair.substring(0, pair.indexOf(':')));
  }

  private static int away(String pair) {
    return Integer.parseInt(pair.substring(pair.indexOf(':') + 1));
  }
}
