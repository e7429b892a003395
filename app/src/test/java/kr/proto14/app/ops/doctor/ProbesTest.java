package kr.proto14.app.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import kr.proto14.app.ops.doctor.Probes.Seen;
import kr.proto14.app.ops.doctor.Probes.Silent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sites that accept a connection and then say nothing. */
@Timeout(30)
class ProbesTest {
  private static final Duration SOON = Duration.ofMillis(300);
  private static final Duration LATE = Duration.ofSeconds(20);

  private static List<Seen> asked(HttpClient client, Duration limit, List<String> urls) {
    return new Probes(
            () -> client,
            new RunningClock(),
            urls.stream().map(url -> new Site("site", URI.create(url))).toList(),
            limit)
        .all();
  }

  private static HttpClient client(Duration connect) {
    return HttpClient.newBuilder().connectTimeout(connect).build();
  }

  private static ServerSocket mute() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  private static String at(String scheme, ServerSocket socket) {
    return scheme + "://127.0.0.1:" + socket.getLocalPort();
  }

  @Test
  void a_handshake_that_nobody_answers_is_told_from_a_connection_that_nobody_takes()
      throws IOException {
    try (ServerSocket mute = mute()) {
      assertThat(asked(client(SOON), LATE, List.of(at("https", mute))))
          .singleElement()
          .isInstanceOfSatisfying(
              Silent.class,
              silent ->
                  assertThat(silent.failure())
                      .isInstanceOf(SSLHandshakeException.class)
                      .hasCauseInstanceOf(HttpConnectTimeoutException.class));
    }
  }

  @Test
  void no_request_takes_longer_than_it_may_even_where_the_client_has_no_limit() throws IOException {
    try (ServerSocket mute = mute();
        HttpClient patient = client(LATE)) {
      assertThat(asked(patient, SOON, List.of(at("https", mute), at("http", mute))))
          .hasSize(2)
          .allSatisfy(
              seen ->
                  assertThat(seen)
                      .isInstanceOfSatisfying(
                          Silent.class,
                          silent ->
                              assertThat(silent.failure()).isInstanceOf(TimeoutException.class)));
    }
  }

  @Test
  void what_hangs_is_let_go_of_with_the_client() throws IOException {
    try (ServerSocket mute = mute()) {
      HttpClient patient = client(LATE);
      List<Seen> seen = asked(patient, SOON, List.of(at("https", mute)));
      // Closing waits for requests that are under way: there must be none.
      patient.close();
      assertThat(seen).hasSize(1);
      assertThat(patient.isTerminated()).isTrue();
    }
  }
}
