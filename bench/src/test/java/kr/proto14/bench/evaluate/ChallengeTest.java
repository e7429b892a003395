package kr.proto14.bench.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChallengeTest {
  private static final String ODDS = "soccer_odds.csv.gz";
  private static final int TEAMS = 8;

  @TempDir Path folder;

  private void write(String name, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      out.write(text.getBytes(UTF_8));
    }
  }

  /** Seasons of a league in which a team is the stronger the lower its number. */
  private static String seasons(String league, int first, int last, Random random) {
    StringBuilder rows = new StringBuilder();
    for (int year = first; year <= last; year++) {
      LocalDate day = LocalDate.of(year - 1, 8, 1);
      for (int round = 0; round < TEAMS * TEAMS; round++) {
        int home = round / TEAMS;
        int away = round % TEAMS;
        if (home != away && day.isBefore(LocalDate.of(2023, 2, 9))) {
          int goals = Math.max(0, 1 + (away - home + random.nextInt(5) - 1) / 3);
          int against = Math.max(0, 1 + (home - away + random.nextInt(5) - 2) / 3);
          rows.append(day + "," + league + "," + (year - 1) % 100 + "-" + year % 100 + ",");
          rows.append("Team " + home + ",Team " + away + "," + goals + "," + against + "\n");
          day = day.plusDays(5);
        }
      }
    }
    return rows.toString();
  }

  private static String withOdds(String rows) {
    return "date,country,div,season,home,away,hg,ag,psch,pscd,psca\n"
        + rows.lines()
            .map(
                row ->
                    row.replace("ENG1", "England,1").replace("Team ", "FC No. ")
                        + (row.contains("Team 0,") ? ",1.50,4.20,6.50\n" : ",2.20,3.30,3.40\n"))
            .reduce("", String::concat);
  }

  private void data(String more) throws IOException {
    write(
        "spc2023_training.csv.gz",
        "date,league,season,home,away,hs,as\n"
            + seasons("ENG1", 2012, 2023, new Random(1))
            + seasons("POR1", 2012, 2023, new Random(2))
            + seasons("ISR1", 2012, 2017, new Random(3)));
    write(ODDS, withOdds(seasons("ENG1", 2012, 2023, new Random(1)) + more));
    write(
        "spc2023_test_fixtures.csv.gz",
        """
        id,season,league,date,home,away
        1,22-23,ENG1,2023-04-14,Team 0,Team 7
        2,22-23,POR1,2023-04-14,Team 0,Team 7
        3,22-23,POR1,2023-04-16,Team 7,Team 0
        4,22-23,ISR1,2023-04-16,Team 0,Team 7
        5,22-23,XYZ1,2023-04-16,Team 0,Team 7
        """);
  }

  private List<String> forecasts() throws IOException {
    Path out = folder.resolve("out.csv");
    Challenge.main(new String[] {folder.toString(), out.toString()});
    return Files.readAllLines(out);
  }

  private static double[] chances(String line) {
    String[] cells = line.split(",", -1);
    return new double[] {
      Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), Double.parseDouble(cells[3])
    };
  }

  @Test
  void each_fixture_gets_chances_that_know_who_is_stronger() throws IOException {
    data("");

    List<String> lines = forecasts();

    assertThat(lines).hasSize(6);
    assertThat(lines.getFirst()).isEqualTo("id,p_home,p_draw,p_away");
    for (String line : lines.subList(1, 6)) {
      double[] p = chances(line);
      assertThat(p[0] + p[1] + p[2]).isCloseTo(1, within(1e-6));
    }
    for (int strongAtHome : new int[] {1, 2, 4}) {
      assertThat(chances(lines.get(strongAtHome))[0]).isGreaterThan(.6);
    }
    assertThat(chances(lines.get(3))[2]).isGreaterThan(.4);
    assertThat(chances(lines.get(5))[0]).isCloseTo(.45, within(1e-6));
    assertThat(folder.resolve("out.csv.names.tsv")).content().contains("ENG1\tFC No. 0\tTeam 0");
  }

  @Test
  void rows_of_the_first_day_and_later_change_nothing() throws IOException {
    data("");
    List<String> before = forecasts();
    StringBuilder later = new StringBuilder();
    for (int day = 14; day < 29; day++) {
      later.append("2023-04-" + day + ",ENG1,22-23,Team 7,Team " + day % 7 + ",9,0\n");
    }
    data(later.toString());

    assertThat(forecasts()).isEqualTo(before);
  }

  @Test
  void of_the_challenges_own_file_the_last_two_months_are_hidden_and_of_others_none()
      throws IOException {
    data("");
    ChallengeData data = ChallengeData.read(folder);
    LocalDate cut = LocalDate.of(2021, 3, 5);
    ChallengeLeague england = data.league("ENG1");
    ChallengeLeague portugal = data.league("POR1");

    assertThat(england.known(cut, ChallengeOutlook.remembered()).getLast().date())
        .isAfter(cut.minusDays(6))
        .isBefore(cut);
    for (ChallengeLeague league : List.of(england, portugal)) {
      assertThat(league.known(cut, ChallengeOutlook.played()).getLast().date())
          .isAfter(cut.minusDays(ChallengeOutlook.USUAL + 6))
          .isBefore(cut.minusDays(ChallengeOutlook.USUAL));
    }
  }

  @Test
  void a_league_is_seen_by_what_the_eve_has_of_it() throws IOException {
    data("");
    ChallengeData data = ChallengeData.read(folder);

    assertThat(ChallengeData.outlook(data.league("ENG1")))
        .isEqualTo(ChallengeOutlook.remembered());
    assertThat(ChallengeData.outlook(data.league("POR1")))
        .isEqualTo(ChallengeOutlook.played());
    ChallengeOutlook lost = ChallengeData.outlook(data.league("ISR1"));
    assertThat(lost.days()).isGreaterThan(2000);
    assertThat(lost.views()).hasSize(2);
    assertThat(data.league("ISR1").known(ChallengeData.EVE, lost)).isNotEmpty();
  }

  @Test
  void the_walk_back_prints_a_table_beside_elo_for_each_kind_of_league() throws IOException {
    data("");
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, UTF_8));
    try {
      ChallengeWalkBack.print(folder);
      ChallengeWalkBack.print(folder.resolve("elsewhere"));
    } finally {
      System.setOut(before);
    }

    assertThat(bytes.toString(UTF_8))
        .contains("leagues with past odds, 2014-2018, ")
        .contains("leagues with results of two months ago, 2019-2023, ")
        .contains("| challenge | ")
        .contains("| elo | ")
        .contains("| odds | ")
        .contains("no file of it in ");
  }
}
