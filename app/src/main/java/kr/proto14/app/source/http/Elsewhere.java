package kr.proto14.app.source.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The other places outside that this installation talks to: where none of them answers either, it
 * is not the site that is silent, it is our own connection. This class is thread-safe.
 *
 * <p>They are asked for nothing but their headers, all at once, at most every half minute, and only
 * when a site is silent.
 */
public final class Elsewhere {
  private static final Duration LIMIT = Duration.ofSeconds(3);
  private static final Duration STANDS_FOR = Duration.ofSeconds(30);

  private final List<URI> places;
  private final InstantSource clock;
  private final Map<String, Known> known = new HashMap<>();
  private @Nullable HttpClient client;

  private record Known(Answer answer, Instant at) {}

  /** Whether anything but one site answers. */
  public enum Answer {
    YES,
    NO,
    /** There is nothing else to ask, or the question was broken off. */
    UNKNOWN
  }

  /**
   * @param places base URLs of all that is talked to
   */
  public Elsewhere(List<URI> places, InstantSource clock) {
    this.places = List.copyOf(places);
    this.clock = clock;
  }

  /** Whether any place answers that is not on the host and port of the silent one. */
  public synchronized Answer answers(URI silent) {
    List<URI> others =
        places.stream()
            .filter(place -> !place.getAuthority().equals(silent.getAuthority()))
            .toList();
    if (others.isEmpty()) {
      return Answer.UNKNOWN;
    }
    Instant now = clock.instant();
    Known last = known.get(silent.getAuthority());
    if (last != null
        && !now.isBefore(last.at())
        && Duration.between(last.at(), now).compareTo(STANDS_FOR) < 0) {
      return last.answer();
    }
    Answer answer = ask(others);
    if (answer != Answer.UNKNOWN) {
      known.put(silent.getAuthority(), new Known(answer, now));
    }
    return answer;
  }

  private Answer ask(List<URI> others) {
    List<CompletableFuture<HttpResponse<Void>>> asked = others.stream().map(this::headers).toList();
    try {
      for (CompletableFuture<HttpResponse<Void>> one : asked) {
        if (answered(one)) {
          return Answer.YES;
        }
      }
      return Answer.NO;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Answer.UNKNOWN;
    } finally {
      asked.forEach(one -> one.cancel(true));
    }
  }

  /** Any answer will do, a refusal too: somebody out there heard us. */
  private static boolean answered(CompletableFuture<HttpResponse<Void>> one)
      throws InterruptedException {
    try {
      one.get();
      return true;
    } catch (ExecutionException silence) {
      return false;
    }
  }

  private CompletableFuture<HttpResponse<Void>> headers(URI place) {
    HttpRequest request =
        HttpRequest.newBuilder(place)
            .timeout(LIMIT)
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .build();
    return client()
        .sendAsync(request, BodyHandlers.discarding())
        .orTimeout(LIMIT.toMillis(), MILLISECONDS);
  }

  // Made when first needed: while all sites answer it never is.
  private HttpClient client() {
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .connectTimeout(LIMIT)
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .build();
    }
    return client;
  }
}
