package kr.proto14.bench.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideBySideTest {
  private static final int TEAMS = 6;
  private static final int ODDS_MISSING_EVERY = 10;

  @TempDir Path folder;

  private String season(int year) {
    Random random = new Random(year);
    StringBuilder rows = new StringBuilder();
    int day = 0;
    for (int home = 0; home < TEAMS; home++) {
      for (int away = 0; away < TEAMS; away++) {
        if (home != away) {
          rows.append(LocalDate.of(year - 1, 8, 1).plusDays(7L * day++))
              .append(",England,1,%d,Team %d,Team %d,".formatted(year, home, away))
              .append("%d,%d".formatted(random.nextInt(4), random.nextInt(3)))
              .append(day % ODDS_MISSING_EVERY == 0 ? ",,,\n" : ",2.20,3.30,3.40\n");
        }
      }
    }
    return rows.toString();
  }

  private List<String> printed(String peer) throws IOException {
    Path odds = folder.resolve("odds.csv");
    Files.writeString(
        odds,
        "date,country,div,season,home,away,hg,ag,psch,pscd,psca\n"
            + season(2021)
            + season(2022)
            + season(2023));
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, UTF_8));
    try {
      SideBySide.main(new String[] {odds.toString(), folder.resolve("out").toString(), peer});
    } finally {
      System.setOut(before);
    }
    return bytes.toString(UTF_8).lines().toList();
  }

  @Test
  void a_peer_gets_all_matches_and_is_asked_for_those_that_we_are_judged_by() throws IOException {
    List<String> lines = printed("");
    List<String> prepared = Files.readAllLines(folder.resolve("out/matches.csv"), UTF_8);
    assertThat(prepared).hasSize(1 + 3 * TEAMS * (TEAMS - 1)).first().asString().endsWith("asked");
    assertThat(prepared)
        .filteredOn(line -> line.endsWith(",1"))
        .hasSize(2 * (TEAMS * (TEAMS - 1) * (ODDS_MISSING_EVERY - 1) / ODDS_MISSING_EVERY))
        .allSatisfy(line -> assertThat(line).containsPattern("England/1,202[123]-"));
    assertThat(lines).anyMatch(line -> line.endsWith("n = 54"));
    assertThat(lines)
        .extracting(line -> line.replaceFirst("(.) \\|.*", "$1"))
        .contains("| closing", "| goals", "| shots", "| past-odds", "| base")
        .doesNotContain("| peer");
  }

  @Test
  void a_peer_stands_beside_us_on_the_matches_that_it_forecast() throws IOException {
    List<String> ignored = printed("");
    StringBuilder rows = new StringBuilder("league,date,home,away,p_home,p_draw,p_away\n");
    Files.readAllLines(folder.resolve("out/matches.csv"), UTF_8).stream()
        .filter(line -> line.endsWith(",1"))
        .skip(4)
        .forEach(
            line ->
                rows.append(line.replaceFirst(",[0-9]+,[0-9]+,1$", ""))
                    .append(",0.45,0.27,0.28\n"));
    Path peer = Files.writeString(folder.resolve("peer.csv"), rows);
    List<String> lines = printed(peer.toString());
    assertThat(lines).anyMatch(line -> line.endsWith("n = 50"));
    assertThat(lines)
        .filteredOn(line -> line.startsWith("| peer"))
        .singleElement()
        .asString()
        .matches("\\| peer( \\| [0-9.]+){3} \\| [+-][0-9.]+ \\([0-9.]+\\) \\| \\|");
  }
}
