package kr.proto14.app.ops.doctor;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * One request to each site for what surrounds an answer: its certificate and its time. All are
 * asked at once, and once only; what they answer is not judged. Thread-safe.
 */
public final class Probes {
  private static final Duration ANSWER = Duration.ofSeconds(8);

  /** Whatever the client's own limits overlook. */
  private static final Duration ALL = Duration.ofSeconds(12);

  private static final Duration REACH = Duration.ofSeconds(2);
  private static final int HTTPS = 443;

  private final Supplier<HttpClient> client;
  private final Clock clock;
  private final List<Site> sites;
  private final Duration limit;
  private @Nullable List<Seen> seen;

  /**
   * Asks nobody yet.
   *
   * @param client makes a client with a limit of its own for connections
   */
  public Probes(Supplier<HttpClient> client, Clock clock, List<Site> sites) {
    this(client, clock, sites, ALL);
  }

  /**
   * @param limit longest time for one request from its first step to its last
   */
  Probes(Supplier<HttpClient> client, Clock clock, List<Site> sites, Duration limit) {
    this.client = client;
    this.clock = clock;
    this.sites = List.copyOf(sites);
    this.limit = limit;
  }

  /** What came of one request. */
  sealed interface Seen {
    /** Whom it was sent to. */
    Site site();
  }

  /**
   * An answer.
   *
   * @param date the server's time, empty where it does not say
   * @param middle our time in the middle of the request
   * @param took how long the request took
   * @param expires when the certificate ends, empty without TLS
   */
  record Answered(
      Site site, Optional<Instant> date, Instant middle, Duration took, Optional<Instant> expires)
      implements Seen {}

  /** None. */
  record Silent(Site site, Throwable failure) implements Seen {}

  /** What came of all requests, in the order of the sites. */
  synchronized List<Seen> all() {
    if (seen == null) {
      HttpClient http = client.get();
      List<CompletableFuture<Seen>> asked = new ArrayList<>();
      sites.forEach(site -> asked.add(ask(http, site)));
      seen = asked.stream().map(CompletableFuture::join).toList();
      http.shutdownNow();
    }
    return seen;
  }

  private CompletableFuture<Seen> ask(HttpClient http, Site site) {
    HttpRequest request = HttpRequest.newBuilder(site.url()).timeout(ANSWER).GET().build();
    Instant before = clock.instant();
    return http.sendAsync(request, BodyHandlers.discarding())
        .orTimeout(limit.toMillis(), MILLISECONDS)
        .<Seen>thenApply(answer -> answered(site, answer, before))
        .exceptionally(failure -> new Silent(site, told(site, cause(failure))));
  }

  /** The client calls it one and the same whether nobody is there or nobody speaks TLS there. */
  private static Throwable told(Site site, Throwable failure) {
    boolean mute = failure instanceof HttpConnectTimeoutException && site.isSecure();
    if (!mute || !isReached(site.url())) {
      return failure;
    }
    SSLHandshakeException handshake = new SSLHandshakeException("the handshake is not answered");
    handshake.initCause(failure);
    return handshake;
  }

  private static boolean isReached(URI url) {
    try (Socket socket = new Socket()) {
      int port = url.getPort() < 0 ? HTTPS : url.getPort();
      socket.connect(new InetSocketAddress(url.getHost(), port), (int) REACH.toMillis());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private Seen answered(Site site, HttpResponse<?> answer, Instant before) {
    Duration took = Duration.between(before, clock.instant());
    return new Answered(
        site,
        answer.headers().firstValue("Date").flatMap(Probes::time),
        before.plus(took.dividedBy(2)),
        took,
        answer.sslSession().flatMap(Probes::expires));
  }

  private static Optional<Instant> time(String header) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> expires(SSLSession session) {
    try {
      for (Certificate certificate : session.getPeerCertificates()) {
        if (certificate instanceof X509Certificate x509) {
          return Optional.of(x509.getNotAfter().toInstant());
        }
      }
      return Optional.empty();
    } catch (SSLPeerUnverifiedException e) {
      return Optional.empty();
    }
  }

  private static Throwable cause(Throwable failure) {
    Throwable cause = failure.getCause();
    boolean wrapped = failure instanceof CompletionException;
    return wrapped && (cause instanceof IOException || cause instanceof TimeoutException)
        ? cause
        : failure;
  }
}
