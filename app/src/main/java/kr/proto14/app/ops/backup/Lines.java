package kr.proto14.app.ops.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kr.proto14.app.ops.backup.BackupProblem.Kind;
import kr.proto14.app.store.ColumnKind;
import kr.proto14.app.store.TableShape.Column;
import org.jspecify.annotations.Nullable;

/** The lines of a backup: each is one JSON value, a row is an array and all else an object. */
final class Lines {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(LineReader.LONGEST)
                          .maxNestingDepth(8)
                          .build())
                  .build())
          .build();

  private Lines() {}

  /** {@code {"table":"seal","columns":["seq:i","kind:t"]}}. */
  static ObjectNode table(String name, List<Column> columns) {
    ObjectNode line = JsonNodeFactory.instance.objectNode().put("table", name);
    var all = line.putArray("columns");
    columns.forEach(column -> all.add(column.name() + ":" + column.kind().code()));
    return line;
  }

  static List<Column> columns(JsonNode line) {
    List<Column> columns = new ArrayList<>();
    for (JsonNode each : line.path("columns")) {
      String[] parts = each.asText().split(":", 2);
      columns.add(
          new Column(
              parts[0],
              ColumnKind.of(parts.length < 2 ? "" : parts[1])
                  .orElseThrow(() -> damaged("a column of no kind"))));
    }
    return columns;
  }

  static byte[] bytes(JsonNode line) throws IOException {
    return MAPPER.writeValueAsBytes(line);
  }

  /** Writes to a generator that ends no stream. */
  static JsonGenerator generator(java.io.OutputStream to) throws IOException {
    JsonGenerator generator = MAPPER.getFactory().createGenerator(to);
    generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    generator.setRootValueSeparator(null);
    return generator;
  }

  /** Infinite numbers, which JSON has not, become words. */
  static void write(JsonGenerator generator, @Nullable Object[] row) throws IOException {
    generator.writeStartArray();
    for (Object value : row) {
      switch (value) {
        case null -> generator.writeNull();
        case String text -> generator.writeString(text);
        case Long number -> generator.writeNumber(number);
        case Double number -> generator.writeNumber(number);
        case byte[] bytes -> generator.writeBinary(bytes);
        default -> throw new IllegalArgumentException("no value is a " + value.getClass());
      }
    }
    generator.writeEndArray();
  }

  static JsonNode object(byte[] line, int length) {
    try {
      return MAPPER.readTree(line, 0, length);
    } catch (IOException e) {
      throw new BackupProblem(Kind.DAMAGED, "a line is no JSON", e);
    }
  }

  static @Nullable Object[] row(byte[] line, int length, List<Column> columns) {
    @Nullable Object[] values = new @Nullable Object[columns.size()];
    try (JsonParser parser = MAPPER.getFactory().createParser(line, 0, length)) {
      expect(parser.nextToken() == JsonToken.START_ARRAY);
      for (int i = 0; i < values.length; i++) {
        values[i] = value(parser, parser.nextToken(), columns.get(i).kind());
      }
      expect(parser.nextToken() == JsonToken.END_ARRAY && parser.nextToken() == null);
      return values;
    } catch (IOException e) {
      throw new BackupProblem(Kind.DAMAGED, "a row is broken", e);
    }
  }

  private static @Nullable Object value(
      JsonParser parser, @Nullable JsonToken token, ColumnKind kind) throws IOException {
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    boolean isText = token == JsonToken.VALUE_STRING;
    return switch (kind) {
      case TEXT -> {
        expect(isText);
        yield parser.getText();
      }
      case BLOB -> {
        expect(isText);
        yield parser.getBinaryValue();
      }
      case INTEGER -> {
        expect(token == JsonToken.VALUE_NUMBER_INT);
        yield parser.getLongValue();
      }
      case DECIMAL -> {
        expect(isText || (token != null && token.isNumeric()));
        yield isText ? number(parser.getText()) : parser.getDoubleValue();
      }
    };
  }

  private static double number(String word) {
    return switch (word) {
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      case "NaN" -> Double.NaN;
      default -> throw damaged("a number is none");
    };
  }

  private static void expect(boolean holds) {
    if (!holds) {
      throw damaged("a row does not fit its columns");
    }
  }

  private static BackupProblem damaged(String detail) {
    return new BackupProblem(Kind.DAMAGED, detail);
  }
}
