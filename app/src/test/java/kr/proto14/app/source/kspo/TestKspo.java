package kr.proto14.app.source.kspo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import kr.proto14.app.Secret;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FetchResult;
import kr.proto14.app.source.KeptAnswers;
import kr.proto14.app.source.SettableClock;
import kr.proto14.app.source.http.Sightings;
import kr.proto14.app.source.http.SiteSettings;

/** A source with quick manners, and all it tells the rest of the house. */
final class TestKspo {
  static final String KEY = "Qm9va/Zpbmd+kE9u+Z3JlYXQ/d2VhdGhlcg==";

  final KeptAnswers kept = new KeptAnswers();
  final List<String> variants = new CopyOnWriteArrayList<>();
  final KspoSource source;

  TestKspo(URI base, SettableClock clock) {
    this(base, clock, KEY, settings -> settings);
  }

  TestKspo(URI base, SettableClock clock, String key, UnaryOperator<SiteSettings> change) {
    SiteSettings settings =
        change.apply(SiteSettings.polite(base).backingOff(Duration.ZERO, Duration.ofMillis(1)));
    source =
        new KspoSource(
            settings,
            new Secret(key),
            settings.newHttpClient(),
            clock,
            clock,
            kept,
            (source, variant, at, evidence) -> variants.add(variant + " | " + evidence));
  }

  static Sightings sightings(List<String> met, Instant now) {
    return new Sightings(
        KspoSource.NAME,
        (source, variant, at, evidence) -> met.add(variant),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  static <T> T good(FetchResult<T> result) {
    assertThat(result).isInstanceOf(FetchResult.Fetched.class);
    return ((FetchResult.Fetched<T>) result).value();
  }

  static Fault fault(FetchResult<?> result) {
    assertThat(result).isInstanceOf(FetchResult.Failed.class);
    return ((FetchResult.Failed<?>) result).fault();
  }
}
