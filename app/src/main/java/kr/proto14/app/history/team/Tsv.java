package kr.proto14.app.history.team;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * Reads our typed tables: cells between tabs, names of one cell between bars, {@code -} for none.
 */
final class Tsv {
  private Tsv() {}

  static List<String[]> rows(String resource) {
    InputStream stream = Objects.requireNonNull(Tsv.class.getResourceAsStream(resource), resource);
    try (var lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> names(String cell) {
    return cell.equals("-") ? List.of() : List.of(cell.split("\\|"));
  }
}
