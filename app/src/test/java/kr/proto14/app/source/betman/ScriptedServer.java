package kr.proto14.app.source.betman;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers POSTs by a script, one step a request, and every GET with a page and a cookie. */
final class ScriptedServer implements AutoCloseable {
  /** How one request is answered. */
  interface Step {
    void answer(HttpExchange exchange) throws IOException;
  }

  /** A request as it came. */
  record Seen(String method, URI uri, Headers headers, String body) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Step> script = new ConcurrentLinkedQueue<>();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private volatile Step page =
      reply(200, "text/html", "<html>홈</html>", "Set-Cookie", "JSESSIONID=a; Path=/");

  ScriptedServer(Step... steps) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    script.addAll(List.of(steps));
    server.createContext("/", this::handle);
    server.start();
  }

  static Step json(String body) {
    return reply(200, "application/json;charset=UTF-8", body);
  }

  static Step html(String body) {
    return reply(200, "text/html; charset=UTF-8", body);
  }

  static Step status(int status) {
    return reply(status, "text/plain", "no");
  }

  static Step errorPage() {
    return html("<html><h3>페이지 오류 안내</h3></html>");
  }

  static Step reply(int status, String type, String body, String... header) {
    return bytes(status, type, body.getBytes(UTF_8), header);
  }

  static Step bytes(int status, String type, byte[] body, String... header) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", type);
      if (header.length == 2) {
        exchange.getResponseHeaders().set(header[0], header[1]);
      }
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    };
  }

  void pages(Step answer) {
    page = answer;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  List<Seen> posts() {
    return seen.stream().filter(request -> request.method().equals("POST")).toList();
  }

  List<Seen> gets() {
    return seen.stream().filter(request -> request.method().equals("GET")).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      Headers headers = new Headers(exchange.getRequestHeaders());
      seen.add(new Seen(exchange.getRequestMethod(), exchange.getRequestURI(), headers, body));
      Step step = exchange.getRequestMethod().equals("GET") ? page : script.poll();
      (step == null ? status(500) : step).answer(exchange);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
