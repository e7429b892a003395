package kr.proto14.app.cli;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import kr.proto14.app.Secret;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FetchResult;
import kr.proto14.app.source.http.SiteSettings;
import kr.proto14.app.source.kspo.KspoSource;

/** Tries a key of the public data portal with one call, of which nothing is kept. */
final class KeyProbe {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private final Workbench bench;
  private final URI portal;

  KeyProbe(Workbench bench, URI portal) {
    this.bench = bench;
    this.portal = portal;
  }

  /** What is wrong; empty where the portal takes the key. */
  Optional<Fault> tried(Secret key) {
    SiteSettings once =
        new SiteSettings(
            portal,
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            1,
            Duration.ZERO,
            Duration.ofMillis(1),
            0);
    KspoSource source =
        new KspoSource(
            once,
            key,
            once.newHttpClient(),
            bench.clock(),
            bench.pause(),
            (from, call, at, body) -> "probed",
            (from, variant, at, evidence) -> {});
    return source.day(bench.clock().instant().atZone(SEOUL).toLocalDate())
            instanceof FetchResult.Failed<?>(Fault fault)
        ? Optional.of(fault)
        : Optional.empty();
  }
}
