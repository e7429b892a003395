package kr.proto14.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kr.proto14.app.store.Store;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.standin.Game;
import kr.proto14.standin.RecordedRound;
import kr.proto14.standin.Recordings;
import kr.proto14.standin.StandInBetman;
import kr.proto14.standin.StandInTelegram;

/**
 * A scheduler of its own process that finds a round when it starts, asks five members and tells the
 * user: the most memory of the whole process until then, and what it holds at rest a minute later.
 */
final class PanelAtWork {
  private static final RoundId ROUND = RoundId.parse("G011-260053");
  private static final int RUNS = 3;
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration REST = Duration.ofSeconds(60);
  private static final long MILLIS_BETWEEN_LOOKS = 250;

  /** The start of the daemon, and the prediction. */
  private static final int MESSAGES = 2;

  private PanelAtWork() {}

  static void print() throws Exception {
    double[] most = new double[RUNS];
    double[] rest = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      Path directory = Files.createTempDirectory("proto14-bench");
      try (StandInBetman betman = StandInBetman.start(onSale(), Clock.systemUTC());
          StandInTelegram telegram = StandInTelegram.start(Clock.systemUTC());
          FiveModels models = new FiveModels()) {
        Map<String, String> settings = new HashMap<>(models.environment());
        settings.put("PROTO14_BETMAN_URL", betman.url().toString());
        settings.put("PROTO14_TELEGRAM_URL", telegram.url().toString());
        settings.put("TELEGRAM_BOT_TOKEN", "1:bench");
        settings.put("TELEGRAM_CHAT_ID", "7");
        try (RunningDaemon daemon = RunningDaemon.start(directory, settings)) {
          awaitMessages(telegram);
          most[run] = daemon.mostMegabytes();
          pass(REST.toMillis());
          rest[run] = daemon.megabytes();
        }
        checkAnswers(directory);
      } finally {
        Scratch.remove(directory);
      }
    }
    System.out.println(
        new Sample(most).line("round with five members, memory at its most", "MB", "<= 200"));
    System.out.println(new Sample(rest).line("a minute after it, memory at rest", "MB", "<= 130"));
  }

  /**
   * The recorded round, moved by whole hours so that its sale began half an hour to 90 minutes ago.
   */
  private static Recordings onSale() {
    Recordings all = Recordings.bundled();
    RecordedRound round = all.round(Game.SOCCER, 260053);
    Instant began = Clock.systemUTC().instant().minus(90, ChronoUnit.MINUTES);
    long hours = Math.ceilDiv(Duration.between(round.saleStart(), began).toMinutes(), 60);
    return new Recordings(List.of(round), all.oddsRounds()).movedBy(Duration.ofHours(hours));
  }

  private static void awaitMessages(StandInTelegram telegram) throws InterruptedException {
    long looks = LONGEST.toMillis() / MILLIS_BETWEEN_LOOKS;
    while (telegram.sent().size() < MESSAGES) {
      if (looks-- == 0) {
        throw new IllegalStateException("messages: " + telegram.sent().size());
      }
      pass(MILLIS_BETWEEN_LOOKS);
    }
  }

  private static void checkAnswers(Path directory) {
    try (Store store = Store.embedded(directory)) {
      long answered =
          store.reading(tx -> tx.panelAnswers().asOf(ROUND, Clock.systemUTC().instant())).stream()
              .filter(answer -> answer.outcome().equals("answered"))
              .count();
      if (answered != 5) {
        throw new IllegalStateException("answers: " + answered);
      }
    }
  }

  private static void pass(long millis) throws InterruptedException {
    if (new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("nobody counts down");
    }
  }
}
