package kr.proto14.app.source.http;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts what a source says, and what we count, into one line. */
public final class Wording {
  private Wording() {}

  /** A sentence with its figures, alike in every locale. */
  @SuppressWarnings("AnnotateFormatMethod")
  public static String of(String format, Object... figures) {
    return String.format(Locale.ROOT, format, figures);
  }

  /** One line without control characters, cut to a length. */
  public static String line(String text, int longest) {
    String line = text.replaceAll("\\p{C}+", " ").strip();
    return line.length() <= longest ? line : line.substring(0, longest) + "…";
  }

  /** Causes with their counts, such as {@code 2 × no team id, 1 × no kick-off}. */
  public static String counts(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " × " + entry.getKey())
        .collect(Collectors.joining(", "));
  }
}
