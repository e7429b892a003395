package kr.proto14.app.ops.ping;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.Secret;
import kr.proto14.app.source.http.SiteSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class PingTest {
  private static final String PATH = "/5f1c-the-secret-id";
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final Duration LONG = Duration.ofSeconds(20);

  private final Logger log = (Logger) LoggerFactory.getLogger(Ping.class);
  private final ListAppender<ILoggingEvent> said = new ListAppender<>();
  private final HealthService service = new HealthService();

  PingTest() throws IOException {}

  @BeforeEach
  void listen() {
    said.start();
    log.setLevel(Level.INFO);
    log.addAppender(said);
  }

  @AfterEach
  void stop() {
    log.detachAppender(said);
    log.setLevel(null);
    service.close();
  }

  @Test
  void begin_success_and_failure_have_an_address_each() {
    Ping ping = ping(service.url(), LONG, LONG);
    ping.started();
    ping.succeeded();
    ping.failed();

    assertThat(service.heard())
        .containsExactly("GET " + PATH + "/start", "GET " + PATH, "GET " + PATH + "/fail");
    assertThat(said.list).isEmpty();
  }

  @Test
  void a_query_stays_at_the_end_and_a_slash_is_not_doubled() {
    ping(service.url() + "/?rid=7", LONG, LONG).failed();
    ping(service.url() + "/", LONG, LONG).started();

    assertThat(service.heard())
        .containsExactly("GET " + PATH + "/fail?rid=7", "GET " + PATH + "/start");
  }

  @Test
  void without_an_address_nothing_is_sent() {
    Ping ping = Ping.to(Optional.empty());
    ping.started();
    ping.succeeded();
    ping.failed();

    assertThat(said.list).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 429})
  void what_passes_is_tried_again(int status) {
    service.answering(status, status);
    ping(service.url(), LONG, LONG).succeeded();

    assertThat(service.heard()).hasSize(3);
    assertThat(said.list).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 400, 301})
  void a_wrong_address_is_not_tried_again_and_told(int status) {
    service.answering(status);
    ping(service.url(), LONG, LONG).succeeded();

    assertThat(service.heard()).hasSize(1);
    assertThat(words()).containsExactly("the outside ping does not arrive: status " + status);
  }

  @Test
  void a_fault_is_logged_once_until_it_is_over() {
    service.answering(404, 404, 200, 404);
    Ping ping = ping(service.url(), LONG, LONG);
    for (int i = 0; i < 4; i++) {
      ping.succeeded();
    }

    assertThat(words())
        .containsExactly(
            "the outside ping does not arrive: status 404",
            "the outside ping arrives again",
            "the outside ping does not arrive: status 404");
  }

  @Test
  void a_service_that_never_answers_is_given_up_in_time() {
    service.answering(HealthService.HANG, HealthService.HANG, HealthService.HANG);
    ping(service.url(), SHORT, LONG).succeeded();

    assertThat(service.heard()).hasSize(3);
    assertThat(words()).singleElement().asString().contains("no complete answer in time");
  }

  @Test
  void an_answer_that_trickles_is_given_up_in_time() {
    service.answering(HealthService.TRICKLE);
    ping(service.url(), SHORT, LONG).succeeded();

    assertThat(service.heard()).hasSize(2);
    assertThat(said.list).isEmpty();
  }

  @Test
  void all_attempts_together_have_a_limit() {
    service.answering(HealthService.HANG);
    ping(service.url(), LONG, SHORT).succeeded();

    assertThat(service.heard()).hasSize(1);
    assertThat(said.list).hasSize(1);
  }

  @Test
  void nobody_listening_fails_nothing_and_names_no_secret() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    ping("http://127.0.0.1:" + port + PATH, LONG, LONG).succeeded();

    assertThat(words()).singleElement().asString().contains("ConnectException");
    assertThat(words().toString()).doesNotContain("secret-id");
  }

  @Test
  void an_interrupted_thread_is_left_interrupted_and_nothing_is_logged() {
    service.answering(HealthService.HANG);
    Thread.currentThread().interrupt();
    ping(service.url(), LONG, LONG).succeeded();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(said.list).isEmpty();
  }

  private List<String> words() {
    return said.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private static Ping ping(String url, Duration call, Duration total) {
    SiteSettings manners =
        new SiteSettings(
            URI.create("http://localhost"),
            Duration.ZERO,
            LONG,
            call,
            total,
            3,
            Duration.ofMillis(1),
            Duration.ofMillis(2),
            0);
    return new Ping(Optional.of(new Secret(url)), manners);
  }
}
