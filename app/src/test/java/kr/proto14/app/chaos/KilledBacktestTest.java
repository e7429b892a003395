package kr.proto14.app.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.proto14.app.Main;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.testing.PlayedSeasons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backtest that is killed as by {@code kill -9} half-way through. */
class KilledBacktestTest {
  private static final int LEAGUES = 8;

  @TempDir Path folder;

  private static String played() {
    StringBuilder rows =
        new StringBuilder("sport,date,country,league,home,away,home_score,away_score\n");
    for (int league = 0; league < LEAGUES; league++) {
      String name = "L" + league;
      List<Side> teams =
          IntStream.range(0, 12).mapToObj(team -> Side.named(name + " team " + team)).toList();
      for (int season = 2019; season < 2022; season++) {
        LocalDate day = LocalDate.of(season, 8, 1);
        for (PlayedMatch match :
            PlayedSeasons.of("Land", name, teams, day, false, season + league)) {
          rows.append(
              String.format(
                  Locale.ROOT,
                  "soccer,%s,Land,%s,%s,%s,%d,%d%n",
                  match.day(),
                  name,
                  match.home().name(),
                  match.away().name(),
                  match.score().home(),
                  match.score().away()));
        }
      }
    }
    return rows.toString();
  }

  private Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PROTO14_"));
    builder.environment().put("PROTO14_DATA", folder.resolve("data").toString());
    builder.environment().put("LANG", "en_US.UTF-8");
    return builder.start();
  }

  /** What it told on stderr. */
  private String finished(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    byte[] ignored = process.getInputStream().readAllBytes();
    String told = new String(process.getErrorStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(told + new String(ignored, UTF_8)).isZero();
    return told;
  }

  private void killedAfterTheFirstLeague() throws IOException, InterruptedException {
    Process process = start("backtest", "--out", "killed");
    try (BufferedReader told =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), UTF_8))) {
      assertThat(told.lines().filter(line -> line.contains("L0 done")).findFirst()).isPresent();
    }
    process.destroyForcibly().waitFor();
  }

  private long kept() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("data/backtest"))) {
      return files.filter(file -> file.toString().endsWith(".walk")).count();
    }
  }

  @Test
  void the_next_run_goes_on_and_ends_with_the_same_bytes() throws Exception {
    Path file = Files.writeString(folder.resolve("played.csv"), played());
    finished(start("history", "import", file.toString()));
    killedAfterTheFirstLeague();
    long kept = kept();
    assertThat(kept).isBetween(3L, 3L * LEAGUES - 1);

    String told = finished(start("backtest", "--out", "resumed"));

    assertThat(told).contains("Seasons that an earlier run has done: " + kept);
    try (Stream<Path> kinds = Files.list(folder.resolve("data/backtest"))) {
      for (Path each : kinds.toList()) {
        Files.delete(each);
      }
    }
    finished(start("backtest", "--out", "whole"));
    try (Stream<Path> files = Files.list(folder.resolve("whole"))) {
      List<Path> whole = files.toList();
      assertThat(whole).hasSize(5);
      for (Path each : whole) {
        assertThat(folder.resolve("resumed").resolve(each.getFileName()))
            .hasSameBinaryContentAs(each);
      }
    }
    assertThat(folder.resolve("killed")).isEmptyDirectory();
  }
}
