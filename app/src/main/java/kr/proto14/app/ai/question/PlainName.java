package kr.proto14.app.ai.question;

import java.util.regex.Pattern;

/**
 * A name from outside as it enters a question. Whatever it says, it stays a short piece of data: it
 * cannot end the text it stands in, begin a new line or carry signs that readers do not see.
 */
final class PlainName {
  private static final int LONGEST = 40;
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");
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
