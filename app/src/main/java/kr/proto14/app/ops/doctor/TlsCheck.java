package kr.proto14.app.ops.doctor;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import kr.proto14.app.ops.doctor.Probes.Answered;
import kr.proto14.app.ops.doctor.Probes.Seen;
import kr.proto14.app.ops.doctor.Probes.Silent;

/** Secure connections: whether they come about, and how long the certificates still hold. */
final class TlsCheck implements Check {
  private static final Duration SOON = Duration.ofDays(14);
  private static final String UNTRUSTED = "tls.untrusted";
  private static final String EXPIRED = "tls.expired";
  private static final String EXPIRED_THERE = "tls.expired-there";
  private static final String OUR_TRUST = "tls.our-trust";

  private final Probes probes;
  private final Clock clock;

  TlsCheck(Probes probes, Clock clock) {
    this.probes = probes;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "tls";
  }

  @Override
  public boolean asksOutside() {
    return true;
  }

  @Override
  public List<Finding> look() {
    List<Finding> findings = new ArrayList<>();
    List<Seen> secure = probes.all().stream().filter(seen -> seen.site().isSecure()).toList();
    for (Seen seen : secure) {
      switch (seen) {
        case Answered answered -> validity(answered, findings);
        case Silent(Site site, Throwable failure) -> {
          if (isOfTheHandshake(failure)) {
            findings.add(broken(kind(failure), site));
          }
        }
      }
    }
    return ofOneCause(findings, secure.size());
  }

  private void validity(Answered answered, List<Finding> findings) {
    if (answered.expires().isEmpty()) {
      return;
    }
    Instant expires = answered.expires().get();
    Duration left = Duration.between(clock.instant(), expires);
    Map<String, Object> words =
        Map.of(
            "site", host(answered.site()),
            "date", Seoul.day(expires),
            "days", left.toDays());
    if (left.isNegative()) {
      findings.add(Finding.error(EXPIRED, words));
    } else if (left.compareTo(SOON) < 0) {
      findings.add(Finding.warning("tls.expiring", words));
    } else {
      findings.add(Finding.ok("tls.good", words));
    }
  }

  /** What cuts a connection off by the site's name does so before there is a word of TLS. */
  private static boolean isOfTheHandshake(Throwable failure) {
    boolean unanswered =
        failure instanceof ConnectException || failure instanceof HttpTimeoutException;
    return caused(failure, SSLException.class::isInstance)
        || (failure instanceof IOException && !unanswered);
  }

  private static Finding broken(String kind, Site site) {
    String id = kind.equals(EXPIRED_THERE) ? EXPIRED : kind;
    return new Finding(id, Level.ERROR, kind, Map.of("site", host(site)));
  }

  private static String kind(Throwable failure) {
    if (caused(failure, cause -> says(cause, "trustAnchors"))) {
      return OUR_TRUST;
    }
    if (caused(failure, CertificateExpiredException.class::isInstance)) {
      return EXPIRED_THERE;
    }
    if (caused(failure, CertificateNotYetValidException.class::isInstance)) {
      return "tls.not-yet";
    }
    if (caused(failure, CertPathBuilderException.class::isInstance)) {
      return UNTRUSTED;
    }
    boolean name = caused(failure, cause -> says(cause, "No name") || says(cause, "No subject"));
    return name && caused(failure, CertificateException.class::isInstance)
        ? "tls.name"
        : "tls.handshake";
  }

  /** Where nobody at all is trusted, it is not the sites that are wrong. */
  private static List<Finding> ofOneCause(List<Finding> findings, int secure) {
    long untrusted = findings.stream().filter(found -> found.id().equals(UNTRUSTED)).count();
    long ours = findings.stream().filter(found -> found.id().equals(OUR_TRUST)).count();
    return ours > 0 || (untrusted > 1 && untrusted == secure)
        ? List.of(Finding.error(OUR_TRUST, Map.of("count", secure)))
        : findings;
  }

  private static boolean caused(Throwable failure, Predicate<Throwable> test) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(12)
        .anyMatch(test);
  }

  private static boolean says(Throwable cause, String words) {
    return String.valueOf(cause.getMessage()).contains(words);
  }

  private static String host(Site site) {
    return site.url().getHost();
  }
}
