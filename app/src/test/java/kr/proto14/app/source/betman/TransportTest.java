package kr.proto14.app.source.betman;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kr.proto14.app.source.betman.ScriptedServer.bytes;
import static kr.proto14.app.source.betman.ScriptedServer.errorPage;
import static kr.proto14.app.source.betman.ScriptedServer.html;
import static kr.proto14.app.source.betman.ScriptedServer.json;
import static kr.proto14.app.source.betman.ScriptedServer.reply;
import static kr.proto14.app.source.betman.ScriptedServer.status;
import static kr.proto14.app.source.betman.TestSource.fault;
import static kr.proto14.app.source.betman.TestSource.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.http.Json;
import kr.proto14.app.source.http.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransportTest {
  private static final String LIST = Payloads.list(Payloads.listed(Payloads.SOCCER)).toString();

  @Test
  void a_call_looks_like_the_sites_own_page_making_it() throws IOException {
    try (var server = new ScriptedServer(json(Payloads.detail(Payloads.SOCCER).toString()))) {
      good(new TestSource(server.url()).source.detail(Payloads.SOCCER));
      assertThat(server.gets()).hasSize(1);
      var post = server.posts().getFirst();
      assertThat(post.uri().getPath()).isEqualTo("/buyPsblGame/totoGameData.do");
      assertThat(post.headers().getFirst("Content-Type"))
          .isEqualTo("application/json; charset=UTF-8");
      assertThat(post.headers().getFirst("X-Requested-With")).isEqualTo("XMLHttpRequest");
      assertThat(post.headers().getFirst("Origin")).isEqualTo(server.url().toString());
      assertThat(post.headers().getFirst("Referer"))
          .isEqualTo(server.url() + server.gets().getFirst().uri().toString())
          .endsWith("gameSlip.do?frameType=typeA&gmId=G011&gmTs=260054");
      assertThat(post.headers().getFirst("User-Agent")).startsWith("Mozilla/5.0");
      assertThat(post.headers().getFirst("Cookie")).isEqualTo("JSESSIONID=a");
      assertThat(Json.parse(post.body().getBytes(UTF_8)))
          .isEqualTo(
              Json.parse(
                  """
                  {"gmId":"G011","gmTs":260054,"_sbmInfo":{"_sbmInfo":{"debugMode":"false"}}}
                  """
                      .getBytes(UTF_8)));
    }
  }

  @Test
  void the_single_body_form_is_tried_when_the_doubled_is_refused_and_then_kept()
      throws IOException {
    try (var server = new ScriptedServer(errorPage(), json(LIST), json(LIST))) {
      var test = new TestSource(server.url());
      good(test.source.listing());
      good(test.source.listing());
      assertThat(server.posts())
          .extracting(ScriptedServer.Seen::body)
          .containsExactly(
              "{\"_sbmInfo\":{\"_sbmInfo\":{\"debugMode\":\"false\"}}}",
              "{\"_sbmInfo\":{\"debugMode\":\"false\"}}",
              "{\"_sbmInfo\":{\"debugMode\":\"false\"}}");
      assertThat(test.variants.all()).containsExactly("sbm-info=single", "cookies=sent");
      assertThat(server.gets()).hasSize(1);
    }
  }

  @Test
  void a_refusal_of_both_forms_is_met_with_a_new_session() throws IOException {
    try (var server = new ScriptedServer(errorPage(), errorPage(), json(LIST))) {
      var test = new TestSource(server.url());
      good(test.source.listing());
      assertThat(server.gets()).hasSize(2);
      assertThat(server.gets().get(1).headers().getFirst("Cookie")).isNull();
      assertThat(test.variants.all())
          .containsExactly("sbm-info=doubled", "cookies=renewed ones ended a refusal");
    }
  }

  @Test
  void a_page_that_never_comes_is_waited_for_once_and_not_before_every_call() throws IOException {
    try (var server = new ScriptedServer(json(LIST), json(LIST), json(LIST))) {
      server.pages(com.sun.net.httpserver.HttpExchange::close);
      var test = new TestSource(server.url());
      good(test.source.listing());
      good(test.source.listing());
      good(test.source.listing());
      assertThat(server.gets().stream().map(ScriptedServer.Seen::uri).distinct()).hasSize(1);
      assertThat(server.gets()).hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void a_first_page_that_broke_off_is_visited_again_once_the_cookies_are_missed()
      throws IOException {
    try (var server = new ScriptedServer(errorPage(), errorPage(), json(LIST))) {
      server.pages(com.sun.net.httpserver.HttpExchange::close);
      good(new TestSource(server.url()).source.listing());
      assertThat(server.gets()).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void the_answer_to_the_warm_up_is_never_judged() throws IOException {
    try (var server = new ScriptedServer(json(LIST))) {
      server.pages(status(503));
      var test = new TestSource(server.url());
      good(test.source.listing());
      assertThat(test.variants.all()).contains("cookies=not needed");
      assertThat(test.kept.calls()).containsExactly("betman list");
    }
  }

  @Test
  void a_lasting_refusal_is_blocked_with_the_page_as_evidence() throws IOException {
    try (var server = new ScriptedServer(errorPage(), errorPage(), errorPage(), errorPage())) {
      var test = new TestSource(server.url());
      Fault fault = fault(test.source.odds(260111));
      assertThat(fault.kind()).isEqualTo(FaultKind.BLOCKED);
      assertThat(fault.call()).isEqualTo("odds G101-260111");
      assertThat(fault.detail()).contains("error page").endsWith("Attempts: 4.");
      assertThat(test.kept.text(String.valueOf(fault.evidence()))).contains("페이지 오류 안내");
      assertThat(server.posts()).hasSize(4);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "403, BLOCKED, 1",
    "429, BLOCKED, 1",
    "404, CHANGED, 1",
    "302, CHANGED, 1",
    "500, SITE_DOWN, 4",
    "503, SITE_DOWN, 4"
  })
  void only_statuses_that_may_pass_are_tried_again(int code, FaultKind kind, int attempts)
      throws IOException {
    try (var server = new ScriptedServer(status(code), status(code), status(code), status(code))) {
      Fault fault = fault(new TestSource(server.url()).source.odds(260111));
      assertThat(fault.kind()).isEqualTo(kind);
      assertThat(fault.detail()).contains("HTTP " + code);
      assertThat(server.posts()).hasSize(attempts);
    }
  }

  @Test
  void one_bad_answer_is_healed_by_the_next() throws IOException {
    try (var server = new ScriptedServer(status(502), json("{\"cut"), json(LIST))) {
      var test = new TestSource(server.url());
      good(test.source.listing());
      assertThat(test.kept.calls()).hasSize(3);
    }
  }

  @Test
  void a_redirect_to_the_error_page_is_blocked() throws IOException {
    var away = reply(302, "text/html", "x", "Location", "/main/mainPage/error/accessDenied.do");
    try (var server = new ScriptedServer(away, away, away, away)) {
      assertThat(fault(new TestSource(server.url()).source.odds(1)).kind())
          .isEqualTo(FaultKind.BLOCKED);
    }
  }

  @Test
  void maintenance_is_told_from_a_refusal_and_not_tried_again() throws IOException {
    try (var server = new ScriptedServer(html("<html><b>시스템 점검</b> 중입니다</html>"))) {
      Fault fault = fault(new TestSource(server.url()).source.listing());
      assertThat(fault.kind()).isEqualTo(FaultKind.MAINTENANCE);
      assertThat(server.posts()).hasSize(1);
    }
  }

  @Test
  void requests_keep_their_distance_on_the_clock() throws IOException {
    try (var server = new ScriptedServer(json(LIST), json(LIST), json(LIST))) {
      var test = new TestSource(server.url());
      good(test.source.listing());
      assertThat(test.clock.pauses()).containsExactly(Duration.ofSeconds(1));
      test.clock.tick(Duration.ofMillis(400));
      good(test.source.listing());
      assertThat(test.clock.pauses()).last().isEqualTo(Duration.ofMillis(600));
      test.clock.tick(Duration.ofHours(-1));
      good(test.source.listing());
      assertThat(test.clock.pauses()).last().isEqualTo(Duration.ofSeconds(1));
    }
  }

  @Test
  void a_compressed_answer_is_read() throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(zipped)) {
      out.write(LIST.getBytes(UTF_8));
    }
    var step = bytes(200, "application/json", zipped.toByteArray(), "Content-Encoding", "gzip");
    try (var server = new ScriptedServer(step)) {
      assertThat(good(new TestSource(server.url()).source.listing()).rounds()).hasSize(1);
    }
  }

  @Test
  void what_unpacks_to_more_than_the_limit_is_refused() throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(zipped)) {
      out.write(new byte[Wire.LIMIT + 1]);
    }
    var step = bytes(200, "application/json", zipped.toByteArray(), "Content-Encoding", "gzip");
    try (var server = new ScriptedServer(step)) {
      Fault fault = fault(new TestSource(server.url()).source.odds(1));
      assertThat(fault.detail()).contains("larger than 8388608 bytes");
    }
  }

  @Test
  void a_body_that_trickles_is_cut_off_by_the_limit_of_a_call() throws IOException {
    ScriptedServer.Step trickle =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          awaitClose();
        };
    try (var server = new ScriptedServer(trickle, trickle, trickle, trickle)) {
      var test =
          new TestSource(
              server.url(),
              Payloads.NOW,
              settings ->
                  settings.limited(
                      Duration.ofSeconds(5), Duration.ofMillis(150), Duration.ofMillis(400)));
      long start = System.nanoTime();
      Fault fault = fault(test.source.listing());
      Duration taken = Duration.ofNanos(System.nanoTime() - start);
      assertThat(fault.kind()).isEqualTo(FaultKind.SITE_DOWN);
      assertThat(fault.detail()).contains("within 150 ms");
      assertThat(fault.evidence()).isNull();
      assertThat(taken).as("all attempts together").isLessThan(Duration.ofSeconds(4));
    }
  }

  @Test
  void a_refused_connection_is_the_site_and_an_unknown_name_our_network() throws IOException {
    URI closed;
    try (var server = new ScriptedServer()) {
      closed = server.url();
    }
    Fault refused = fault(new TestSource(closed).source.listing());
    assertThat(refused.kind()).isEqualTo(FaultKind.SITE_DOWN);
    assertThat(refused.detail()).isEqualTo("The connection was refused. Attempts: 4.");
    Fault unknown = fault(new TestSource(URI.create("http://betman.invalid")).source.listing());
    assertThat(unknown.kind()).isEqualTo(FaultKind.OUR_NETWORK);
    assertThat(unknown.detail()).contains("betman.invalid");
  }

  @Test
  void an_interrupted_call_ends_with_a_fault_and_keeps_the_mark() throws IOException {
    try (var server = new ScriptedServer(json(LIST))) {
      var test = new TestSource(server.url());
      Thread.currentThread().interrupt();
      Fault fault = fault(test.source.listing());
      assertThat(Thread.interrupted()).isTrue();
      assertThat(fault.kind()).isEqualTo(FaultKind.OUR_NETWORK);
      assertThat(fault.detail()).contains("interrupted");
    }
  }

  /** Holds an answer open until the client or the server closes. */
  private static void awaitClose() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
