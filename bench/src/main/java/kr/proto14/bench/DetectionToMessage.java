package kr.proto14.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import kr.proto14.app.App;
import kr.proto14.app.Surroundings;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.ConfigSources;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.time.SettableClock;
import kr.proto14.standin.Game;
import kr.proto14.standin.Recordings;
import kr.proto14.standin.StandInBetman;
import kr.proto14.standin.StandInTelegram;

/**
 * From the start of the check that detects the recorded round 260053 to the moment Telegram has
 * accepted its message: list, detail and odds over HTTP on loopback, forecast, seal, ticket,
 * outbox, delivery. Every run has an embedded database of its own, opened before the clock starts;
 * the polite pause between two calls is left out.
 */
final class DetectionToMessage {
  private static final int WARM_UP = 40;
  private static final int RUNS = 100;

  private DetectionToMessage() {}

  static void print() throws Exception {
    SettableClock clock = SettableClock.at("2026-09-16T12:00:00+09:00");
    Recordings all = Recordings.bundled();
    Recordings.Builder shown = Recordings.builder().round(all.round(Game.SOCCER, 260053));
    all.oddsRounds().forEach(shown::oddsRound);
    double[] millis = new double[RUNS];
    try (StandInBetman betman = StandInBetman.start(shown.build(), clock);
        StandInTelegram telegram = StandInTelegram.start(clock)) {
      for (int run = -WARM_UP; run < RUNS; run++) {
        double took = once(betman, telegram, clock);
        if (run >= 0) {
          millis[run] = took;
        }
      }
      if (telegram.sent().size() != WARM_UP + RUNS) {
        throw new IllegalStateException("messages: " + telegram.sent().size());
      }
    }
    System.out.println(
        new Sample(millis).line("detection to message accepted, warm process", "ms", "<= 300 ms"));
  }

  private static double once(StandInBetman betman, StandInTelegram telegram, SettableClock clock)
      throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("proto14-bench");
    Config config =
        Config.load(
            new ConfigSources(
                Map.of(),
                Map.of(
                    "PROTO14_DATA",
                    directory.toString(),
                    "PROTO14_BETMAN_URL",
                    betman.url().toString(),
                    "PROTO14_TELEGRAM_URL",
                    telegram.url().toString(),
                    "PROTO14_ZENTOTO_URL",
                    "",
                    "TELEGRAM_BOT_TOKEN",
                    "1:bench",
                    "TELEGRAM_CHAT_ID",
                    "7"),
                directory,
                directory,
                null));
    Surroundings surroundings =
        new Surroundings(clock, clock::tick, manners -> manners.spaced(Duration.ZERO), _ -> {});
    try (App app = new App(config, surroundings)) {
      Job check = app.check();
      long start = System.nanoTime();
      Job.Result result = check.run();
      double took = (System.nanoTime() - start) / 1e6;
      if (!(result instanceof Job.Result.Done done && done.wentWell())) {
        throw new IllegalStateException("the check failed: " + result);
      }
      return took;
    } finally {
      Scratch.remove(directory);
    }
  }
}
