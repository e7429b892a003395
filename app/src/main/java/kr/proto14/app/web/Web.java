package kr.proto14.app.web;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server; the only class that knows which one it is. It answers GET and HEAD, and nobody
 * who is led to a loopback address by a name of their own.
 */
public final class Web implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Web.class);
  private static final int BACKLOG = 50;
  private static final int GRACE_SECONDS = 1;

  private static final Map<String, String> HEADERS =
      Map.of(
          "Cache-Control", "no-store",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Referrer-Policy", "no-referrer",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY");

  static {
    Limits.set();
  }

  private final HttpServer server;
  private final boolean onlyLoopback;
  private final Pages pages;

  private Web(HttpServer server, boolean onlyLoopback, Pages pages) {
    this.server = server;
    this.onlyLoopback = onlyLoopback;
    this.pages = pages;
  }

  /** What came of a start. */
  public sealed interface Started {
    /**
     * It answers.
     *
     * @param web the server
     */
    record Listening(Web web) implements Started {}

    /**
     * It cannot listen; all other work goes on without it.
     *
     * @param fault why
     */
    record Refused(Fault fault) implements Started {}
  }

  /**
   * Starts a server.
   *
   * @param host address to listen on
   * @param port 0 for any that is free
   * @param threads one for each call
   */
  public static Started start(String host, int port, Pages pages, Executor threads) {
    requireNonNull(pages, "pages");
    requireNonNull(threads, "threads");
    try {
      InetAddress address = InetAddress.getByName(host);
      HttpServer server = HttpServer.create(new InetSocketAddress(address, port), BACKLOG);
      Web web = new Web(server, address.isLoopbackAddress(), pages);
      server.setExecutor(threads);
      server.createContext("/", web::handle);
      server.start();
      return new Started.Listening(web);
    } catch (UnknownHostException e) {
      return refused(host, port, "no such address");
    } catch (IOException e) {
      return refused(host, port, String.valueOf(e.getMessage()));
    }
  }

  private static Started refused(String host, int port, String cause) {
    String detail = host + ":" + port + ": " + cause;
    LOG.debug("no HTTP server on {}", detail);
    return new Started.Refused(new Fault(FaultKind.CONFIGURATION, "web", "listen", detail, null));
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) {
    try (exchange) {
      send(exchange, answer(exchange));
    } catch (IOException e) {
      LOG.debug("a caller went away", e);
    }
  }

  private Answer answer(HttpExchange exchange) {
    if (!isReading(exchange)) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      return Answer.plain(405, "only GET and HEAD");
    }
    Optional<HostName> host = host(exchange.getRequestHeaders());
    if (host.isEmpty()) {
      return Answer.plain(400, "no host");
    }
    if (onlyLoopback && !host.get().isLoopback()) {
      return Answer.plain(421, "not the host of that name");
    }
    return page(exchange, host.get());
  }

  private Answer page(HttpExchange exchange, HostName host) {
    InetAddress peer = exchange.getRemoteAddress().getAddress();
    Caller caller = new Caller(peer, host, isPassedOn(exchange.getRequestHeaders()));
    URI uri = exchange.getRequestURI();
    try {
      return pages.answer(String.valueOf(uri.getRawPath()), caller);
    } catch (RuntimeException e) {
      LOG.error("a page failed", e);
      return Answer.plain(500, "the page failed; the log says why");
    }
  }

  private static boolean isReading(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("GET") || isHead(exchange);
  }

  private static boolean isHead(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("HEAD");
  }

  private static Optional<HostName> host(Headers headers) {
    List<String> hosts = headers.getOrDefault("Host", List.of());
    return hosts.size() == 1 ? HostName.parse(hosts.getFirst()) : Optional.empty();
  }

  private static boolean isPassedOn(Headers headers) {
    return headers.containsKey("Forwarded") || headers.containsKey("X-Forwarded-For");
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.bytes();
    Headers headers = exchange.getResponseHeaders();
    HEADERS.forEach(headers::set);
    headers.set("Content-Type", answer.type());
    if (answer.status() >= 400 && answer.status() != 503) {
      // What else stands in its connection is not read either.
      headers.set("Connection", "close");
    }
    if (isHead(exchange)) {
      headers.set("Content-Length", String.valueOf(body.length));
      exchange.sendResponseHeaders(answer.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(GRACE_SECONDS);
  }
}
