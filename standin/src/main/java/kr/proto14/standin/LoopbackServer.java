package kr.proto14.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An HTTP server on the loopback address with a virtual thread a call. */
final class LoopbackServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LoopbackServer.class);

  static {
    // Headers and body go out in two writes; without this the second waits some 40 ms for the
    // acknowledgement of the first. The server's implementation has no other switch for it.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Traffic traffic = new Traffic();
  private final CountDownLatch closing = new CountDownLatch(1);

  /** Listens at the port, at a free one where it is 0; answers nothing before {@link #start}. */
  LoopbackServer(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void start(HttpHandler handler) {
    server.setExecutor(threads);
    server.createContext("/", exchange -> handle(handler, exchange));
    server.start();
  }

  URI url() {
    return URI.create(
        "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort());
  }

  /** Bytes received and sent so far. */
  long bytes() {
    return traffic.bytes();
  }

  /** Waits; returns early when the server is closed or the call is interrupted. */
  void delay(Duration delay) {
    try {
      boolean early = closing.await(delay.toMillis(), TimeUnit.MILLISECONDS);
      log.debug("waited for {}, early: {}", delay, early);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  /** A caller that hangs up in the middle is normal here: time limits are what is being tried. */
  private void handle(HttpHandler handler, HttpExchange exchange) {
    try (exchange) {
      traffic.count(exchange);
      handler.handle(exchange);
      traffic.answered(exchange);
    } catch (IOException e) {
      log.debug("{} ended early: {}", exchange.getRequestURI(), e.toString());
    } catch (RuntimeException e) {
      log.error("the stand-in failed on {}", exchange.getRequestURI(), e);
      throw e;
    }
  }
}
