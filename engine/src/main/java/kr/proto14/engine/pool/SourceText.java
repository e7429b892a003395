package kr.proto14.engine.pool;

/** Checks text that comes from outside before it becomes part of a round. */
final class SourceText {
  private SourceText() {}

  /**
   * The text itself, if it can be stored, sealed and printed on one line anywhere.
   *
   * @throws IllegalArgumentException if it holds a control character, such as a line end or NUL, or
   *     half of a surrogate pair, which UTF-8 cannot carry
   */
  static String printable(String text, String what) {
    boolean bad =
        text.codePoints()
            .anyMatch(
                point -> Character.isISOControl(point) || (point >= 0xD800 && point <= 0xDFFF));
    if (bad) {
      throw new IllegalArgumentException(what + " holds a control character or half a character");
    }
    return text;
  }
}
