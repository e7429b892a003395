package kr.proto14.app.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import kr.proto14.app.App;
import kr.proto14.app.Surroundings;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.ConfigSources;
import kr.proto14.app.round.Steps;
import kr.proto14.app.store.Chain;
import kr.proto14.app.store.OutboxMessage;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.time.SettableClock;
import kr.proto14.standin.RecordedRound;
import kr.proto14.standin.StandInBetman;
import kr.proto14.standin.StandInTelegram;
import kr.proto14.standin.TelegramMessage;

/** One database, one site and one chat, for as many daemons as a test wants. */
final class World implements AutoCloseable {
  private static final Duration LOGIN = Duration.ofSeconds(10);

  final SettableClock clock;
  final StandInBetman betman;
  final StandInTelegram telegram;
  final Map<String, String> settings = new HashMap<>();
  private final String url;
  private final List<App> apps = new ArrayList<>();

  World(Databases database, Instant now, List<RecordedRound> rounds) {
    clock = new SettableClock(now);
    betman = StandInBetman.start(RepeatedRounds.shown(rounds), clock);
    telegram = StandInTelegram.start(clock);
    url = database.freshUrl();
    settings.put("PROTO14_DATA", directory());
    settings.put("PROTO14_BACKUP_DIR", directory());
    settings.put("PROTO14_BETMAN_URL", betman.url().toString());
    settings.put("PROTO14_TELEGRAM_URL", telegram.url().toString());
    settings.put("PROTO14_ZENTOTO_URL", "");
    settings.put("TELEGRAM_BOT_TOKEN", "123456:ABC-def");
    settings.put("TELEGRAM_CHAT_ID", "7");
  }

  private static String directory() {
    try {
      return Files.createTempDirectory("proto14-world").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An app on the database. */
  App app() {
    return app(pool -> pool, _ -> {});
  }

  /**
   * An app on the database.
   *
   * @param between what stands between it and the database
   * @param steps told of its step boundaries
   */
  App app(UnaryOperator<DataSource> between, Steps steps) {
    Path here = Path.of("").toAbsolutePath();
    App app =
        new App(
            Config.load(new ConfigSources(Map.of(), settings, here, here, null)),
            new Surroundings(clock, clock::tick, World::impatient, steps),
            Store.through(url, LOGIN, between));
    apps.add(app);
    return app;
  }

  private static kr.proto14.app.source.http.SiteSettings impatient(
      kr.proto14.app.source.http.SiteSettings manners) {
    return manners.spaced(Duration.ZERO).backingOff(Duration.ofMillis(1), Duration.ofMillis(2));
  }

  /** What the user has received, as it reads. */
  List<String> received() {
    return telegram.sent().stream().map(TelegramMessage::plain).toList();
  }

  /** The whole ledger up to a moment. */
  List<Slot> slots(Store store, Instant before) {
    return store.reading(tx -> tx.slots().between(Instant.EPOCH, before));
  }

  /** Every message there ever was. */
  static List<OutboxMessage> messages(Store store) {
    return store.outbox().latest(1_000_000);
  }

  /** How many links the chain of sealed records has; fails where it is broken. */
  static int links(Store store) {
    Chain.Verdict verdict = store.reading(tx -> new Chain(tx).verify());
    if (verdict.broken().isPresent()) {
      throw new AssertionError(verdict.toString());
    }
    return Math.toIntExact(verdict.links());
  }

  @Override
  public void close() {
    apps.forEach(App::close);
    betman.close();
    telegram.close();
  }
}
