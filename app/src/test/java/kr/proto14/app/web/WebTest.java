package kr.proto14.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import kr.proto14.app.source.FaultKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebTest {
  private final WebBench bench = new WebBench();

  @AfterEach
  void close() {
    bench.close();
  }

  private String request(String lines) throws IOException {
    return RawCall.of(bench.port(), lines.replace("\n", "\r\n"));
  }

  @Test
  void ready_follows_the_daemons_life() throws IOException {
    bench.pulse.phase = Pulse.Phase.STARTING;
    assertThat(bench.get("/ready")).startsWith("HTTP/1.1 503").endsWith("\"starting\"}\n");
    bench.pulse.phase = Pulse.Phase.READY;
    assertThat(bench.get("/ready"))
        .startsWith("HTTP/1.1 200")
        .endsWith("{\"ready\":true,\"phase\":\"ready\"}\n");
    bench.pulse.phase = Pulse.Phase.STOPPING;
    assertThat(bench.get("/ready")).startsWith("HTTP/1.1 503").contains("\"stopping\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/ready", "/metrics", "/nothing"})
  void every_answer_forbids_browsers_whatever_they_might_do_with_it(String path)
      throws IOException {
    assertThat(bench.get(path))
        .containsIgnoringCase("\r\ncache-control: no-store\r\n")
        .containsIgnoringCase("\r\nx-content-type-options: nosniff\r\n")
        .containsIgnoringCase("\r\nx-frame-options: DENY\r\n")
        .containsIgnoringCase("\r\ncontent-security-policy: default-src 'none'; frame-ancestors")
        .containsIgnoringCase("\r\nreferrer-policy: no-referrer\r\n")
        .doesNotContainIgnoringCase("\r\nserver:")
        .doesNotContainIgnoringCase("access-control-allow");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get"})
  void only_reading_is_allowed(String method) throws IOException {
    String answer = request(method + " /health HTTP/1.1\nHost: localhost\nContent-Length: 2\n\n{}");
    assertThat(RawCall.status(answer)).isEqualTo(405);
    assertThat(answer).containsIgnoringCase("\r\nallow: GET, HEAD\r\n");
  }

  @Test
  void a_head_has_the_length_and_no_body() throws IOException {
    String head = request("HEAD /ready HTTP/1.1\nHost: localhost\nConnection: close\n\n");
    assertThat(RawCall.status(head)).isEqualTo(200);
    assertThat(head).containsIgnoringCase("\r\ncontent-length: 31\r\n");
    assertThat(RawCall.body(head)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/healthz",
        "/health/",
        "/HEALTH",
        "//health",
        "/health%00",
        "/%68ealth",
        "/../health",
        "/./health",
        "/health/../metrics",
        "/metrics;a=b",
        "/..%2f..%2fetc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/<script>alert(1)</script>",
        "http://evil.example/health2",
        "/\u00ff\u00fe",
        "*",
        "/%",
        "/%zz",
        "health",
      })
  void a_path_that_is_no_page_leads_nowhere_and_is_not_said_back(String path) throws IOException {
    String answer = bench.get(path);
    assertThat(RawCall.status(answer)).isIn(400, 404);
    assertThat(answer).doesNotContain("script>", "passwd", "\tat ", "kr.proto14");
  }

  @Test
  void a_query_changes_nothing() throws IOException {
    assertThat(RawCall.status(bench.get("/ready?verbose=1&x=%27"))).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.5"})
  void a_name_that_was_bent_to_the_loopback_address_is_refused(String host) throws IOException {
    for (String path : new String[] {"/health", "/ready", "/metrics"}) {
      assertThat(RawCall.status(RawCall.get(bench.port(), path, host))).isEqualTo(421);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:8014", "127.0.0.1", "[::1]:8014", "127.8.9.1"})
  void the_names_of_this_machine_are_answered(String host) throws IOException {
    assertThat(RawCall.status(RawCall.get(bench.port(), "/metrics", host))).isEqualTo(200);
  }

  @Test
  void no_host_two_hosts_or_half_a_host_are_bad_requests() throws IOException {
    String end = "Connection: close\n\n";
    assertThat(RawCall.status(request("GET /health HTTP/1.1\n" + end))).isEqualTo(400);
    String two = "GET /health HTTP/1.1\nHost: localhost\nHost: evil.example\n" + end;
    assertThat(RawCall.status(request(two))).isEqualTo(400);
    for (String host : new String[] {"", "a b", "localhost:", "user@localhost", "[::1", "a/b"}) {
      String call = "GET /health HTTP/1.1\nHost: " + host + "\n" + end;
      assertThat(RawCall.status(request(call))).as(host).isEqualTo(400);
    }
  }

  @Test
  void figures_are_not_given_to_whom_a_proxy_calls_for() throws IOException {
    for (String header : new String[] {"X-Forwarded-For: 203.0.113.7", "Forwarded: for=x"}) {
      String call = "GET %s HTTP/1.1\nHost: localhost\n" + header + "\nConnection: close\n\n";
      assertThat(RawCall.status(request(call.formatted("/metrics")))).isEqualTo(403);
      assertThat(RawCall.status(request(call.formatted("/ready")))).isEqualTo(200);
    }
  }

  @Test
  void a_page_that_fails_shows_nothing_of_its_fault() throws IOException {
    bench.pulse.broken = true;
    String answer = bench.get("/health");
    assertThat(RawCall.status(answer)).isEqualTo(500);
    assertThat(answer).doesNotContain("IllegalState", "secret", "kr.proto14", "\tat ");
    assertThat(RawCall.status(bench.get("/ready"))).isEqualTo(200);
  }

  @Test
  void rubbish_is_answered_with_a_bad_request_or_not_at_all_and_the_server_lives_on()
      throws IOException {
    String big = "X: " + "a".repeat(20_000) + "\n";
    String many = "H: x\n".repeat(80);
    for (String rubbish :
        new String[] {
          "\u0016\u0003\u0001\u0002\u0000\n\n",
          "GET\n\n",
          "GET /health\n\n",
          "GET /health HTTP/9.9 more\n\n",
          "GET /health HTTP/1.1\nHost localhost\n\n",
          "GET /health HTTP/1.1\nHost: localhost\nContent-Length: -1\n\n",
          "GET /health HTTP/1.1\nHost: localhost\nTransfer-Encoding: gzip\n\n",
          "GET /health HTTP/1.1\nHost: localhost\n" + big + "\n",
          "GET /health HTTP/1.1\nHost: localhost\nA: b\n" + many + "\n",
        }) {
      String answer = request(rubbish.replace("\n\n", "\nConnection: close\n\n"));
      assertThat(answer).doesNotContain("\tat ", "kr.proto14");
    }
    assertThat(RawCall.status(bench.get("/ready"))).isEqualTo(200);
  }

  @Test
  void a_port_that_is_taken_is_a_fault_to_tell_and_nothing_worse() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var started = Web.start("127.0.0.1", taken.getLocalPort(), bench.pages(), bench.threads);
      var refused = (Web.Started.Refused) started;
      assertThat(refused.fault().kind()).isEqualTo(FaultKind.CONFIGURATION);
      assertThat(refused.fault().source()).isEqualTo("web");
      assertThat(refused.fault().call()).isEqualTo("listen");
      assertThat(refused.fault().detail())
          .startsWith("127.0.0.1:" + taken.getLocalPort() + ": ")
          .containsIgnoringCase("in use");
    }
  }

  @Test
  void an_address_of_another_machine_is_such_a_fault_too() {
    assertThat(Web.start("192.0.2.1", 0, bench.pages(), bench.threads))
        .isInstanceOf(Web.Started.Refused.class);
    assertThat(Web.start("no such host", 0, bench.pages(), bench.threads))
        .isInstanceOf(Web.Started.Refused.class);
  }

  @Test
  void a_server_of_all_addresses_answers_every_name_but_figures_only_to_names_nobody_can_own()
      throws IOException {
    try (WebBench everywhere = new WebBench("0.0.0.0")) {
      int port = everywhere.port();
      assertThat(RawCall.status(RawCall.get(port, "/health", "proto14.example"))).isEqualTo(200);
      assertThat(RawCall.status(RawCall.get(port, "/ready", "proto14.example"))).isEqualTo(200);
      assertThat(RawCall.status(RawCall.get(port, "/metrics", "proto14.example"))).isEqualTo(403);
      assertThat(RawCall.status(RawCall.get(port, "/metrics", "app:8014"))).isEqualTo(200);
      assertThat(RawCall.status(RawCall.get(port, "/metrics", "172.18.0.2"))).isEqualTo(200);
    }
  }

  @Test
  void a_closed_server_listens_no_more() throws IOException {
    int port = bench.port();
    bench.close();
    try (var free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(free.getLocalPort()).isEqualTo(port);
    }
  }
}
