package kr.proto14.app;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import kr.proto14.app.cli.Services;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.Setting;
import kr.proto14.app.notify.Backoff;
import kr.proto14.app.notify.Courier;
import kr.proto14.app.notify.CourierRules;
import kr.proto14.app.notify.TelegramChannel;
import kr.proto14.app.notify.TelegramSettings;
import kr.proto14.app.notify.message.MessageWriter;
import kr.proto14.app.notify.message.Recipient;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.round.Budget;
import kr.proto14.app.round.RoundLife;
import kr.proto14.app.schedule.Check;
import kr.proto14.app.schedule.LeaseKeeper;
import kr.proto14.app.source.RoundSource;
import kr.proto14.app.source.betman.BetmanSource;
import kr.proto14.app.source.http.SiteSettings;
import kr.proto14.app.source.zentoto.ZentotoSource;
import kr.proto14.app.store.ProcessIdentity;
import kr.proto14.app.store.Store;
import kr.proto14.app.time.CorrectedClock;
import kr.proto14.engine.forecast.CrowdForecaster;
import kr.proto14.engine.forecast.ForecastPool;
import kr.proto14.engine.forecast.GroupWeights;
import kr.proto14.engine.forecast.MarketForecaster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything, wired by constructors. */
public final class App implements Services {
  private static final Logger LOG = LoggerFactory.getLogger(App.class);
  private static final Duration STALE_DELIVERY = Duration.ofMinutes(5);

  private final Config config;
  private final Surroundings surroundings;
  private final Store store;

  /** An app on its database; nothing outside is asked before a job runs. */
  public App(Config config, Surroundings surroundings) {
    this.config = requireNonNull(config, "config");
    this.surroundings = requireNonNull(surroundings, "surroundings");
    this.store =
        config
            .database()
            .map(url -> Store.open(url.reveal()))
            .orElseGet(() -> Store.embedded(config.data()));
    CorrectedClock.correct(surroundings.clock(), store::time);
  }

  @Override
  public Store store() {
    return store;
  }

  @Override
  public Clock clock() {
    return surroundings.clock();
  }

  @Override
  public boolean canTell() {
    return !recipients().isEmpty();
  }

  @Override
  public Check check() {
    Clock clock = surroundings.clock();
    LeaseKeeper leases = new LeaseKeeper(store, clock, surroundings.pause());
    return new Check(leases, life(), courier(), store, clock);
  }

  private RoundLife life() {
    return new RoundLife(
        betman(),
        config.zentoto().map(this::zentoto),
        store,
        forecasters(),
        new MessageWriter(texts(), recipients()),
        new Budget(config.budget(), Integer.parseInt(config.aim())),
        surroundings.clock(),
        surroundings.steps());
  }

  private BetmanSource betman() {
    SiteSettings settings =
        surroundings.betman().apply(SiteSettings.polite(config.url(Setting.PROTO14_BETMAN_URL)));
    return new BetmanSource(
        settings,
        settings.newHttpClient(),
        surroundings.clock(),
        surroundings.pause(),
        this::keep,
        this::met);
  }

  private RoundSource zentoto(URI url) {
    SiteSettings settings =
        surroundings.betman().apply(ZentotoSource.brief(SiteSettings.polite(url)));
    return new ZentotoSource(
        settings,
        settings.newHttpClient(),
        surroundings.clock(),
        surroundings.pause(),
        this::keep,
        this::met);
  }

  private String keep(String source, String call, Instant at, byte[] body) {
    String hash = store.inTransaction(tx -> tx.raw().keep(source, call, at, body));
    surroundings.steps().passed("kept " + call);
    return hash;
  }

  private void met(String source, String variant, Instant at, String evidence) {
    store.inTransaction(
        tx -> {
          tx.variants().met(source, variant, at, evidence);
          return null;
        });
  }

  private static ForecastPool forecasters() {
    return new ForecastPool(
        List.of(new MarketForecaster(), new CrowdForecaster()),
        GroupWeights.priors(),
        (name, failure) -> LOG.error("the forecaster {} failed", name, failure));
  }

  private Courier courier() {
    return new Courier(
        store.outbox(),
        telegram().stream().toList(),
        CourierRules.oneShot(STALE_DELIVERY, Backoff.standard(RandomGenerator.getDefault())),
        ProcessIdentity.current().toString(),
        surroundings.clock(),
        surroundings.pause(),
        surroundings.steps()::passed);
  }

  private Optional<TelegramChannel> telegram() {
    return config
        .secret(Setting.TELEGRAM_BOT_TOKEN)
        .map(
            token ->
                TelegramSettings.of(
                    config.url(Setting.PROTO14_TELEGRAM_URL), token, texts().text("repeat")))
        .map(settings -> new TelegramChannel(settings, surroundings.clock(), surroundings.pause()));
  }

  private List<Recipient> recipients() {
    return config.secret(Setting.TELEGRAM_BOT_TOKEN).isEmpty()
        ? List.of()
        : config.chats().stream().map(chat -> new Recipient(TelegramChannel.NAME, chat)).toList();
  }

  private Texts texts() {
    return Texts.of("messages", config.language());
  }

  @Override
  public void close() {
    store.close();
  }
}
