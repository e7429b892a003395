package kr.proto14.app.cli;

/** How many columns of a terminal a text takes, by the rules of Unicode's UAX 11. */
final class Width {
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Width() {}

  /** Columns of a text on one line. */
  static int of(String text) {
    return text.codePoints().map(Width::of).sum();
  }

  private static int of(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> point != ZERO_WIDTH_JOINER && isWide(point) ? 2 : 1;
    };
  }

  private static boolean isWide(int point) {
    return in(point, 0x1100, 0x115F)
        || in(point, 0x2E80, 0x303E)
        || in(point, 0x3041, 0xA4CF)
        || in(point, 0xA960, 0xA97F)
        || in(point, 0xAC00, 0xD7A3)
        || in(point, 0xF900, 0xFAFF)
        || in(point, 0xFE30, 0xFE6F)
        || in(point, 0xFF00, 0xFF60)
        || in(point, 0xFFE0, 0xFFE6)
        || in(point, 0x20000, 0x3FFFD)
        || Character.isEmojiPresentation(point);
  }

  private static boolean in(int point, int first, int last) {
    return first <= point && point <= last;
  }
}
