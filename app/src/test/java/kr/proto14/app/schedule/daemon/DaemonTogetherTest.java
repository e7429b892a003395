package kr.proto14.app.schedule.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import kr.proto14.app.App;
import kr.proto14.app.Surroundings;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.ConfigSources;
import kr.proto14.app.schedule.LeaseKeeper;
import kr.proto14.app.schedule.ledger.Ledger;
import kr.proto14.app.store.LeaseTable;
import kr.proto14.app.store.NodeTable.Node;
import kr.proto14.app.store.OutageTable.Cause;
import kr.proto14.app.store.OutageTable.Outage;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.time.CorrectedClock;
import kr.proto14.app.time.Pause;
import kr.proto14.app.time.RealPause;
import kr.proto14.standin.Recordings;
import kr.proto14.standin.StandInBetman;
import kr.proto14.standin.StandInTelegram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real daemons with their threads on a real PostgreSQL, in real time. */
class DaemonTogetherTest {
  private static final Instant NOON = Instant.parse("2027-01-05T03:00:00Z");
  private static final Pause PAUSE = new RealPause();

  private final StandInBetman betman =
      StandInBetman.start(new Recordings(List.of(), List.of()), () -> NOON);
  private final StandInTelegram telegram = StandInTelegram.start(() -> NOON);

  @AfterEach
  void close() {
    betman.close();
    telegram.close();
  }

  private App app(String url, Clock clock) {
    Path here = Path.of("").toAbsolutePath();
    Map<String, String> settings =
        Map.of(
            "PROTO14_DATA",
            here.toString(),
            "PROTO14_BETMAN_URL",
            betman.url().toString(),
            "PROTO14_TELEGRAM_URL",
            telegram.url().toString(),
            "PROTO14_ZENTOTO_URL",
            "",
            "TELEGRAM_BOT_TOKEN",
            "123456:ABC-def",
            "TELEGRAM_CHAT_ID",
            "7");
    return new App(
        Config.load(new ConfigSources(Map.of(), settings, here, here, null)),
        new Surroundings(clock, PAUSE, manners -> manners.spaced(Duration.ZERO), _ -> {}),
        Store.through(url, Duration.ofSeconds(1), pool -> pool));
  }

  private static Daemon daemon(App app, Clock clock) throws InterruptedException {
    Daemon daemon = new Daemon(app.parts(), new LeaseKeeper(app.store(), clock, PAUSE));
    assertThat(daemon.start()).isTrue();
    return daemon;
  }

  private static void await(String what, BooleanSupplier condition) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    for (int looks = 0; !condition.getAsBoolean(); looks++) {
      assertThat(looks).as(what).isLessThan(1_200);
      assertThat(never.await(100, TimeUnit.MILLISECONDS)).isFalse();
    }
  }

  private static List<Slot> slots(Store store) {
    return store.reading(
        tx -> tx.slots().between(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")));
  }

  @Test
  void a_daemon_that_slept_until_another_took_its_database_is_told_to_go() throws Exception {
    Clock clock = new CorrectedClock(new ShiftedClock(NOON));
    CountDownLatch ousted = new CountDownLatch(1);
    try (App app = app(Databases.SQLITE.freshUrl(), clock)) {
      Daemon daemon = new Daemon(app.parts(), new LeaseKeeper(app.store(), clock, PAUSE));
      daemon.whenOusted(ousted::countDown);
      assertThat(daemon.start()).isTrue();
      assertThat(daemon.isOusted()).isFalse();
      LeaseTable.Lease other =
          new LeaseTable.Lease("other", "elsewhere", 1, NOON, NOON.plus(Duration.ofHours(1)));
      boolean taken =
          app.store()
              .inTransaction(
                  tx -> {
                    String holder = tx.leases().holder("daemon").orElseThrow().holder();
                    return tx.leases().take("daemon", other, NOON, holder);
                  });
      assertThat(taken).isTrue();
      assertThat(ousted.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(daemon.isOusted()).isTrue();
      daemon.close();
      assertThat(
              app.store()
                  .<String>reading(tx -> tx.leases().holder("daemon").orElseThrow().holder()))
          .as("the other one keeps it")
          .isEqualTo("other");
    }
  }

  @Test
  void two_daemons_whose_hosts_are_an_hour_apart_agree_on_every_turn() throws Exception {
    String url = Databases.POSTGRESQL.freshUrl();
    Clock early = new CorrectedClock(new ShiftedClock(NOON));
    Clock late = new CorrectedClock(new ShiftedClock(NOON.plus(Duration.ofHours(1))));
    try (App one = app(url, early);
        App two = app(url, late)) {
      Daemon first = daemon(one, early);
      Daemon second = daemon(two, late);
      await(
          "both start checks",
          () ->
              slots(one.store()).stream()
                      .filter(slot -> slot.kind().equals(Ledger.START))
                      .filter(slot -> slot.state().isFinal())
                      .count()
                  == 2);
      first.close();
      second.close();
      List<Outage> outages = one.store().reading(tx -> tx.outages().untold());
      assertThat(outages).isEmpty();
      List<Node> nodes = one.store().reading(tx -> tx.nodes().latest(9));
      assertThat(nodes)
          .hasSize(2)
          .allSatisfy(
              node ->
                  assertThat(Duration.between(node.readyAt(), one.store().time(NOON)).abs())
                      .isLessThan(Duration.ofMinutes(5)));
      assertThat(slots(one.store())).extracting(Slot::reason).doesNotContain("asleep", "down");
    }
  }

  @Test
  void postgresql_gone_for_ten_minutes_is_survived_noted_and_accounted_for() throws Exception {
    Path data = Files.createTempDirectory("proto14-pg");
    int port = freePort();
    ShiftedClock clock = new ShiftedClock(NOON);
    EmbeddedPostgres server = server(data, port);
    try (App app = app(server.getJdbcUrl("postgres", "postgres"), clock)) {
      Daemon daemon = daemon(app, clock);
      Store store = app.store();
      await(
          "the first check", () -> slots(store).stream().anyMatch(slot -> slot.state().isFinal()));
      server.close();
      await("a heartbeat that fails", () -> !daemon.health().isDatabaseThere());
      Instant dark = clock.instant();
      clock.shift(Duration.ofMinutes(10));
      server = server(data, port);
      await("a heartbeat that succeeds", daemon.health()::isDatabaseThere);
      await("useful work", daemon.health()::isUseful);
      List<Outage> outages = store.reading(tx -> tx.outages().touching(dark, clock.instant()));
      assertThat(outages)
          .singleElement()
          .satisfies(
              outage -> {
                assertThat(outage.cause()).isEqualTo(Cause.DATABASE);
                assertThat(Duration.between(outage.from(), outage.to()))
                    .isGreaterThan(Duration.ofMinutes(10));
              });
      await(
          "no slot left open",
          () ->
              slots(store).stream()
                  .filter(slot -> slot.key().due().isBefore(clock.instant()))
                  .allMatch(slot -> slot.state().isFinal()));
      daemon.close();
      assertThat(slots(store)).isNotEmpty();
    } finally {
      server.close();
    }
  }

  private static EmbeddedPostgres server(Path data, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
