package kr.proto14.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The limits are the JVM's, so that they are tried in one of their own. */
class LimitsTest {
  private static final int SLOW = 30;

  @Test
  void what_is_set_from_outside_stays_and_the_rest_is_set() {
    Limits.set();
    assertThat(System.getProperty("jdk.httpserver.maxConnections")).isEqualTo("100");
    assertThat(System.getProperty("sun.net.httpserver.maxReqTime")).isEqualTo("10");
    assertThat(System.getProperty("sun.net.httpserver.nodelay")).isEqualTo("true");
    System.setProperty("sun.net.httpserver.maxRspTime", "31");
    Limits.set();
    assertThat(System.getProperty("sun.net.httpserver.maxRspTime")).isEqualTo("31");
    System.clearProperty("sun.net.httpserver.maxRspTime");
    Limits.set();
    assertThat(System.getProperty("sun.net.httpserver.maxRspTime")).isEqualTo("30");
  }

  @Test
  void clients_that_send_half_a_request_are_hung_up_on_and_hold_nobody_up() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dsun.net.httpserver.maxReqTime=1",
                "-cp",
                System.getProperty("java.class.path"),
                ServerProcess.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<Socket> slow = new ArrayList<>();
    try {
      var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
      int port = Integer.parseInt(requireNonNull(reader.readLine()));
      for (int i = 0; i < SLOW; i++) {
        slow.add(halfACall(port));
      }
      assertThat(RawCall.status(RawCall.get(port, "/ready", "localhost"))).isEqualTo(200);
      for (Socket socket : slow) {
        assertThat(isHungUpOn(socket)).isTrue();
      }
      assertThat(RawCall.status(RawCall.get(port, "/health", "localhost"))).isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
      process.getOutputStream().close();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static Socket halfACall(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(20_000);
    socket.getOutputStream().write("GET /ready HTTP/1.1\r\nHost: local".getBytes(UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }

  /** A time-out of ours would be another exception, and fail the test. */
  private static boolean isHungUpOn(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketException reset) {
      return true;
    }
  }
}
