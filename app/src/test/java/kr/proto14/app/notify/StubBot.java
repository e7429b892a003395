package kr.proto14.app.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A loopback server that gives raw answers one after the other, the last one for ever. */
final class StubBot implements AutoCloseable {
  /** What to do with one request. */
  interface Reaction {
    void to(HttpExchange exchange) throws IOException;
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final Queue<Reaction> reactions = new ConcurrentLinkedQueue<>();
  private final List<String> paths = new CopyOnWriteArrayList<>();
  private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);

  StubBot() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::react);
    server.start();
  }

  StubBot answer(int status, String body) {
    return reaction(exchange -> write(exchange, status, body));
  }

  StubBot retryAfterHeader(String seconds) {
    return reaction(
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", seconds);
          write(exchange, 429, "slow down");
        });
  }

  /** Takes the request and hangs up. */
  StubBot hangUp() {
    return reaction(HttpExchange::close);
  }

  /** Takes the request, begins the answer and never ends it. */
  StubBot stall() {
    return reaction(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          awaitTheEnd();
        });
  }

  StubBot redirect(String location) {
    return reaction(
        exchange -> {
          exchange.getResponseHeaders().set("Location", location);
          write(exchange, 302, "");
        });
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  List<String> paths() {
    return paths;
  }

  List<JsonNode> requests() {
    return requests;
  }

  List<String> texts() {
    return requests.stream().map(request -> request.path("text").asText()).toList();
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  StubBot reaction(Reaction reaction) {
    reactions.add(reaction);
    return this;
  }

  private void react(HttpExchange exchange) throws IOException {
    paths.add(exchange.getRequestURI().toString());
    requests.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
    Reaction reaction = reactions.size() > 1 ? reactions.remove() : reactions.element();
    reaction.to(exchange);
  }

  private void awaitTheEnd() {
    try {
      over.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void write(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
