package kr.proto14.app.history.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import kr.proto14.app.history.Added;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every file: no row is lost, made up or read differently by its writing. */
class CsvPropertyTest {
  private static final List<String> COLUMNS =
      List.of(
          "sport",
          "date",
          "league",
          "home",
          "away",
          "home_score",
          "away_score",
          "odds_home",
          "odds_middle",
          "odds_away",
          "spread",
          "neutral");

  @TempDir Path folder;

  private static List<List<String>> rows(Random random) {
    List<List<String>> rows = new ArrayList<>();
    int count = 1 + random.nextInt(60);
    for (int i = 0; i < count; i++) {
      boolean soccer = random.nextBoolean();
      int points = random.nextInt(soccer ? 6 : 60);
      rows.add(
          List.of(
              soccer ? "soccer" : "basketball",
              LocalDate.of(2020, 1, 1).plusDays(i * 3L).toString(),
              soccer ? "K리그, \"1\"" : "KBL",
              "홈팀 " + random.nextInt(9),
              "원정 " + i,
              String.valueOf(points + (soccer ? 0 : 61)),
              String.valueOf(soccer ? random.nextInt(5) : points),
              random.nextBoolean() || soccer ? "2.31" : "1.5",
              soccer ? "3.2" : "",
              "2.9",
              soccer ? "" : String.format(Locale.ROOT, "%.1f", random.nextDouble() * 20 - 10),
              random.nextBoolean() ? "TRUE" : "0"));
    }
    return rows;
  }

  private static String text(List<List<String>> rows, List<Integer> order, Random random) {
    StringBuilder text = new StringBuilder();
    line(text, COLUMNS, order, random);
    rows.forEach(row -> line(text, row, order, random));
    return text.toString();
  }

  private static void line(
      StringBuilder text, List<String> cells, List<Integer> order, Random random) {
    for (int i = 0; i < order.size(); i++) {
      String cell = cells.get(order.get(i));
      boolean quoted = cell.contains(",") || random.nextInt(5) == 0;
      text.append(i == 0 ? "" : ",").append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    text.append(random.nextBoolean() ? "\r\n" : "\n");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void columns_quotes_line_ends_and_encodings_make_no_difference(long seed) {
    Random random = new Random(seed);
    List<List<String>> rows = rows(random);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < COLUMNS.size(); i++) {
      order.add(i);
    }
    Imports imports = new Imports(folder);

    var first = imports.run(text(rows, order, random).getBytes(UTF_8));
    Collections.shuffle(order, random);
    var second = imports.run(text(rows, order, random).getBytes(Charset.forName("x-windows-949")));

    assertThat(((FileReport.Imported) first).added())
        .as("seed %d", seed)
        .isEqualTo(new Added(rows.size(), 0, 0));
    assertThat(((FileReport.Imported) second).added())
        .as("seed %d", seed)
        .isEqualTo(new Added(0, 0, rows.size()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_cell_more_or_less_anywhere_refuses_the_file_at_its_line(long seed) {
    Random random = new Random(seed);
    List<List<String>> rows = rows(random);
    int which = random.nextInt(rows.size());
    List<String> spoilt = new ArrayList<>(rows.get(which));
    if (random.nextBoolean()) {
      spoilt.removeLast();
    } else {
      spoilt.add("x");
    }
    rows.set(which, spoilt);
    StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
    rows.forEach(
        row -> text.append(String.join(",", row).replace("K리그, \"1\"", "K리그1")).append('\n'));

    var report = (FileReport.Refused) new Imports(folder).run(text.toString().getBytes(UTF_8));

    assertThat(report.problems())
        .as("seed %d", seed)
        .extracting(Problem::line, Problem::kind)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(which + 2L, ProblemKind.FIELDS));
  }

  @Test
  void many_thousand_matches_are_told_apart_and_each_double_is_found() {
    Doubles doubles = new Doubles();
    for (int i = 1; i <= 50_000; i++) {
      assertThat(doubles.add("match " + i * 7, i)).isZero();
    }
    for (int i = 1; i <= 50_000; i += 997) {
      assertThat(doubles.add("match " + i * 7, 60_000)).isEqualTo(i);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void random_bytes_are_refused_or_read_but_never_fail(long seed) {
    byte[] bytes = (Imports.SIMPLE + "\nsc,2024-01-13,K,A,B,1,0,,,,,\n").getBytes(UTF_8);
    Random random = new Random(seed);
    for (int i = 0; i < 6; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    Imports imports = new Imports(folder);

    var report = imports.run(bytes);

    assertThat(imports.archive.matches().isEmpty())
        .as("seed %d: %s", seed, report)
        .isEqualTo(
            report instanceof FileReport.Refused
                || ((FileReport.Imported) report).added().fresh() == 0);
  }
}
