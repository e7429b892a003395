package kr.proto14.app.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import kr.proto14.app.Secret;
import kr.proto14.app.notify.Delivery.Later;
import kr.proto14.app.notify.Delivery.Refused;
import kr.proto14.app.notify.Delivery.Unknown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramFaultTest {
  private static final String TOKEN = "123456:ABC-def";
  private static final Duration SECONDS = Duration.ofSeconds(10);

  private final VirtualTime time = new VirtualTime();
  private final StubBot bot = new StubBot();

  TelegramFaultTest() throws IOException {}

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void nobody_listening_is_for_later() throws IOException {
    assertThat(send(nobody())).isInstanceOf(Later.class);
  }

  @Test
  void a_connection_that_does_not_come_about_in_time_is_for_later() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      URI url = URI.create("https://127.0.0.1:" + silent.getLocalPort());

      assertThat(send(url, Duration.ofMillis(300), Duration.ofSeconds(10)))
          .isInstanceOfSatisfying(
              Later.class, later -> assertThat(later.cause()).contains("no connection in time"));
    }
  }

  @Test
  void a_refused_handshake_is_for_later() throws Exception {
    byte[] handshakeFailure = {21, 3, 3, 0, 2, 2, 40};
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answered =
          threads.submit(
              () -> {
                try (Socket client = server.accept()) {
                  int first = client.getInputStream().read();
                  client.getOutputStream().write(handshakeFailure);
                  return first;
                }
              });

      Delivery delivery = send(URI.create("https://127.0.0.1:" + server.getLocalPort()));

      assertThat(delivery)
          .isInstanceOfSatisfying(
              Later.class, later -> assertThat(later.cause()).contains("no secure connection"));
      assertThat(answered.get()).as("type of the first record: a handshake's").isEqualTo(22);
    }
  }

  @Test
  void a_connection_lost_after_the_request_leaves_it_unknown() {
    bot.hangUp();

    assertThat(send(bot.url())).isInstanceOf(Unknown.class);
    assertThat(bot.requests()).as("the client itself must not ask twice").hasSize(1);
  }

  @Test
  void an_answer_that_never_ends_is_cut_off_and_leaves_it_unknown() {
    bot.stall();

    Delivery delivery = send(bot.url(), SECONDS, Duration.ofMillis(300));

    assertThat(delivery).isEqualTo(new Unknown("Telegram: no answer within 300 ms"));
  }

  @Test
  void an_answer_without_bounds_is_not_read_to_its_end() {
    bot.answer(200, "x".repeat(2 << 20));

    assertThat(send(bot.url())).isInstanceOf(Unknown.class);
  }

  @Test
  void a_redirect_is_not_followed_with_the_token() {
    bot.redirect(bot.url() + "/elsewhere");

    assertThat(send(bot.url())).isInstanceOf(Later.class);
    assertThat(bot.paths()).hasSize(1);
  }

  @Test
  void an_interrupt_while_waiting_leaves_it_unknown_and_is_passed_on() {
    Thread test = Thread.currentThread();
    bot.reaction(exchange -> test.interrupt());

    Delivery delivery = send(bot.url());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(delivery).isInstanceOf(Unknown.class);
  }

  @Test
  void a_token_that_a_server_repeats_is_masked() {
    bot.answer(404, "{\"ok\":false,\"description\":\"no /bot" + TOKEN + "/sendMessage here\"}");

    assertThat(send(bot.url())).isEqualTo(new Refused("Telegram 404: no /bot***/sendMessage here"));
  }

  @Test
  void no_cause_names_the_token() throws IOException {
    bot.hangUp();

    for (URI url : List.of(bot.url(), nobody())) {
      assertThat(send(url).toString()).as("%s", url).doesNotContain(TOKEN, "ABC");
    }
  }

  @Test
  void settings_neither_show_the_token_nor_take_a_malformed_one() {
    assertThat(settings(bot.url(), SECONDS, SECONDS).toString()).doesNotContain("ABC");
    assertThatThrownBy(
            () -> TelegramSettings.of(bot.url(), new Secret("123456:ABC def\n"), "notice"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("ABC def");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://api.telegram.org", "api.telegram.org", "https:///", "mailto:a@b"})
  void settings_refuse_what_no_request_could_go_to(String url) {
    assertThatThrownBy(() -> TelegramSettings.of(URI.create(url), new Secret(TOKEN), "notice"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void settings_refuse_time_limits_and_notices_that_make_no_sense() {
    assertThatThrownBy(() -> settings(bot.url(), SECONDS, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TelegramSettings.of(bot.url(), new Secret(TOKEN), "가".repeat(101)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static URI nobody() throws IOException {
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + closed.getLocalPort());
    }
  }

  private Delivery send(URI url) {
    return send(url, SECONDS, SECONDS);
  }

  private Delivery send(URI url, Duration connect, Duration total) {
    return new TelegramChannel(settings(url, connect, total), time, time).send("77", "text", false);
  }

  private static TelegramSettings settings(URI url, Duration connect, Duration total) {
    return new TelegramSettings(url, new Secret(TOKEN), connect, total, "notice");
  }
}
