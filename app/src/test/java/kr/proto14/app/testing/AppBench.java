package kr.proto14.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.proto14.app.App;
import kr.proto14.app.Surroundings;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.ConfigSources;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.store.Chain;
import kr.proto14.app.store.Store;
import kr.proto14.app.time.SettableClock;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.standin.Game;
import kr.proto14.standin.Recordings;
import kr.proto14.standin.StandInBetman;
import kr.proto14.standin.StandInKspo;
import kr.proto14.standin.StandInTelegram;
import kr.proto14.standin.StandInZentoto;
import kr.proto14.standin.TelegramMessage;

/** The whole app on a database of its own, between a stand-in Betman and a stand-in Telegram. */
public final class AppBench implements AutoCloseable {
  /** A moment at which round 260053 is on sale. */
  public static final String ON_SALE = "2026-09-16T12:00:00+09:00";

  public final SettableClock clock = SettableClock.at(ON_SALE);
  public final StandInBetman betman;
  public final StandInTelegram telegram;
  public final App app;
  private final Optional<StandInZentoto> zentoto;
  private final Optional<StandInKspo> kspo;

  /** An app that knows one chat. */
  public AppBench(Databases database) {
    this(database, Map.of());
  }

  /** An app with settings of the test's own. */
  public AppBench(Databases database, Map<String, String> more) {
    this(database, more, false, false);
  }

  /** An app that has a stand-in zentoto as its second source. */
  public static AppBench withZentoto(Databases database) {
    return new AppBench(database, Map.of(), true, false);
  }

  /** An app that has a key for a stand-in KSPO, which knows every recorded round. */
  public static AppBench withKspo(Databases database) {
    return new AppBench(database, Map.of(), false, true);
  }

  private AppBench(
      Databases database, Map<String, String> more, boolean secondSource, boolean openData) {
    zentoto =
        secondSource
            ? Optional.of(StandInZentoto.start(Recordings.bundled(), clock))
            : Optional.empty();
    kspo =
        openData ? Optional.of(StandInKspo.start(Recordings.bundled(), clock)) : Optional.empty();
    betman = StandInBetman.start(soccer53(), clock);
    telegram = StandInTelegram.start(clock);
    Map<String, String> settings = new HashMap<>();
    settings.put("PROTO14_BETMAN_URL", betman.url().toString());
    settings.put("PROTO14_TELEGRAM_URL", telegram.url().toString());
    settings.put("PROTO14_ZENTOTO_URL", zentoto.map(site -> site.url().toString()).orElse(""));
    kspo.ifPresent(
        site -> {
          settings.put("PROTO14_KSPO_URL", site.url().toString());
          settings.put("KSPO_TODZ_API_KEY", "decoded+key/14==");
        });
    settings.put("TELEGRAM_BOT_TOKEN", "123456:ABC-def");
    settings.put("TELEGRAM_CHAT_ID", "7");
    Path here = temporary();
    switch (database) {
      case SQLITE -> settings.put("PROTO14_DATA", here.resolve("data").toString());
      case POSTGRESQL -> settings.put("PROTO14_DATABASE_URL", database.freshUrl());
    }
    settings.putAll(more);
    app =
        new App(
            Config.load(new ConfigSources(Map.of(), settings, here, here, null)),
            new Surroundings(
                clock,
                clock::tick,
                manners ->
                    manners
                        .spaced(Duration.ZERO)
                        .backingOff(Duration.ofMillis(1), Duration.ofMillis(2)),
                _ -> {}));
  }

  /** Round 53 of 2026 with its odds. */
  public static Recordings soccer53() {
    return only(Game.SOCCER, 260053);
  }

  /** One recorded round with the odds of all. */
  public static Recordings only(Game game, int gmTs) {
    Recordings all = Recordings.bundled();
    return new Recordings(List.of(all.round(game, gmTs)), all.oddsRounds());
  }

  /** The second source of {@link #withZentoto}. */
  public StandInZentoto zentoto() {
    return zentoto.orElseThrow();
  }

  /** The public data of {@link #withKspo}. */
  public StandInKspo kspo() {
    return kspo.orElseThrow();
  }

  /** Runs a check to its end. */
  public Job.Result.Done check() {
    return done(app.check());
  }

  /** Reads rounds again to its end. */
  public Job.Result.Done refresh(String... rounds) {
    return done(app.refresh(Stream.of(rounds).map(RoundId::parse).toList()));
  }

  /** Collects the results of every round that waits for them. */
  public Job.Result.Done results() {
    return done(app.results(List.of()));
  }

  private static Job.Result.Done done(Job job) {
    try {
      return (Job.Result.Done) job.run();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the user has received, as it reads. */
  public List<String> received() {
    return telegram.sent().stream().map(TelegramMessage::plain).toList();
  }

  /** What is sealed: links and the last hash; fails where the chain is broken. */
  public String sealed() {
    Chain.Verdict verdict = store().reading(tx -> new Chain(tx).verify());
    if (verdict.broken().isPresent()) {
      throw new AssertionError(verdict.toString());
    }
    return verdict.links() + " " + verdict.head();
  }

  /** The database. */
  public Store store() {
    return app.store();
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("proto14-app");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    app.close();
    betman.close();
    telegram.close();
    zentoto.ifPresent(StandInZentoto::close);
    kspo.ifPresent(StandInKspo::close);
  }
}
