package kr.proto14.app.notify.message;

import java.util.regex.Pattern;

/** Makes strangers' words fit to stand in a line of ours without changing what is read. */
final class Printable {
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

  private Printable() {}

  /**
   * The words on one line; isolated where they contain right-to-left characters, which would
   * otherwise turn round the rest of the line.
   */
  static String of(String words) {
    String line = BREAKS.matcher(words).replaceAll(" ");
    return line.codePoints().anyMatch(Printable::turns)
        ? FIRST_STRONG_ISOLATE + line + POP_ISOLATE
        : line;
  }

  private static boolean turns(int codePoint) {
    return switch (Character.getDirectionality(codePoint)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE ->
          true;
      default -> false;
    };
  }
}
