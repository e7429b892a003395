package kr.proto14.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import kr.proto14.standin.ModelFault.Content;
import kr.proto14.standin.ModelFault.Slow;
import kr.proto14.standin.ModelFault.Trickle;
import kr.proto14.standin.ModelFault.Wire;
import kr.proto14.standin.ModelForm.End;
import kr.proto14.standin.ModelForm.Written;

/**
 * A small server that speaks the forms of OpenAI (also for DeepSeek, Kimi and a local server),
 * Anthropic and Gemini. It answers a question of ours with the same plausible chances every time.
 * This class is thread-safe.
 */
public final class StandInModels implements AutoCloseable {
  private static final int TOO_LARGE = 8 * 1024 * 1024 + 1;

  private final LoopbackServer server;
  private final Faults<ModelProvider, ModelFault> faults = new Faults<>();
  private final List<ModelCall> calls = new CopyOnWriteArrayList<>();

  private StandInModels(int port) {
    this.server = new LoopbackServer(port);
  }

  /** Starts on a free port of the loopback address. */
  public static StandInModels start() {
    return start(0);
  }

  /** Starts on the given port of the loopback address. */
  public static StandInModels start(int port) {
    var standIn = new StandInModels(port);
    standIn.server.start(standIn::handle);
    return standIn;
  }

  /** The base URL of a provider, with its version path. */
  public URI url(ModelProvider provider) {
    return server.url().resolve(provider.base());
  }

  /** What it is to do wrong; a fault can be confined to a provider. */
  public Faults<ModelProvider, ModelFault> faults() {
    return faults;
  }

  /** Every call so far, in order of arrival. */
  public List<ModelCall> calls() {
    return List.copyOf(calls);
  }

  @Override
  public void close() {
    server.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    Optional<ModelProvider> asked = ModelProvider.at(path);
    if (asked.isEmpty() || !exchange.getRequestMethod().equals("POST")) {
      ModelErrors.of(404, "not found").send(exchange);
      return;
    }
    ModelProvider provider = asked.get();
    String target = exchange.getRequestURI().toString();
    calls.add(new ModelCall(provider, target, headers(exchange), body));
    String key = key(exchange, provider);
    if (key.isEmpty() && provider != ModelProvider.LOCAL) {
      ModelErrors.of(401, "no key").send(exchange);
      return;
    }
    Optional<ModelFault> fault = faults.take(provider, true, _ -> true);
    switch (fault.orElse(null)) {
      case null -> answer(provider, path, body, Optional.empty()).send(exchange);
      case Content content -> answer(provider, path, body, Optional.of(content)).send(exchange);
      case Slow(Duration delay) -> {
        server.delay(delay);
        answer(provider, path, body, Optional.empty()).send(exchange);
      }
      case Trickle(Duration delay) ->
          trickle(exchange, answer(provider, path, body, Optional.empty()), delay);
      case Wire wire -> broken(exchange, wire, answer(provider, path, body, Optional.empty()), key);
    }
  }

  private static Reply answer(
      ModelProvider provider, String path, String body, Optional<Content> fault) {
    JsonNode request;
    try {
      request = Json.parse(body);
    } catch (JsonProcessingException e) {
      return ModelErrors.of(400, "no JSON");
    }
    String model = ModelForm.model(path, request);
    Optional<JsonNode> block = ModelAnswers.block(provider.form().texts(request));
    if (model.isEmpty() || block.isEmpty()) {
      return ModelErrors.of(400, "no model or no question");
    }
    var good = ModelAnswers.good(provider, block.get());
    String text =
        fault.map(content -> ModelAnswers.spoiled(good, content)).orElseGet(good::toString);
    End end =
        switch (fault.orElse(null)) {
          case TRUNCATED -> End.LENGTH;
          case FILTERED -> End.FILTERED;
          case DECLINED -> End.DECLINED;
          case null, default -> End.WHOLE;
        };
    int thoughts = 128;
    return Reply.json(
        200,
        provider
            .form()
            .answer(
                model, new Written(text, end, body.length() / 3, text.length() / 3 + thoughts, thoughts)));
  }

  private static void broken(HttpExchange exchange, Wire fault, Reply good, String key)
      throws IOException {
    switch (fault) {
      case STATUS_401 ->
          ModelErrors.of(401, "Incorrect API key provided: " + key).send(exchange);
      case STATUS_403 -> ModelErrors.of(403, "forbidden for " + key).send(exchange);
      case STATUS_404 -> ModelErrors.of(404, "no such model").send(exchange);
      case STATUS_429 -> ModelErrors.of(429, "slow down").send(exchange);
      case STATUS_500 -> ModelErrors.of(500, "we failed").send(exchange);
      case STATUS_529 -> ModelErrors.of(529, "overloaded").send(exchange);
      case REDIRECT -> {
        exchange.getResponseHeaders().set("Location", "/elsewhere");
        ModelErrors.of(302, "moved").send(exchange);
      }
      case EMPTY_BODY -> good.cut(0).send(exchange);
      case MALFORMED -> good.cut(0.5).send(exchange);
      case PAGE -> Reply.html(200, "<html><body>" + key + "</body></html>").send(exchange);
      case ANOTHER_FORM -> Reply.json(200, Json.object().put("hello", key)).send(exchange);
      case CUT -> good.sendBroken(exchange);
      case TOO_LARGE -> Reply.html(200, "0".repeat(TOO_LARGE)).send(exchange);
      case RESET -> exchange.close();
    }
  }

  private void trickle(HttpExchange exchange, Reply good, Duration delay) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      for (byte next : good.bytes()) {
        server.delay(delay);
        out.write(next);
        out.flush();
      }
    }
  }

  private static String key(HttpExchange exchange, ModelProvider provider) {
    String header = exchange.getRequestHeaders().getFirst(provider.form().keyHeader());
    return header == null ? "" : header.replace("Bearer ", "");
  }

  private static Map<String, String> headers(HttpExchange exchange) {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    return headers;
  }
}
