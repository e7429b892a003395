package kr.proto14.app.history.csv;

import static java.util.Objects.requireNonNull;

/**
 * One thing wrong with a file.
 *
 * @param line physical line, the heading being 1; 0 where it is no matter of one line
 * @param kind what is wrong
 * @param detail the value at fault or the line of its twin, at most 80 characters, may be empty
 */
public record Problem(long line, ProblemKind kind, String detail) {
  private static final int LONGEST = 80;

  public Problem {
    requireNonNull(kind, "kind");
    detail = printable(detail);
  }

  private static String printable(String text) {
    String line = text.replaceAll("[\\p{Cc}\\u2028\\u2029]", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
