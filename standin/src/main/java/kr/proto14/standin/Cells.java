package kr.proto14.standin;

import java.util.regex.Pattern;

/** Cuts a line of a recording, {@code keyword cell | cell | cell}, into its cells. */
final class Cells {
  private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
  private static final Pattern BLANK = Pattern.compile("\\s+");

  private Cells() {}

  static String[] of(String keyword, String line) {
    return BAR.split(rest(keyword, line), -1);
  }

  static String[] words(String text) {
    return BLANK.split(text.strip(), -1);
  }

  static String rest(String keyword, String line) {
    if (!line.startsWith(keyword + ' ')) {
      throw new IllegalStateException("not a line of " + keyword + ": " + line);
    }
    return line.substring(keyword.length() + 1).strip();
  }
}
