package kr.proto14.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rows under a heading, in columns as wide as a terminal shows them. */
final class Table {
  private static final String GAP = "  ";
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private final List<List<String>> rows = new ArrayList<>();

  Table(List<String> heading) {
    add(heading);
  }

  /** Appends a row with as many cells as the heading. */
  void add(List<String> cells) {
    rows.add(cells.stream().map(Table::onOneLine).toList());
  }

  /** The lines; the last column is not padded. */
  List<String> lines() {
    int[] widths = new int[rows.getFirst().size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Width.of(row.get(i)));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(row.get(i)).repeat(' ', widths[i] - Width.of(row.get(i))).append(GAP);
    }
    return line.toString().stripTrailing();
  }

  /** Strangers' words neither break the line nor turn round what stands beside them. */
  private static String onOneLine(String words) {
    String line = BREAKS.matcher(words).replaceAll(" ");
    return line.codePoints().anyMatch(Table::turns)
        ? FIRST_STRONG_ISOLATE + line + POP_ISOLATE
        : line;
  }

  private static boolean turns(int point) {
    return switch (Character.getDirectionality(point)) {
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
