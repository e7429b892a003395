package kr.proto14.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import org.junit.jupiter.api.Test;

class PagedDaemonTest {
  private final List<Optional<Fault>> told = new ArrayList<>();
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

  private void open(String host) {
    try (WebBench bench = new WebBench()) {
      daemon(bench, host, 0).ready();
    }
  }

  private PagedDaemon daemon(WebBench bench, String host, int port) {
    return new PagedDaemon(
        host, port, pulse -> bench.pages(), Runnable::run, told::add, bench.clock, nanos::get);
  }

  private void pass(PagedDaemon daemon, Duration time) {
    for (long left = time.toSeconds(); left > 0; left -= 5) {
      nanos.addAndGet(Duration.ofSeconds(5).toNanos());
      daemon.passed();
    }
  }

  @Test
  void a_taken_port_is_tried_again_every_minute_and_told_once() throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (WebBench bench = new WebBench()) {
      ServerSocket other = new ServerSocket(0, 1, here);
      PagedDaemon daemon = daemon(bench, here.getHostAddress(), other.getLocalPort());
      try (other) {
        daemon.ready();
        pass(daemon, Duration.ofMinutes(10));
        assertThat(told)
            .singleElement()
            .satisfies(fault -> assertThat(fault.map(Fault::detail)).get().asString().isNotEmpty());
      }
      pass(daemon, Duration.ofSeconds(55));
      assertThat(told).as("not yet").hasSize(1);
      pass(daemon, Duration.ofSeconds(5));
      assertThat(told).hasSize(2).last().isEqualTo(Optional.empty());
      pass(daemon, Duration.ofMinutes(10));
      assertThat(told).hasSize(2);
    }
  }

  @Test
  void a_daemon_that_stops_opens_no_pages_any_more() throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (WebBench bench = new WebBench()) {
      ServerSocket other = new ServerSocket(0, 1, here);
      PagedDaemon daemon = daemon(bench, here.getHostAddress(), other.getLocalPort());
      try (other) {
        daemon.ready();
      }
      daemon.stopping();
      pass(daemon, Duration.ofMinutes(5));
      assertThat(told).hasSize(1);
    }
  }

  @Test
  void pages_that_cannot_be_opened_are_told() {
    open("host.invalid");
    assertThat(told)
        .singleElement()
        .satisfies(fault -> assertThat(fault.map(Fault::kind)).contains(FaultKind.CONFIGURATION));
  }

  @Test
  void pages_that_are_open_end_what_was_told_of_them() {
    open("127.0.0.1");
    assertThat(told).containsExactly(Optional.empty());
  }
}
