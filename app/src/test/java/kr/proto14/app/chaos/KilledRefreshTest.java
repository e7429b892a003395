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
import kr.proto14.app.testing.Moved;
import kr.proto14.app.time.SettableClock;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.standin.Recordings;
import kr.proto14.standin.StandInBetman;
import kr.proto14.standin.StandInTelegram;
import kr.proto14.standin.TelegramMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** kill -9 wherever a refresh can die, then another one: the same rows, each message once. */
@TestInstance(Lifecycle.PER_CLASS)
class KilledRefreshTest {
  private static final String NEAR = "2026-09-16T20:00:00+09:00";
  private static final String REPEAT_NOTICE = "다시 보낸 메시지일 수 있습니다";
  private static final Recordings BEFORE = AppBench.soccer53();
  private static final Recordings QUIET = Moved.odds(BEFORE, "릴레스트", 1.2, 6.5, 13);
  private static final Recordings LOUD = Moved.odds(BEFORE, "AC밀란", 4.5, 3.6, 1.75);

  private final SettableClock clock = SettableClock.at(AppBench.ON_SALE);
  private StandInBetman betman;
  private StandInTelegram telegram;
  private int chats;

  @BeforeAll
  void open() {
    betman = StandInBetman.start(BEFORE, clock);
    telegram = StandInTelegram.start(clock);
  }

  @AfterAll
  void close() {
    betman.close();
    telegram.close();
  }

  /** A database of its own, and the one chat: an edit must find what was sent to it. */
  private Map<String, String> world(String setting, String database, String chat) {
    Map<String, String> settings = new HashMap<>();
    settings.put(setting, database);
    settings.put("PROTO14_BETMAN_URL", betman.url().toString());
    settings.put("PROTO14_TELEGRAM_URL", telegram.url().toString());
    settings.put("PROTO14_ZENTOTO_URL", "");
    settings.put("TELEGRAM_BOT_TOKEN", "123456:ABC-def");
    settings.put("TELEGRAM_CHAT_ID", chat);
    return settings;
  }

  private Map<String, String> embedded(String chat) throws IOException {
    return world("PROTO14_DATA", Files.createTempDirectory("proto14-data").toString(), chat);
  }

  private String freshChat() {
    return String.valueOf(++chats);
  }

  /** The same database in another place. */
  private Map<String, String> copy(Map<String, String> world) throws IOException {
    Map<String, String> copy = embedded(world.getOrDefault("TELEGRAM_CHAT_ID", ""));
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
    betman.show(BEFORE);
    clock.set(SettableClock.at(AppBench.ON_SALE).instant());
    try (App app = app(world)) {
      assertWell(app.check());
    }
    clock.set(SettableClock.at(NEAR).instant());
  }

  private void finish(Map<String, String> world) throws InterruptedException {
    clock.set(SettableClock.at(NEAR).instant());
    try (App app = app(world)) {
      assertWell(app.refresh(List.of(RoundId.parse("G011-260053"))));
    }
  }

  private static void assertWell(Job job) throws InterruptedException {
    assertThat(job.run())
        .isInstanceOfSatisfying(
            Job.Result.Done.class, done -> assertThat(done.wentWell()).isTrue());
  }

  /** What is sealed, by the last hash; fails where the outbox has not exactly two versions. */
  private String head(Map<String, String> world) {
    try (App app = app(world)) {
      Store store = app.store();
      Chain.Verdict verdict = store.reading(tx -> new Chain(tx).verify());
      assertThat(verdict.broken()).isEmpty();
      assertThat(store.outbox().undelivered()).isEmpty();
      assertThat(store.outbox().latest(9))
          .extracting(message -> message.key().version())
          .containsExactly(2, 1);
      return verdict.links() + " " + verdict.head();
    }
  }

  private List<TelegramMessage> received(Map<String, String> world) {
    return telegram.shown().stream()
        .filter(message -> message.chat().equals(world.get("TELEGRAM_CHAT_ID")))
        .toList();
  }

  private static List<String> refresh(Map<String, String> world, int dieAt) throws Exception {
    CheckProcess process = CheckProcess.start(world, NEAR, dieAt, "refresh");
    assertThat(process.exitCode())
        .as(process.output())
        .isEqualTo(dieAt == 0 ? 0 : DyingCheck.KILLED);
    return process.boundaries();
  }

  @Test
  void a_refresh_killed_at_any_step_boundary_ends_in_the_same_rows_and_one_edited_message()
      throws Exception {
    Map<String, String> predicted = embedded(freshChat());
    predict(predicted);
    betman.show(QUIET);
    Map<String, String> whole = copy(predicted);
    List<String> boundaries = refresh(whole, 0);
    String expected = head(whole);
    assertThat(expected).startsWith("4 ");
    assertThat(boundaries)
        .endsWith(
            "boundary forecast G011-260053",
            "boundary sealed G011-260053",
            "boundary claimed",
            "boundary accepted",
            "boundary recorded");
    for (int dieAt = 1; dieAt <= boundaries.size(); dieAt++) {
      Map<String, String> world = copy(predicted);
      refresh(world, dieAt);
      finish(world);
      String boundary = boundaries.get(dieAt - 1);
      assertThat(head(world)).as("killed at %s", boundary).isEqualTo(expected);
      assertThat(received(world))
          .as("killed at %s", boundary)
          .singleElement()
          .satisfies(
              message ->
                  assertThat(message.plain())
                      .contains("2번째 예측 (20:00 갱신)")
                      .doesNotContain(REPEAT_NOTICE));
    }
  }

  @Test
  void a_refresh_killed_on_postgresql_ends_in_one_message_more_that_says_if_it_may_be_a_repeat()
      throws Exception {
    for (String boundary : List.of("boundary sealed G011-260053", "boundary accepted")) {
      Map<String, String> world =
          world("PROTO14_DATABASE_URL", Databases.POSTGRESQL.freshUrl(), freshChat());
      predict(world);
      betman.show(LOUD);
      int dieAt = boundary.endsWith("accepted") ? -1 : -3;
      Map<String, String> other = embedded(freshChat());
      predict(other);
      betman.show(LOUD);
      List<String> boundaries = refresh(other, 0);
      assertThat(boundaries.get(boundaries.size() - 1 + dieAt)).isEqualTo(boundary);

      refresh(world, boundaries.size() + dieAt);
      finish(world);

      assertThat(head(world)).startsWith("4 ");
      boolean inFlight = boundary.endsWith("accepted");
      List<TelegramMessage> messages = received(world);
      assertThat(messages).as(boundary).hasSize(inFlight ? 3 : 2);
      assertThat(messages.getLast().plain().contains(REPEAT_NOTICE)).isEqualTo(inFlight);
    }
  }
}
