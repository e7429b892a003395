package kr.proto14.bench.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import kr.proto14.engine.soccer.SoccerRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateSoccerTest {
  private static final String HEADING =
      "date,country,div,season,home,away,hg,ag,hs,as,hst,ast,psch,pscd,psca\n";
  private static final int TEAMS = 8;

  @TempDir Path folder;

  /** Two seasons of a league in which a team is the stronger the lower its number. */
  private String season(int year, Random random) {
    StringBuilder rows = new StringBuilder();
    int day = 0;
    for (int home = 0; home < TEAMS; home++) {
      for (int away = 0; away < TEAMS; away++) {
        if (home != away) {
          int better = away - home;
          int goals = Math.max(0, 1 + (better + random.nextInt(3)) / 3);
          int against = Math.max(0, 1 + (random.nextInt(3) - better) / 3);
          rows.append(
              String.join(
                  ",",
                  LocalDate.of(year - 1, 8, 1).plusDays(5L * day++).toString(),
                  "Norway,1",
                  Integer.toString(year),
                  "Team " + home,
                  "Team " + away,
                  Integer.toString(goals),
                  Integer.toString(against),
                  ",,,"));
          rows.append(day % 7 == 0 ? ",,,\n" : ",2.20,3.30,3.40\n");
        }
      }
    }
    return rows.toString();
  }

  private Path file(String name, String rows) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        OutputStream packed = name.endsWith("gz") ? new GZIPOutputStream(out) : out) {
      packed.write((HEADING + rows).getBytes(UTF_8));
    }
    return file;
  }

  private static List<String> printed(String... args) throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, UTF_8));
    try {
      EvaluateSoccer.main(args);
    } finally {
      System.setOut(before);
    }
    return bytes.toString(UTF_8).lines().toList();
  }

  @Test
  void every_forecaster_has_a_line_on_the_same_matches_those_with_odds() throws IOException {
    Random random = new Random(3);
    Path history = file("a.csv.gz", season(2021, random) + season(2022, random));
    Path test = file("c.csv", season(2023, random));

    List<String> lines = printed(history.toString(), test.toString(), "Norway/1");

    assertThat(lines)
        .hasSize(5)
        .allMatch(line -> line.matches("\\{\"forecaster\":\"[a-z-]+\",\"n\":48,.*}"));
    List<String> names = lines.stream().map(line -> line.split("\"", -1)[3]).toList();
    assertThat(names.subList(0, 3))
        .as("who knows the teams comes before odds that are always the same")
        .containsExactlyInAnyOrder("goals", "shots", "past-odds");
    assertThat(names.subList(3, 5)).containsExactlyInAnyOrder("base", "closing");
  }

  @Test
  void rows_of_the_history_that_are_of_the_test_too_count_once() throws IOException {
    Random random = new Random(4);
    String last = season(2023, random);
    Path test = file("c.csv", last);
    Path history = file("a.csv.gz", season(2022, new Random(5)));
    Path both = file("b.csv.gz", season(2022, new Random(5)) + last);

    assertThat(printed(both.toString(), test.toString()))
        .isEqualTo(printed(history.toString(), test.toString()));
  }

  @Test
  void a_league_that_is_not_there_prints_nothing() throws IOException {
    Path test = file("c.csv", season(2023, new Random(6)));

    assertThat(printed("", test.toString(), "Elsewhere/1")).isEmpty();
  }

  @Test
  void rows_that_are_no_match_are_left_out() throws IOException {
    Path file =
        file(
            "odd.csv",
            """
            ,Norway,1,2023,A,B,1,0,,,,,2.2,3.3,3.4
            2023-01-01,Norway,1,2023,A,A,1,0,,,,,2.2,3.3,3.4
            2023-01-01,Norway,1,2023,A,B,,,,,,,2.2,3.3,3.4
            2023-01-01,Norway,1,2023,A,B,-1,0,,,,,2.2,3.3,3.4
            2023-01-01,Norway,1,22-23,A,B,30,0,,,,,1.00,3.3,NaN
            """);

    assertThat(SoccerFile.read(file))
        .singleElement()
        .satisfies(
            match -> {
              assertThat(match.closing()).isEmpty();
              assertThat(match.row().season()).isEqualTo(2023);
              assertThat(match.row().goals().home()).isEqualTo(30);
            });
  }

  @Test
  void names_of_two_files_are_told_by_the_results_they_share() throws IOException {
    String rows = season(2022, new Random(7)) + season(2023, new Random(8));
    List<SoccerRow> ours = rows(file("ours.csv", rows));
    List<SoccerRow> theirs = rows(file("theirs.csv", rows.replace("Team ", "FC No. ")));

    var table = NameTable.of(theirs, ours);

    assertThat(table).hasSize(TEAMS);
    table.forEach((their, our) -> assertThat(our).isEqualTo(their.replace("FC No. ", "Team ")));
  }

  @Test
  void matches_of_two_files_are_in_their_union_once() throws IOException {
    String rows = season(2022, new Random(7)) + season(2023, new Random(8));
    List<SoccerRow> ours = rows(file("ours.csv", rows));
    LeagueUnion union = new LeagueUnion(ours);

    union.add(rows(file("theirs.csv", rows.replace("Team ", "FC No. "))));
    union.add(ours);

    assertThat(union.rows()).hasSize(ours.size()).allMatch(row -> row.home().startsWith("Team"));
    assertThat(union.rows()).allMatch(row -> row.market().isPresent() || row.season() > 2000);
  }

  private static List<SoccerRow> rows(Path file) throws IOException {
    return SoccerFile.read(file).stream().map(SoccerFile.Played::row).toList();
  }
}
