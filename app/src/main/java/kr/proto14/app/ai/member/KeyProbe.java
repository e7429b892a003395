package kr.proto14.app.ai.member;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.proto14.app.ai.answer.Absence;
import kr.proto14.app.source.http.Reply;
import kr.proto14.app.source.http.Wire;

/** Asks a provider which models a key may use, which costs nothing. */
public final class KeyProbe {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int OK = 200;

  /** Google's names begin with it. */
  private static final String MODELS = "models/";

  private final Wire wire;
  private final Duration limit;

  /**
   * @param limit the longest an answer may take
   */
  public KeyProbe(Wire wire, Duration limit) {
    this.wire = requireNonNull(wire, "wire");
    this.limit = requireNonNull(limit, "limit");
  }

  /** What came back. */
  public sealed interface Seen {
    /** The key is good for these models; none where the provider did not list any. */
    record Models(Set<String> names) implements Seen {
      public Models {
        names = Set.copyOf(names);
      }
    }

    /** It did not tell. */
    record Failed(Absence why) implements Seen {
      public Failed {
        requireNonNull(why, "why");
      }
    }
  }

  /** Asks, once. */
  public Seen look(Provider provider, Access access) {
    try {
      Reply reply = wire.send(request(provider, access), limit);
      return reply.status() == OK
          ? new Seen.Models(models(reply.body()))
          : new Seen.Failed(Failures.ofStatus(reply.status()));
    } catch (HttpTimeoutException e) {
      return new Seen.Failed(Absence.TIMEOUT);
    } catch (IOException e) {
      return new Seen.Failed(Absence.UNREACHABLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Seen.Failed(Absence.TIMEOUT);
    }
  }

  private HttpRequest request(Provider provider, Access access) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(access.url() + "/models")).timeout(limit).GET();
    switch (provider) {
      case ANTHROPIC ->
          request
              .header("x-api-key", access.revealedKey())
              .header("anthropic-version", "2023-06-01");
      case GEMINI -> request.header("x-goog-api-key", access.revealedKey());
      case OPENAI, DEEPSEEK, KIMI, LOCAL ->
          request.header("Authorization", "Bearer " + access.revealedKey());
    }
    return request.build();
  }

  private static Set<String> models(byte[] body) {
    Set<String> names = new TreeSet<>();
    JsonNode root;
    try {
      root = MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      return Set.of();
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory", e);
    }
    Stream.of(root.path("data"), root.path("models"))
        .forEach(
            list ->
                list.forEach(
                    model -> {
                      String name = model.path(model.has("id") ? "id" : "name").asText();
                      names.add(name.startsWith(MODELS) ? name.substring(MODELS.length()) : name);
                    }));
    names.remove("");
    return names;
  }
}
