package kr.proto14.app;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import kr.proto14.app.source.http.SiteSettings;

/**
 * The HTTP clients of all runs, one for each connect limit. A client of its own for each run would
 * keep its thread and its descriptors until the whole heap is collected, which takes weeks. This
 * class is thread-safe.
 */
final class Clients implements AutoCloseable {
  private final Map<Duration, HttpClient> made = new HashMap<>();

  /** A client that keeps the connect limit of a site; made when first needed. */
  synchronized HttpClient of(SiteSettings settings) {
    return made.computeIfAbsent(settings.connectLimit(), _ -> settings.newHttpClient());
  }

  /** Breaks off what is still under way. */
  @Override
  public synchronized void close() {
    made.values().forEach(HttpClient::shutdownNow);
    made.clear();
  }
}
