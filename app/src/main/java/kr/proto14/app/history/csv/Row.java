package kr.proto14.app.history.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.regex.Pattern;

/** One row's cells, without the blanks around them. */
record Row(CsvRecord cells) {
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,6}(\\.0{1,2})?");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,6}(\\.\\d{1,12})?");

  /** What an encoding error upstream leaves behind: the mark of loss, UTF-8 read as Latin-1, ??. */
  private static final Pattern GARBLED =
      Pattern.compile("\ufffd|[\u00c2\u00c3][\u0080-\u00bf]|\\?\\?|\\p{Cc}");

  private static final int LONGEST_NAME = 100;

  /** The cell of a column, empty where the file does not have the column. */
  String text(int place) {
    return place == Heading.NONE ? "" : cells.getField(place).strip();
  }

  /** A cell that cannot be empty; {@code column} names it. */
  String need(int place, String column) {
    String text = text(place);
    if (text.isEmpty()) {
      throw new BrokenRow(ProblemKind.MISSING, column);
    }
    return text;
  }

  /** The name of a team or a league. */
  String name(int place, String column) {
    String name = need(place, column);
    boolean whole = name.length() <= LONGEST_NAME && !GARBLED.matcher(name).find();
    if (!whole) {
      throw new BrokenRow(ProblemKind.NAME, name);
    }
    return name;
  }

  /** Goals or points: a whole number, its sign left to be judged. */
  int score(int place) {
    String text = text(place);
    if (!WHOLE.matcher(text).matches()) {
      throw new BrokenRow(ProblemKind.SCORE, text);
    }
    int point = text.indexOf('.');
    return Integer.parseInt(point < 0 ? text : text.substring(0, point));
  }

  double decimal(int place, ProblemKind kind) {
    String text = text(place);
    if (!DECIMAL.matcher(text).matches()) {
      throw new BrokenRow(kind, text);
    }
    return Double.parseDouble(text);
  }

  /** Whether no cell holds anything. */
  boolean isBlank() {
    return cells.getFields().stream().allMatch(String::isBlank);
  }

  /**
   * Refuses a row with other fields than the heading; empty ones at the end do no harm, and
   * spreadsheets write them.
   */
  void checkFields(Heading heading) {
    int count = cells.getFieldCount();
    boolean right = count >= heading.size();
    for (int i = heading.size(); i < count; i++) {
      right &= cells.getField(i).isBlank();
    }
    if (!right) {
      throw new BrokenRow(ProblemKind.FIELDS, count + " / " + heading.size());
    }
  }
}
