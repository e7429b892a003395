package kr.proto14.app.ops.ping;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A stand-in for healthchecks.io on the loopback. */
final class HealthService implements AutoCloseable {
  /** Takes the request and never answers. */
  static final int HANG = 0;

  /** Begins an answer and never ends it. */
  static final int TRICKLE = 1;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final CountDownLatch over = new CountDownLatch(1);
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final List<Integer> answers = new CopyOnWriteArrayList<>();

  HealthService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** The statuses of the next answers; 200 once they are used up. */
  HealthService answering(Integer... statuses) {
    answers.addAll(List.of(statuses));
    return this;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/5f1c-the-secret-id";
  }

  /** Method and address of every request. */
  List<String> heard() {
    return heard;
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    int status = answers.isEmpty() ? 200 : answers.removeFirst();
    if (status == TRICKLE) {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write('O');
      exchange.getResponseBody().flush();
    }
    if (status == HANG || status == TRICKLE) {
      awaitTheEnd();
      return;
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void awaitTheEnd() {
    try {
      over.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
