package kr.proto14.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.testing.PlayedSeasons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backtest that is killed as by {@code kill -9} half-way through. */
class KilledBacktestTest {
  private static final int LEAGUES = 5;

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

  private DaemonProcess start(String... arguments) throws IOException {
    return DaemonProcess.start(
        Map.of("PROTO14_DATA", folder.resolve("data").toString(), "LANG", "en_US.UTF-8"),
        arguments);
  }

  private DaemonProcess backtest(String into) throws IOException {
    return start("backtest", "--out", folder.resolve(into).toString());
  }

  /** What it told. */
  private static String finished(DaemonProcess process) throws InterruptedException {
    try (process) {
      assertThat(process.exitWithin(60)).as(process.output()).isZero();
      return process.output();
    }
  }

  private void killedAfterTheFirstLeague() throws IOException, InterruptedException {
    try (DaemonProcess process = backtest("killed")) {
      process.await("a first league", () -> process.output().contains("L0 done"));
      process.kill();
    }
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

    String told = finished(backtest("resumed"));

    assertThat(told).contains("Seasons that an earlier run has done: " + kept);
    try (Stream<Path> kinds = Files.list(folder.resolve("data/backtest"))) {
      for (Path each : kinds.toList()) {
        Files.delete(each);
      }
    }
    finished(backtest("whole"));
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
