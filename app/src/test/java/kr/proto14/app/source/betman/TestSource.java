package kr.proto14.app.source.betman;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FetchResult;
import kr.proto14.app.source.KeptAnswers;
import kr.proto14.app.source.MetVariants;
import kr.proto14.app.source.SettableClock;
import kr.proto14.app.source.http.SiteSettings;

/** A source with quick manners, and all it tells the rest of the house. */
final class TestSource {
  final SettableClock clock;
  final KeptAnswers kept = new KeptAnswers();
  final MetVariants variants = new MetVariants();
  final BetmanSource source;

  TestSource(URI base) {
    this(base, Payloads.NOW, settings -> settings);
  }

  TestSource(URI base, Instant now, UnaryOperator<SiteSettings> change) {
    SiteSettings settings =
        change.apply(SiteSettings.polite(base).backingOff(Duration.ZERO, Duration.ofMillis(1)));
    clock = new SettableClock(now);
    source = new BetmanSource(settings, settings.newHttpClient(), clock, clock, kept, variants);
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
