package kr.proto14.app.ai.member;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import kr.proto14.app.source.http.Reply;
import kr.proto14.app.source.http.Wire;

/** Sends the library's requests over our wire, which bounds the time and the size of an answer. */
final class WireClient implements HttpClient {
  private static final int OK = 200;
  private static final int NOT_OK = 300;

  private final Wire wire;
  private final Duration limit;

  WireClient(Wire wire, Duration limit) {
    this.wire = requireNonNull(wire, "wire");
    this.limit = requireNonNull(limit, "limit");
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    Reply reply = send(request);
    if (reply.status() < OK || reply.status() >= NOT_OK) {
      throw new HttpException(reply.status(), "");
    }
    if (reply.oversize()) {
      throw new UncheckedIOException(new TooLongException());
    }
    String body = new String(reply.body(), UTF_8);
    if (isBlocked(body)) {
      throw new ContentFilteredException("");
    }
    return SuccessfulHttpResponse.builder()
        .statusCode(reply.status())
        .headers(reply.headers().map())
        .body(body)
        .build();
  }

  /** Where Gemini blocks the question itself, the library takes its answer for a broken one. */
  private static boolean isBlocked(String body) {
    return body.contains("\"blockReason\"") && !body.contains("\"candidates\"");
  }

  private Reply send(HttpRequest request) {
    try {
      return wire.send(converted(request), limit);
    } catch (HttpConnectTimeoutException e) {
      throw new UncheckedIOException(e);
    } catch (HttpTimeoutException e) {
      throw new TimeoutException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TimeoutException(e);
    }
  }

  private java.net.http.HttpRequest converted(HttpRequest request) {
    var converted =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .timeout(limit)
            .version(version(request.url()))
            .method(request.method().name(), BodyPublishers.ofString(request.body(), UTF_8));
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> converted.header(name, value)));
    return converted.build();
  }

  /**
   * Over TLS both sides agree on a version beforehand; without, the client would ask for an upgrade
   * in the request, at which some servers for local models lose its body.
   */
  private static Version version(String url) {
    return url.startsWith("https:") ? Version.HTTP_2 : Version.HTTP_1_1;
  }

  /** More was answered than is read. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1;
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("answers are not streamed");
  }
}
