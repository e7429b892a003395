package kr.proto14.app.ops.backup;

import com.github.davidmoten.aws.lw.client.HttpClient;
import com.github.davidmoten.aws.lw.client.ResponseInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Carries the S3 client's requests with a limit on the whole of each. The client's own carrier has
 * none: a store that stops reading would hold it for ever.
 */
final class S3Wire implements HttpClient, AutoCloseable {
  /** Set by the carrier itself. */
  private static final Set<String> OF_THE_CARRIER = Set.of("host", "content-length");

  private final java.net.http.HttpClient client;
  private final Duration total;

  S3Wire(Duration connect, Duration total) {
    this.total = total;
    this.client =
        java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .connectTimeout(connect)
            .build();
  }

  @Override
  public ResponseInputStream request(
      URL url,
      String method,
      Map<String, String> headers,
      byte @Nullable [] body,
      int connectMillis,
      int readMillis)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url.toString()))
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    headers.forEach(
        (name, value) -> {
          if (!OF_THE_CARRIER.contains(name.toLowerCase(Locale.ROOT))) {
            request.setHeader(name, value);
          }
        });
    HttpResponse<byte[]> answer = answer(request.build());
    return new ResponseInputStream(
        () -> {},
        answer.statusCode(),
        answer.headers().map(),
        new ByteArrayInputStream(answer.body()));
  }

  private HttpResponse<byte[]> answer(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, BodyHandlers.ofByteArray());
    try {
      return answer.get(total.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new HttpTimeoutException("no answer within " + total.toMillis() + " ms");
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
