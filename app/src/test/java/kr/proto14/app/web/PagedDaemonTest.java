package kr.proto14.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import org.junit.jupiter.api.Test;

class PagedDaemonTest {
  private final List<Optional<Fault>> told = new ArrayList<>();

  private void open(String host) {
    try (WebBench bench = new WebBench()) {
      new PagedDaemon(host, 0, pulse -> bench.pages(), Runnable::run, told::add, bench.clock)
          .ready();
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
