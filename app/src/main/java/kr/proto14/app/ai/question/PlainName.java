package kr.proto14.app.ai.question;

import java.util.regex.Pattern;

/**
 * A name from outside as it enters a question. Whatever it says, it stays a short piece of data: it
 * cannot end the text it stands in, begin a new line or carry signs that readers do not see.
 */
final class PlainName {
  private static final int LONGEST = 40;

  /** Fillers and selectors are letters and marks by their kind, but no reader sees them. */
  private static final String FILLERS =
      "\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2800\u3164\uFE00-\uFE0F\uFFA0"
          + "\\x{E0100}-\\x{E01EF}";

  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Z}\\s" + FILLERS + "]+");
  private static final Pattern STRUCTURE = Pattern.compile("[\"'`{}\\[\\]<>\\\\|:;=#*_]+");

  private PlainName() {}

  static String of(String name) {
    String plain =
        STRUCTURE
            .matcher(UNSEEN.matcher(name).replaceAll(" "))
            .replaceAll(" ")
            .replaceAll(" +", " ")
            .strip();
    int length = Math.min(LONGEST, plain.codePointCount(0, plain.length()));
    return plain.substring(0, plain.offsetByCodePoints(0, length)).strip();
  }
}
