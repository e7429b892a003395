package kr.proto14.bench.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import kr.proto14.engine.forecast.MarginRemoval;
import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.SoccerRow.Sides;

/** A file of matches: comma-separated with a heading, plain or packed by gzip. */
final class MatchTable {
  private static final int GZIP = 0x1f8b;

  private MatchTable() {}

  /** Gives each row on. */
  static void read(Path file, Consumer<NamedCsvRecord> each) throws IOException {
    try (InputStream bytes = unpacked(new BufferedInputStream(Files.newInputStream(file)));
        Reader text = new InputStreamReader(bytes, UTF_8);
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder().allowMissingFields(true).ofNamedCsvRecord(text)) {
      rows.forEach(each);
    }
  }

  private static InputStream unpacked(InputStream bytes) throws IOException {
    bytes.mark(2);
    int magic = bytes.read() << 8 | bytes.read();
    bytes.reset();
    return magic == GZIP ? new GZIPInputStream(bytes) : bytes;
  }

  /** A cell, empty where the column is missing. */
  static String cell(NamedCsvRecord row, String column) {
    return row.findField(column).orElse("").strip();
  }

  /** A number, empty where there is none. */
  static OptionalDouble number(NamedCsvRecord row, String column) {
    try {
      return OptionalDouble.of(Double.parseDouble(cell(row, column)));
    } catch (NumberFormatException none) {
      return OptionalDouble.empty();
    }
  }

  /** Amounts of both sides, empty where one is missing or impossible. */
  static Optional<Sides> sides(NamedCsvRecord row, String home, String away) {
    OptionalDouble first = number(row, home);
    OptionalDouble second = number(row, away);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    double one = first.getAsDouble();
    double other = second.getAsDouble();
    return one >= 0 && other >= 0 && one < 1e6 && other < 1e6
        ? Optional.of(new Sides(one, other))
        : Optional.empty();
  }

  /** Chances behind odds by the power method, empty where these are none. */
  static Optional<Probabilities> chances(
      NamedCsvRecord row, String home, String draw, String away) {
    double[] odds = {
      number(row, home).orElse(0), number(row, draw).orElse(0), number(row, away).orElse(0)
    };
    for (double each : odds) {
      if (!(each > 1 && each < 1e4)) {
        return Optional.empty();
      }
    }
    Odds offered = new Odds(odds[0], odds[1], odds[2]);
    return offered.booksum() <= 1
        ? Optional.empty()
        : Optional.of(MarginRemoval.power().remove(offered));
  }
}
