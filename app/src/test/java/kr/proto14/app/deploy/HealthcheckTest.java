package kr.proto14.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthcheckTest {
  private final List<String> asked = new CopyOnWriteArrayList<>();

  @ParameterizedTest
  @CsvSource({"200, 0", "503, 1", "500, 1", "404, 1", "301, 1"})
  void only_an_answer_of_200_is_health(int status, int code) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    try {
      assertThat(ask(server.getAddress().getPort())).isEqualTo(code);
    } finally {
      server.stop(0);
    }

    assertThat(asked).containsExactly("GET /health");
  }

  @Test
  void nobody_listening_is_ill_health() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    assertThat(ask(port)).isEqualTo(1);
  }

  @Test
  void a_connection_that_is_closed_at_once_is_ill_health() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Process process = start(socket.getLocalPort());
      socket.accept().close();

      assertThat(process.waitFor()).isEqualTo(1);
    }
  }

  private static int ask(int port) throws IOException, InterruptedException {
    return start(port).waitFor();
  }

  private static Process start(int port) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(Repository.file("deploy/healthcheck").toString());
    builder.environment().put("PROTO14_HTTP_PORT", Integer.toString(port));
    return builder.start();
  }
}
