package kr.proto14.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.proto14.app.App;
import kr.proto14.app.Surroundings;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.ConfigSources;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.store.Chain;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.AppBench;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.time.SettableClock;
import kr.proto14.standin.StandInBetman;
import kr.proto14.standin.StandInTelegram;
import kr.proto14.standin.TelegramMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** kill -9 wherever settling can die, then another run: the same rows, one report. */
@TestInstance(Lifecycle.PER_CLASS)
class KilledResultsTest {
  private static final String OVER = "2026-09-18T08:00:00+09:00";
  private static final String REPEAT_NOTICE = "다시 보낸 메시지일 수 있습니다";

  private final SettableClock clock = SettableClock.at(AppBench.ON_SALE);
  private StandInBetman betman;
  private StandInTelegram telegram;
  private int chats;

  @BeforeAll
  void open() {
    betman = StandInBetman.start(AppBench.soccer53(), clock);
    telegram = StandInTelegram.start(clock);
  }

  @AfterAll
  void close() {
    betman.close();
    telegram.close();
  }

  /** A chat of its own for each world, so that runs do not see each other. */
  private Map<String, String> world(String setting, String database) {
    Map<String, String> settings = new HashMap<>();
    settings.put(setting, database);
    settings.put("PROTO14_BETMAN_URL", betman.url().toString());
    settings.put("PROTO14_TELEGRAM_URL", telegram.url().toString());
    settings.put("PROTO14_ZENTOTO_URL", "");
    settings.put("TELEGRAM_BOT_TOKEN", "123456:ABC-def");
    settings.put("TELEGRAM_CHAT_ID", String.valueOf(++chats));
    return settings;
  }

  private Map<String, String> embedded() throws IOException {
    return world("PROTO14_DATA", Files.createTempDirectory("proto14-data").toString());
  }

  /** The same database in another place. */
  private Map<String, String> copy(Map<String, String> world) throws IOException {
    Map<String, String> copy = embedded();
    try (Stream<Path> files = Files.list(Path.of(world.getOrDefault("PROTO14_DATA", "")))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(
            file, Path.of(copy.getOrDefault("PROTO14_DATA", "")).resolve(file.getFileName()));
      }
    }
    return copy;
  }

  private App app(Map<String, String> world) {
    Path here = Path.of("").toAbsolutePath();
    return new App(
        Config.load(new ConfigSources(Map.of(), world, here, here, null)),
        new Surroundings(clock, clock::tick, site -> site.spaced(Duration.ZERO), _ -> {}));
  }

  private void predict(Map<String, String> world) throws InterruptedException {
    clock.set(SettableClock.at(AppBench.ON_SALE).instant());
    try (App app = app(world)) {
      assertWell(app.check());
    }
    clock.set(SettableClock.at(OVER).instant());
  }

  private void finish(Map<String, String> world) throws InterruptedException {
    try (App app = app(world)) {
      assertWell(app.results(List.of()));
    }
    assertThat(clock.instant()).isEqualTo(SettableClock.at(OVER).instant());
  }

  private static void assertWell(Job job) throws InterruptedException {
    Job.Result result = job.run();
    assertThat(result)
        .isInstanceOfSatisfying(
            Job.Result.Done.class, done -> assertThat(done.wentWell()).isTrue());
  }

  /** What is settled, by the last hash; fails where the outbox has not exactly one report. */
  private String head(Map<String, String> world) {
    try (App app = app(world)) {
      Store store = app.store();
      Chain.Verdict verdict = store.reading(tx -> new Chain(tx).verify());
      assertThat(verdict.broken()).isEmpty();
      assertThat(store.outbox().undelivered()).isEmpty();
      assertThat(store.outbox().latest(9))
          .extracting(message -> message.key().event())
          .containsExactlyInAnyOrder("prediction", "report");
      return verdict.links() + " " + verdict.head();
    }
  }

  private List<TelegramMessage> reports(Map<String, String> world) {
    return telegram.sent().stream()
        .filter(message -> message.chat().equals(world.get("TELEGRAM_CHAT_ID")))
        .filter(message -> message.plain().contains("적중률 리포트"))
        .toList();
  }

  private void assertOneReport(Map<String, String> world, String boundary) {
    boolean inFlight = boundary.equals("boundary accepted");
    List<TelegramMessage> reports = reports(world);
    assertThat(reports).as("killed at %s", boundary).hasSize(inFlight ? 2 : 1);
    boolean doubtful = inFlight || boundary.equals("boundary claimed");
    assertThat(reports.getLast().plain().contains(REPEAT_NOTICE))
        .as("killed at %s", boundary)
        .isEqualTo(doubtful);
  }

  private static void kill(Map<String, String> world, int dieAt) throws Exception {
    CheckProcess killed = CheckProcess.start(world, OVER, dieAt, "results");
    assertThat(killed.exitCode()).as(killed.output()).isEqualTo(DyingCheck.KILLED);
  }

  @Test
  void settling_killed_at_any_step_boundary_ends_in_the_same_rows_and_one_report()
      throws Exception {
    Map<String, String> predicted = embedded();
    predict(predicted);
    Map<String, String> whole = copy(predicted);
    CheckProcess undisturbed = CheckProcess.start(whole, OVER, 0, "results");
    assertThat(undisturbed.exitCode()).as(undisturbed.output()).isZero();
    List<String> boundaries = undisturbed.boundaries();
    String expected = head(whole);
    assertThat(expected).startsWith("3 ");
    assertOneReport(whole, "nothing");
    assertThat(boundaries)
        .endsWith(
            "boundary kept results G011-260053",
            "boundary collected G011-260053",
            "boundary settled G011-260053",
            "boundary claimed",
            "boundary accepted",
            "boundary recorded");

    for (int dieAt = boundaries.indexOf("boundary kept results G011-260053") + 1;
        dieAt <= boundaries.size();
        dieAt++) {
      Map<String, String> world = copy(predicted);
      kill(world, dieAt);
      finish(world);
      String boundary = boundaries.get(dieAt - 1);
      assertThat(head(world)).as("killed at %s", boundary).isEqualTo(expected);
      assertOneReport(world, boundary);
    }
  }

  @Test
  void settling_killed_on_postgresql_ends_in_one_settlement_and_one_report() throws Exception {
    Map<String, String> world = world("PROTO14_DATABASE_URL", Databases.POSTGRESQL.freshUrl());
    predict(world);
    kill(world, 4);
    finish(world);
    assertThat(head(world)).startsWith("3 ");
    assertOneReport(world, "boundary settled G011-260053");
  }
}
