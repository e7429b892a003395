package kr.proto14.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.proto14.app.App;
import kr.proto14.app.Surroundings;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.ConfigSources;
import kr.proto14.app.round.Followed;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.time.Pause;
import kr.proto14.app.time.RealPause;
import kr.proto14.app.time.SettableClock;
import kr.proto14.standin.Game;
import kr.proto14.standin.RecordedMatch;
import kr.proto14.standin.RecordedResult;
import kr.proto14.standin.RecordedRound;
import kr.proto14.standin.Recordings;
import kr.proto14.standin.StandInBetman;

/**
 * Five rounds that wait for their results, settled in one run with every polite pause really waited
 * for: detail and result page of each over HTTP on loopback. The rounds are recorded ones; where no
 * letters were recorded the results are made up. Nobody is told, so that no limit of a messenger is
 * measured.
 */
final class SettlingBench {
  private static final int RUNS = 3;
  private static final List<Integer> ROUNDS = List.of(260051, 260052, 260053, 260054, 260055);

  private SettlingBench() {}

  static void print() throws Exception {
    double[] seconds = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      seconds[run] = once();
    }
    System.out.println(
        new Sample(seconds).line("five pending rounds settled, pauses included", "s", "<= 12 s"));
  }

  private static double once() throws Exception {
    Recordings all = Recordings.bundled();
    List<RecordedRound> rounds =
        ROUNDS.stream().map(gmTs -> played(all.round(Game.SOCCER, gmTs))).toList();
    Recordings.Builder shown = Recordings.builder();
    rounds.forEach(shown::round);
    SettableClock clock = new SettableClock(rounds.getFirst().saleStart());
    Path directory = Files.createTempDirectory("proto14-bench");
    try (StandInBetman betman = StandInBetman.start(shown.build(), clock)) {
      predict(betman, clock, directory, rounds);
      Instant over =
          rounds.stream().map(RecordedRound::resultsAt).max(Instant::compareTo).orElseThrow();
      clock.set(over.plus(Duration.ofHours(1)));
      return settle(betman, clock, directory);
    } finally {
      Scratch.remove(directory);
    }
  }

  private static void predict(
      StandInBetman betman, SettableClock clock, Path directory, List<RecordedRound> rounds)
      throws InterruptedException {
    Surroundings quick =
        new Surroundings(clock, clock::tick, manners -> manners.spaced(Duration.ZERO), _ -> {});
    try (App app = new App(config(betman, directory), quick)) {
      for (RecordedRound round : rounds) {
        clock.set(round.saleStart().plus(Duration.ofHours(1)));
        app.check().run();
      }
    }
  }

  private static double settle(StandInBetman betman, SettableClock clock, Path directory)
      throws InterruptedException {
    Pause real = new RealPause();
    Pause waited =
        pause -> {
          real.pause(pause);
          clock.tick(pause);
        };
    Surroundings polite = new Surroundings(clock, waited, manners -> manners, _ -> {});
    try (App app = new App(config(betman, directory), polite)) {
      Job results = app.results(List.of());
      long start = System.nanoTime();
      Job.Result result = results.run();
      double took = (System.nanoTime() - start) / 1e9;
      boolean all =
          result instanceof Job.Result.Done done
              && done.life().rounds().stream()
                      .filter(round -> round.stage() == Followed.Stage.SETTLED)
                      .count()
                  == ROUNDS.size();
      if (!all) {
        throw new IllegalStateException("not all were settled: " + result);
      }
      return took;
    }
  }

  private static Config config(StandInBetman betman, Path directory) {
    return Config.load(
        new ConfigSources(
            Map.of(),
            Map.of(
                "PROTO14_DATA",
                directory.toString(),
                "PROTO14_BETMAN_URL",
                betman.url().toString(),
                "PROTO14_ZENTOTO_URL",
                ""),
            directory,
            directory,
            null));
  }

  private static RecordedRound played(RecordedRound round) {
    if (round.isSettled()) {
      return round;
    }
    List<RecordedMatch> matches = new ArrayList<>();
    for (RecordedMatch match : round.matches()) {
      matches.add(
          new RecordedMatch(
              match.number(),
              match.league(),
              match.kickOff(),
              match.home(),
              match.away(),
              match.votes(),
              new RecordedResult("A", 2, 1)));
    }
    return new RecordedRound(
        round.game(),
        round.gmTs(),
        round.saleStart(),
        round.saleEnd(),
        round.lines(),
        round.carryOver(),
        round.carryCount(),
        matches);
  }
}
