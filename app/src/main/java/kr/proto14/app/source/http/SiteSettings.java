package kr.proto14.app.source.http;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/**
 * How a site is asked.
 *
 * @param base scheme and authority of the site, a path before its own paths is kept
 * @param spacing least time between the end of one request and the start of the next, zero or more
 * @param connectLimit longest wait for a connection
 * @param callLimit longest wait for one complete answer, its body included
 * @param totalLimit longest time for all attempts of one call together
 * @param attempts most requests of one call, 1 or more
 * @param backOff wait before the second attempt, doubled for each further one; zero for none
 * @param backOffCap longest wait between two attempts, above {@code backOff}
 * @param jitter how far a wait is varied at random, as a share of it, 0-1
 */
public record SiteSettings(
    URI base,
    Duration spacing,
    Duration connectLimit,
    Duration callLimit,
    Duration totalLimit,
    int attempts,
    Duration backOff,
    Duration backOffCap,
    double jitter) {
  public SiteSettings {
    requireNonNull(base, "base");
    if (base.getScheme() == null || base.getRawAuthority() == null) {
      throw new IllegalArgumentException("not an absolute address: " + base);
    }
    if (spacing.isNegative() || backOff.isNegative()) {
      throw new IllegalArgumentException("a wait cannot be negative");
    }
    if (!connectLimit.isPositive() || !callLimit.isPositive() || !totalLimit.isPositive()) {
      throw new IllegalArgumentException("a time limit must be positive");
    }
    if (attempts < 1) {
      throw new IllegalArgumentException("at least one attempt, not " + attempts);
    }
    if (backOff.compareTo(backOffCap) >= 0 || backOff.compareTo(totalLimit) >= 0) {
      throw new IllegalArgumentException("the back-off must lie below its cap and the total limit");
    }
    if (!(jitter >= 0 && jitter <= 1)) {
      throw new IllegalArgumentException("jitter out of 0-1: " + jitter);
    }
  }

  /** The manners by which every real site is asked. */
  public static SiteSettings polite(URI base) {
    return new SiteSettings(
        base,
        Duration.ofSeconds(1),
        Duration.ofSeconds(10),
        Duration.ofSeconds(20),
        Duration.ofSeconds(90),
        4,
        Duration.ofSeconds(1),
        Duration.ofSeconds(8),
        0.25);
  }

  /** Another least time between requests. */
  public SiteSettings spaced(Duration other) {
    return new SiteSettings(
        base, other, connectLimit, callLimit, totalLimit, attempts, backOff, backOffCap, jitter);
  }

  /** Other waits between attempts. */
  public SiteSettings backingOff(Duration first, Duration cap) {
    return new SiteSettings(
        base, spacing, connectLimit, callLimit, totalLimit, attempts, first, cap, jitter);
  }

  /** Other time limits. */
  public SiteSettings limited(Duration connect, Duration call, Duration total) {
    return new SiteSettings(
        base, spacing, connect, call, total, attempts, backOff, backOffCap, jitter);
  }

  /** A client that keeps the connect limit and leaves redirects to be judged as answers. */
  public HttpClient newHttpClient() {
    return HttpClient.newBuilder()
        .connectTimeout(connectLimit)
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  /** The limit of the next answer of a call that has taken so long already. */
  public Duration limitAfter(Duration elapsed) {
    Duration left = totalLimit.minus(elapsed);
    Duration limit = left.compareTo(callLimit) < 0 ? left : callLimit;
    return limit.isPositive() ? limit : Duration.ofMillis(1);
  }

  /** The address of one of the site's own paths. */
  public URI resolve(String path) {
    String prefix = base.toString();
    return URI.create(
        (prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix) + path);
  }

  /** What a browser sends as {@code Origin}. */
  public String origin() {
    return base.getScheme() + "://" + base.getRawAuthority();
  }
}
