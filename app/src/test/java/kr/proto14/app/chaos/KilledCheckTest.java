package kr.proto14.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kr.proto14.app.App;
import kr.proto14.app.Surroundings;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.ConfigSources;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.store.Chain;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.time.SettableClock;
import kr.proto14.standin.Game;
import kr.proto14.standin.Recordings;
import kr.proto14.standin.StandInBetman;
import kr.proto14.standin.StandInTelegram;
import kr.proto14.standin.TelegramMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** kill -9 wherever a check can die, then another check: the same rows, one message. */
@TestInstance(Lifecycle.PER_CLASS)
class KilledCheckTest {
  private static final String NOW = "2026-09-16T12:00:00+09:00";
  private static final String REPEAT_NOTICE = "다시 보낸 메시지일 수 있습니다";

  private static final List<String> WRITING = List.of("sealed", "claimed", "accepted", "recorded");

  private final SettableClock clock = SettableClock.at(NOW);
  private StandInBetman betman;
  private StandInTelegram telegram;
  private int chats;

  @BeforeAll
  void open() {
    Recordings all = Recordings.bundled();
    Recordings.Builder shown = Recordings.builder().round(all.round(Game.SOCCER, 260053));
    all.oddsRounds().forEach(shown::oddsRound);
    betman = StandInBetman.start(shown.build(), clock);
    telegram = StandInTelegram.start(clock);
  }

  @AfterAll
  void close() {
    betman.close();
    telegram.close();
  }

  /** A database of its own and a chat of its own, so that runs do not see each other. */
  private Map<String, String> freshWorld(Databases database) throws IOException {
    Map<String, String> settings = new HashMap<>();
    switch (database) {
      case SQLITE ->
          settings.put("PROTO14_DATA", Files.createTempDirectory("proto14-data").toString());
      case POSTGRESQL -> settings.put("PROTO14_DATABASE_URL", database.freshUrl());
    }
    settings.put("PROTO14_BETMAN_URL", betman.url().toString());
    settings.put("PROTO14_TELEGRAM_URL", telegram.url().toString());
    settings.put("PROTO14_ZENTOTO_URL", "");
    settings.put("TELEGRAM_BOT_TOKEN", "123456:ABC-def");
    settings.put("TELEGRAM_CHAT_ID", String.valueOf(++chats));
    return settings;
  }

  private List<TelegramMessage> received(Map<String, String> world) {
    return telegram.sent().stream()
        .filter(message -> message.chat().equals(world.get("TELEGRAM_CHAT_ID")))
        .toList();
  }

  private static String head(Map<String, String> world) {
    try (Store store = open(world)) {
      Chain.Verdict verdict = store.reading(tx -> new Chain(tx).verify());
      assertThat(verdict.broken()).isEmpty();
      assertThat(store.outbox().undelivered()).isEmpty();
      assertThat(store.outbox().latest(9)).hasSize(1);
      return verdict.links() + " " + verdict.head();
    }
  }

  private static Store open(Map<String, String> world) {
    String directory = world.get("PROTO14_DATA");
    return directory == null
        ? Store.open(world.get("PROTO14_DATABASE_URL"))
        : Store.embedded(Path.of(directory));
  }

  /** The next run, here: a process of its own would only cost its start. */
  private static void finish(Map<String, String> world) throws Exception {
    SettableClock clock = SettableClock.at(NOW);
    Path here = Path.of("").toAbsolutePath();
    Config config = Config.load(new ConfigSources(Map.of(), world, here, here, null));
    Surroundings surroundings =
        new Surroundings(clock, clock::tick, manners -> manners.spaced(Duration.ZERO), _ -> {});
    try (App app = new App(config, surroundings)) {
      assertThat(app.check().run())
          .isInstanceOfSatisfying(
              Job.Result.Done.class, done -> assertThat(done.wentWell()).isTrue());
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_check_killed_at_any_step_boundary_ends_in_the_same_rows_and_one_message(Databases database)
      throws Exception {
    Map<String, String> whole = freshWorld(database);
    CheckProcess undisturbed = CheckProcess.start(whole, NOW, 0);
    assertThat(undisturbed.exitCode()).as(undisturbed.output()).isZero();
    List<String> boundaries = undisturbed.boundaries();
    String expected = head(whole);
    assertThat(received(whole)).hasSize(1);
    assertThat(boundaries)
        .anyMatch(it -> it.contains("gathered"))
        .anyMatch(it -> it.contains("sealed"))
        .contains("boundary claimed", "boundary accepted", "boundary recorded");

    for (int dieAt = 1; dieAt <= boundaries.size(); dieAt++) {
      String boundary = boundaries.get(dieAt - 1);
      // What the embedded database shows at every boundary, the other one shows where rows change.
      if (database == Databases.POSTGRESQL && WRITING.stream().noneMatch(boundary::contains)) {
        continue;
      }
      Map<String, String> world = freshWorld(database);
      CheckProcess killed = CheckProcess.start(world, NOW, dieAt);
      assertThat(killed.exitCode()).as(killed.output()).isEqualTo(DyingCheck.KILLED);
      finish(world);
      assertThat(head(world)).as("killed at %s", boundary).isEqualTo(expected);
      assertDelivered(world, boundary);
    }
  }

  private void assertDelivered(Map<String, String> world, String boundary) {
    List<TelegramMessage> messages = received(world);
    boolean inFlight = boundary.equals("boundary accepted");
    assertThat(messages).as("killed at %s", boundary).hasSize(inFlight ? 2 : 1);
    if (inFlight || boundary.equals("boundary claimed")) {
      assertThat(messages.getLast().plain()).contains(REPEAT_NOTICE);
    } else {
      assertThat(messages.getLast().plain()).doesNotContain(REPEAT_NOTICE);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void checks_killed_at_random_moments_lose_nothing_and_double_nothing_unmarked(Databases database)
      throws Exception {
    long seed = 20260922;
    Random random = new Random(seed);
    Map<String, String> world = freshWorld(database);
    for (int run = 0; run < 6; run++) {
      CheckProcess check = CheckProcess.start(world, NOW, 0);
      waitFor(check, random.nextInt(60));
      check.kill();
    }
    finish(world);
    head(world);
    List<TelegramMessage> messages = received(world);
    assertThat(messages).as("seed %d", seed).isNotEmpty();
    assertThat(messages.stream().skip(1))
        .as("seed %d", seed)
        .allSatisfy(repeat -> assertThat(repeat.plain()).contains(REPEAT_NOTICE));
  }

  /** Lets the check live until it has passed some boundaries, a random number of them. */
  private static void waitFor(CheckProcess check, int dice) throws Exception {
    int enough = dice % 12;
    while (check.isAlive() && check.boundaries().size() < enough) {
      check.waitALittle();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void two_checks_at_the_same_time_predict_once_and_tell_once(Databases database) throws Exception {
    Map<String, String> world = freshWorld(database);
    CheckProcess one = CheckProcess.start(world, NOW, 0);
    CheckProcess two = CheckProcess.start(world, NOW, 0);
    assertThat(one.exitCode()).as(one.output()).isZero();
    assertThat(two.exitCode()).as(two.output()).isZero();
    assertThat(head(world)).startsWith("2 ");
    assertThat(received(world)).hasSize(1);
  }
}
