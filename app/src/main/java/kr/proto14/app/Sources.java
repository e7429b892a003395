package kr.proto14.app;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.Setting;
import kr.proto14.app.source.RawAnswers;
import kr.proto14.app.source.RoundSource;
import kr.proto14.app.source.Variants;
import kr.proto14.app.source.betman.BetmanSource;
import kr.proto14.app.source.http.DailyAllowance;
import kr.proto14.app.source.http.DailyAllowance.Purpose;
import kr.proto14.app.source.http.SiteSettings;
import kr.proto14.app.source.http.Wire;
import kr.proto14.app.source.kspo.KspoSource;
import kr.proto14.app.source.zentoto.ZentotoSource;
import kr.proto14.app.store.Store;

/** The outside world's data, each source with its manners; what they answer is kept. */
final class Sources {
  private static final Duration WITHIN_A_ROUND = Duration.ofMillis(300);

  private final Config config;
  private final Surroundings surroundings;
  private final Store store;
  private final Clients clients;

  Sources(Config config, Surroundings surroundings, Store store, Clients clients) {
    this.config = config;
    this.surroundings = surroundings;
    this.store = store;
    this.clients = clients;
  }

  /** All places outside that a configuration makes us talk to. */
  static List<URI> places(Config config) {
    List<URI> places = new ArrayList<>();
    places.add(config.url(Setting.PROTO14_BETMAN_URL));
    config.zentoto().ifPresent(places::add);
    if (config.has(Setting.KSPO_TODZ_API_KEY)) {
      places.add(config.url(Setting.PROTO14_KSPO_URL));
    }
    if (config.has(Setting.TELEGRAM_BOT_TOKEN)) {
      places.add(config.url(Setting.PROTO14_TELEGRAM_URL));
    }
    return places;
  }

  BetmanSource betman() {
    return betman(SiteSettings.polite(config.url(Setting.PROTO14_BETMAN_URL)), Purpose.CHECK);
  }

  /** For a round near its deadline: it may use requests that checks leave. */
  BetmanSource betmanForRefresh() {
    return betman(SiteSettings.polite(config.url(Setting.PROTO14_BETMAN_URL)), Purpose.URGENT);
  }

  /** For past rounds: half of the day's requests stay for the present ones. */
  BetmanSource betmanForHistory() {
    return betman(SiteSettings.polite(config.url(Setting.PROTO14_BETMAN_URL)), Purpose.BACKFILL);
  }

  /** For collecting results: the job itself pauses two seconds between rounds. */
  BetmanSource betmanForResults() {
    return betman(
        SiteSettings.polite(config.url(Setting.PROTO14_BETMAN_URL)).spaced(WITHIN_A_ROUND),
        Purpose.URGENT);
  }

  private BetmanSource betman(SiteSettings polite, Purpose purpose) {
    SiteSettings settings = surroundings.manners().apply(polite);
    return new BetmanSource(
        settings,
        wire(settings, BetmanSource.NAME, purpose),
        surroundings.clock(),
        surroundings.pause(),
        keeping(),
        sightings());
  }

  /** The pause between two calls of Betman's. */
  Duration spacing() {
    return manners(Setting.PROTO14_BETMAN_URL).spacing();
  }

  /** Empty without a key. */
  Optional<KspoSource> kspo() {
    SiteSettings settings = manners(Setting.PROTO14_KSPO_URL);
    return config
        .secret(Setting.KSPO_TODZ_API_KEY)
        .map(
            key ->
                new KspoSource(
                    settings,
                    key,
                    wire(settings, KspoSource.NAME, Purpose.URGENT),
                    surroundings.clock(),
                    surroundings.pause(),
                    keeping(),
                    sightings()));
  }

  RoundSource zentoto(URI url) {
    SiteSettings settings =
        surroundings.manners().apply(ZentotoSource.brief(SiteSettings.polite(url)));
    return new ZentotoSource(
        settings,
        wire(settings, ZentotoSource.NAME, Purpose.URGENT),
        surroundings.clock(),
        surroundings.pause(),
        keeping(),
        sightings());
  }

  private Wire wire(SiteSettings settings, String source, Purpose purpose) {
    DailyAllowance.Counter counter =
        (name, day, allowed) ->
            store.inTransaction(tx -> tx.sourceDays().count(name, day, allowed));
    return new Wire(
        clients.of(settings),
        new DailyAllowance(
            source,
            purpose,
            config.count(Setting.PROTO14_REQUESTS_A_DAY),
            counter,
            surroundings.clock()));
  }

  private SiteSettings manners(Setting url) {
    return surroundings.manners().apply(SiteSettings.polite(config.url(url)));
  }

  private RawAnswers keeping() {
    return (source, call, at, body) -> {
      String hash = store.inTransaction(tx -> tx.raw().keep(source, call, at, body));
      surroundings.steps().passed("kept " + call);
      return hash;
    };
  }

  private Variants sightings() {
    return (source, variant, at, evidence) ->
        store.inTransaction(
            tx -> {
              tx.variants().met(source, variant, at, evidence);
              return null;
            });
  }
}
