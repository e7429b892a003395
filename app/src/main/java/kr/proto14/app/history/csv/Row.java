package kr.proto14.app.history.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.proto14.app.history.Side;

/**
 * One row's cells, without the blanks around them.
 *
 * @param memory what earlier rows of the file said
 */
record Row(CsvRecord cells, Memory memory) {
  private static final int MOST_DIGITS = 6;
  private static final int MOST_PLACES = 12;

  /** What an encoding error upstream leaves behind: the mark of loss, UTF-8 read as Latin-1, ??. */
  private static final Pattern GARBLED =
      Pattern.compile("\ufffd|[\u00c2\u00c3][\u0080-\u00bf]|\\?\\?|\\p{Cc}");

  private static final Pattern C1 = Pattern.compile("(?<![\u00c2\u00c3])[\u0080-\u009f]");
  private static final Charset WINDOWS = Charset.forName("windows-1252");
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

  /** The name of a league or a country. */
  String name(int place, String column) {
    return side(place, column).name();
  }

  /** A team; each name is judged once in a file. */
  Side side(int place, String column) {
    return memory.side(need(place, column), Row::side);
  }

  /** The day of a column. */
  LocalDate day(int place, String column) {
    return memory.day(need(place, column), Dates::parse);
  }

  private static Side side(String given) {
    String name = withoutC1(given);
    if (name.length() > LONGEST_NAME || GARBLED.matcher(name).find()) {
      throw new BrokenRow(ProblemKind.NAME, name);
    }
    return Side.named(name);
  }

  /** C1 controls are what Windows-1252 has there, read as Latin-1: the ’ of King’s Lynn. */
  private static String withoutC1(String name) {
    return C1.matcher(name)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(new String(found.group().getBytes(ISO_8859_1), WINDOWS)));
  }

  /** Goals or points: a whole number, its sign left to be judged. */
  int score(int place) {
    double number = decimal(place, ProblemKind.SCORE);
    if (number != Math.rint(number)) {
      throw new BrokenRow(ProblemKind.SCORE, text(place));
    }
    return (int) number;
  }

  /** A decimal number of at most six digits before the point. */
  double decimal(int place, ProblemKind kind) {
    String text = text(place);
    if (!isDecimal(text)) {
      throw new BrokenRow(kind, text);
    }
    return Double.parseDouble(text);
  }

  /** By hand: a quarter of a million rows have a dozen numbers each. */
  private static boolean isDecimal(String text) {
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int point = text.indexOf('.');
    int end = point < 0 ? text.length() : point;
    int places = point < 0 ? 0 : text.length() - point - 1;
    return end - start >= 1
        && end - start <= MOST_DIGITS
        && places <= MOST_PLACES
        && (point < 0 || places >= 1)
        && areDigits(text, start, end)
        && areDigits(text, end + (point < 0 ? 0 : 1), text.length());
  }

  private static boolean areDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Whether no cell holds anything. */
  boolean isBlank() {
    for (int i = 0; i < cells.getFieldCount(); i++) {
      if (!cells.getField(i).isBlank()) {
        return false;
      }
    }
    return true;
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
