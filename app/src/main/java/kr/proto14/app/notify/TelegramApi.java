package kr.proto14.app.notify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import kr.proto14.app.notify.Delivery.Later;
import kr.proto14.app.notify.Delivery.Unknown;
import kr.proto14.app.source.http.Elsewhere;
import org.jspecify.annotations.Nullable;

/** One request to the Bot API, whatever may come of it. Nothing it returns names the token. */
final class TelegramApi {
  private static final long LONGEST_ANSWER_BYTES = 1 << 20;

  private final TelegramSettings settings;
  private final Elsewhere elsewhere;
  private @Nullable HttpClient client;

  TelegramApi(TelegramSettings settings, Elsewhere elsewhere) {
    this.settings = settings;
    this.elsewhere = elsewhere;
  }

  TelegramAnswer call(String method, String contentType, byte[] body) {
    CompletableFuture<HttpResponse<String>> exchange =
        client()
            .sendAsync(
                request(method, contentType, body),
                BodyHandlers.limiting(BodyHandlers.ofString(UTF_8), LONGEST_ANSWER_BYTES));
    try {
      return reply(exchange.get(settings.total().toMillis(), MILLISECONDS));
    } catch (TimeoutException late) {
      exchange.cancel(true);
      return unknown("no answer within " + settings.total().toMillis() + " ms");
    } catch (InterruptedException stopped) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      return unknown("interrupted while waiting for the answer");
    } catch (ExecutionException failed) {
      return noReply(failed.getCause());
    }
  }

  private HttpRequest request(String method, String contentType, byte[] body) {
    return HttpRequest.newBuilder(settings.method(method))
        .header("Content-Type", contentType)
        .timeout(settings.total())
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  private TelegramReply reply(HttpResponse<String> response) {
    String body = settings.token().scrub(response.body());
    return TelegramReply.read(
        response.statusCode(), body, response.headers().firstValue("Retry-After").orElse(null));
  }

  private TelegramAnswer noReply(@Nullable Throwable failure) {
    return switch (failure) {
      case HttpConnectTimeoutException e -> later("no connection in time", e);
      case ConnectException e -> later("no connection", e);
      case SSLHandshakeException e -> later("no secure connection", e);
      case IOException e -> unknown("connection lost: " + words(e));
      case null -> unknown("connection lost");
      default -> unknown("failed: " + words(failure));
    };
  }

  private TelegramAnswer later(String what, IOException failure) {
    return new TelegramAnswer.NoReply(new Later(null, blamed(what + ": " + words(failure))));
  }

  private TelegramAnswer unknown(String what) {
    return new TelegramAnswer.NoReply(new Unknown(blamed(what)));
  }

  private String blamed(String what) {
    return switch (elsewhere.answers(settings.baseUrl())) {
      case YES -> "Telegram, while other places answer: " + what;
      case NO -> "our own connection, nothing outside answers: Telegram: " + what;
      case UNKNOWN -> "Telegram: " + what;
    };
  }

  private String words(Throwable failure) {
    return settings.token().scrub(failure.toString());
  }

  // Made when first needed: loading the certificates costs commands that send nothing too much.
  private synchronized HttpClient client() {
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(settings.connect())
              .followRedirects(HttpClient.Redirect.NEVER)
              .build();
    }
    return client;
  }
}
