package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rows that a command gives programs as JSON, as a table for spreadsheets (RFC 4180). */
final class Csv {
  /** What a spreadsheet would take for a formula. */
  private static final Pattern FORMULA = Pattern.compile("^[=+@\\t\\r]|^-(?![\\d.])");

  private Csv() {}

  /**
   * The rows under their field names.
   *
   * @param columns the heading: fields of the rows, in this order; nested ones by {@code a.b}
   * @param rows objects; a missing or null field is an empty cell
   */
  static String of(List<String> columns, ArrayNode rows) {
    StringWriter text = new StringWriter();
    try {
      write(text, columns, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().stripTrailing();
  }

  /** Writes such a table row by row, and closes what it is written to. */
  static void write(Writer to, List<String> columns, Iterable<? extends JsonNode> rows)
      throws IOException {
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to)) {
      writer.writeRecord(columns);
      for (JsonNode row : rows) {
        List<String> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(cell(row.at("/" + column.replace('.', '/')))));
        writer.writeRecord(cells);
      }
    }
  }

  private static String cell(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    String text = value.isContainerNode() ? value.toString() : value.asText();
    return value.isTextual() && FORMULA.matcher(text).find() ? "'" + text : text;
  }
}
