package kr.proto14.app.history.csv;

import java.util.Locale;
import java.util.Map;
import kr.proto14.app.history.PastOdds.Kind;
import kr.proto14.app.history.Sport;

/** The words that columns of the simple form take. */
final class Words {
  private static final Map<String, Sport> SPORTS =
      Map.of(
          "soccer", Sport.SOCCER,
          "sc", Sport.SOCCER,
          "축구", Sport.SOCCER,
          "basketball", Sport.BASKETBALL,
          "bk", Sport.BASKETBALL,
          "농구", Sport.BASKETBALL);
  private static final Map<String, Boolean> ANSWERS =
      Map.of(
          "", false, "0", false, "false", false, "no", false, "n", false, "1", true, "true", true,
          "yes", true, "y", true);
  private static final Map<String, Boolean> REGULATION =
      Map.of("", true, "regulation", true, "maybe_extended", false);
  private static final Map<String, Kind> KINDS =
      Map.of("", Kind.CLOSING, "closing", Kind.CLOSING, "early", Kind.EARLY);

  private Words() {}

  static Sport sport(String word) {
    return known(SPORTS, word);
  }

  static boolean yes(String word) {
    return known(ANSWERS, word);
  }

  /** Whether a soccer score is the one after 90 minutes. */
  static boolean regulation(String word) {
    return known(REGULATION, word);
  }

  /** Checks what basketball scores say of themselves: they are final, and nothing else. */
  static void checkFinal(String word) {
    known(Map.of("", true, "final", true), word);
  }

  static Kind kind(String word) {
    return known(KINDS, word);
  }

  private static <T> T known(Map<String, T> words, String word) {
    T value = words.get(word.toLowerCase(Locale.ROOT));
    if (value == null) {
      throw new BrokenRow(ProblemKind.WORD, word);
    }
    return value;
  }
}
