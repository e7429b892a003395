package kr.proto14.app.source.zentoto;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.function.UnaryOperator;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FetchResult;
import kr.proto14.app.source.KeptAnswers;
import kr.proto14.app.source.MetVariants;
import kr.proto14.app.source.SettableClock;
import kr.proto14.app.source.http.SiteSettings;

/** A source with quick manners, and all it tells the rest of the house. */
final class TestZentoto {
  final KeptAnswers kept = new KeptAnswers();
  final MetVariants variants = new MetVariants();
  final ZentotoSource source;

  TestZentoto(URI base, SettableClock clock) {
    this(base, clock, settings -> settings);
  }

  TestZentoto(URI base, SettableClock clock, UnaryOperator<SiteSettings> change) {
    SiteSettings quick =
        ZentotoSource.brief(SiteSettings.polite(base))
            .backingOff(Duration.ZERO, Duration.ofMillis(1));
    SiteSettings settings = change.apply(quick);
    source = new ZentotoSource(settings, settings.newHttpClient(), clock, clock, kept, variants);
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
