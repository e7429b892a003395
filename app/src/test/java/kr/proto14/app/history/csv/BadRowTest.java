package kr.proto14.app.history.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One broken row refuses the whole file and is told by its physical line. */
class BadRowTest {
  private static final String GOOD =
      "E0,19/08/2023,15:00,Fulham,Brentford,0,3,A,2.4,3.3,3,2.5,3.4,3";

  @TempDir Path folder;
  private Imports imports;

  @BeforeEach
  void open() {
    imports = new Imports(folder);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "SWAPPED_DATE  | E0,08/19/2023,15:00,A,B,0,3,A,2.4,3.3,3,2.5,3.4,3",
        "DATE          | E0,31/02/2023,15:00,A,B,0,3,A,2.4,3.3,3,2.5,3.4,3",
        "DATE          | E0,32/08/2023,15:00,A,B,0,3,A,2.4,3.3,3,2.5,3.4,3",
        "DATE          | E0,19 Aug 2023,15:00,A,B,0,3,A,2.4,3.3,3,2.5,3.4,3",
        "DATE          | E0,19/08/2027,15:00,A,B,0,3,A,2.4,3.3,3,2.5,3.4,3",
        "DATE          | E0,19/08/0023,15:00,A,B,0,3,A,2.4,3.3,3,2.5,3.4,3",
        "DATE          | E0,19/08/2023,25:00,A,B,0,3,A,2.4,3.3,3,2.5,3.4,3",
        "DUPLICATE     | E0,19/08/2023,15:00,Fulham,Brentford,0,3,A,2.4,3.3,3,2.5,3.4,3",
        "DUPLICATE     | E0,19/08/23,17:30,Fulham,Brentford,1,3,A,2.4,3.3,3,2.5,3.4,3",
        "MISSING_SCORE | E0,19/08/2023,15:00,A,B,,,,2.4,3.3,3,2.5,3.4,3",
        "MISSING_SCORE | E0,19/08/2023,15:00,A,B,1,,,2.4,3.3,3,2.5,3.4,3",
        "MISSING_SCORE | E0,19/08/2027,15:00,A,B,,2,,2.4,3.3,3,2.5,3.4,3",
        "SCORE         | E0,19/08/2023,15:00,A,B,-1,3,A,2.4,3.3,3,2.5,3.4,3",
        "SCORE         | E0,19/08/2023,15:00,A,B,77,3,A,2.4,3.3,3,2.5,3.4,3",
        "SCORE         | E0,19/08/2023,15:00,A,B,1.5,3,A,2.4,3.3,3,2.5,3.4,3",
        "SCORE         | E0,19/08/2023,15:00,A,B,x,3,A,2.4,3.3,3,2.5,3.4,3",
        "ODDS          | E0,19/08/2023,15:00,A,B,0,3,A,2.4,3.3,3,1.0,3.4,3",
        "ODDS          | E0,19/08/2023,15:00,A,B,0,3,A,2.4,3.3,3,-2.5,3.4,3",
        "ODDS          | E0,19/08/2023,15:00,A,B,0,3,A,2.4,3.3,3,2.5,NaN,3",
        "ODDS          | E0,19/08/2023,15:00,A,B,0,3,A,2.4,3.3,3,25,34,30",
        "ODDS          | E0,19/08/2023,15:00,A,B,0,3,A,2.4,3.3,3,1.1,1.2,1.3",
        "FIELDS        | E0,19/08/2023,15:00,A,B,0,3,A,2.4,3.3,3,2.5,3.4",
        "FIELDS        | E0,19/08/2023,15:00,A,B,0,3,A,2.4,3.3,3,2.5,3.4,3,7",
        "MISSING       | ,19/08/2023,15:00,A,B,0,3,A,2.4,3.3,3,2.5,3.4,3",
        "MISSING       | E0,,15:00,A,B,0,3,A,2.4,3.3,3,2.5,3.4,3",
        "MISSING       | E0,19/08/2023,15:00,,B,0,3,A,2.4,3.3,3,2.5,3.4,3",
        "NAME          | E0,19/08/2023,15:00,A,A,0,3,A,2.4,3.3,3,2.5,3.4,3"
      })
  void football_data(ProblemKind kind, String row) {
    assertThat(imports.bad(Imports.FOOTBALL, GOOD, row))
        .extracting(Problem::line, Problem::kind)
        .containsExactly(tuple(3L, kind));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "SWAPPED_DATE  | basketball,2024-13-01,NBA,A,B,99,90,,,,,",
        "SWAPPED_DATE  | basketball,01/13/2024,NBA,A,B,99,90,,,,,",
        "DATE          | basketball,2023-02-29,NBA,A,B,99,90,,,,,",
        "DATE          | basketball,2026-11-25,NBA,A,B,99,90,,,,,",
        "MISSING_SCORE | basketball,2024-01-13,NBA,A,B,99,,,,,,",
        "SCORE         | basketball,2024-01-13,NBA,A,B,99,99,,,,,",
        "SCORE         | basketball,2024-01-13,NBA,A,B,301,99,,,,,",
        "SCORE         | soccer,2024-01-13,K1,A,B,41,0,,,,,",
        "ODDS          | soccer,2024-01-13,K1,A,B,1,0,1.8,,2.0,,",
        "ODDS          | basketball,2024-01-13,NBA,A,B,99,90,1.8,,,,",
        "ODDS          | basketball,2024-01-13,NBA,A,B,99,90,0.9,,2.0,,",
        "SPREAD        | basketball,2024-01-13,NBA,A,B,99,90,,,,big,",
        "SPREAD        | basketball,2024-01-13,NBA,A,B,99,90,,,,101,",
        "SPREAD        | soccer,2024-01-13,K1,A,B,1,0,,,,3,",
        "WORD          | baseball,2024-01-13,KBO,A,B,1,0,,,,,",
        "WORD          | soccer,2024-01-13,K1,A,B,1,0,,,,,perhaps",
        "FIELDS        | soccer,2024-01-13,K1,A,B,1,0",
        "MISSING       | soccer,2024-01-13,,A,B,1,0,,,,,"
      })
  void simple(ProblemKind kind, String row) {
    assertThat(imports.bad(Imports.SIMPLE, "", row))
        .extracting(Problem::line, Problem::kind)
        .containsExactly(tuple(3L, kind));
  }

  @Test
  void every_broken_row_is_told_and_lines_inside_quotes_count() {
    assertThat(
            imports.bad(
                Imports.SIMPLE,
                "soccer,2024-01-13,\"K\r\n1\",A,B,1,0,,,,,",
                "soccer,2024-01-13,K1,C,D,1,0,,,,,",
                "soccer,2024-01-13,K1,C,D,1,0,,,,,",
                "soccer,2024-01-13,K1,E,F,1,,,,,,"))
        .extracting(Problem::line, Problem::kind, Problem::detail)
        .containsExactly(
            tuple(2L, ProblemKind.NAME, "K  1"),
            tuple(5L, ProblemKind.DUPLICATE, "4"),
            tuple(6L, ProblemKind.MISSING_SCORE, "1:"));
  }

  @Test
  void a_quote_without_end_is_refused() {
    assertThat(imports.bad(Imports.SIMPLE, "soccer,2024-01-13,\"K1,A,B,1,0,,,,,", "x", "y"))
        .isNotEmpty();
  }

  @Test
  void an_unknown_heading_is_refused_with_what_it_lacks() {
    assertThat(imports.bad("a,b,c", "1,2,3"))
        .containsExactly(new Problem(1, ProblemKind.HEADING, ""));
    assertThat(imports.bad("date,league,home,away,home_score,away_score", "x"))
        .containsExactly(new Problem(1, ProblemKind.HEADING, "sport"));
    assertThat(imports.bad(Imports.SIMPLE + ",home", "x"))
        .containsExactly(new Problem(1, ProblemKind.HEADING, "home"));
    assertThat(imports.bad("")).containsExactly(new Problem(1, ProblemKind.HEADING, ""));
  }

  @Test
  void of_thousands_of_problems_the_first_hundred_are_told_and_all_are_counted() {
    String[] lines = new String[1_001];
    java.util.Arrays.fill(lines, "soccer,2024-01-13,K1,A,A,1,0,,,,,");
    lines[0] = Imports.SIMPLE;

    var report = (FileReport.Refused) imports.run(lines);

    assertThat(report.problemCount()).isEqualTo(1_000);
    assertThat(report.problems()).hasSize(100);
  }
}
