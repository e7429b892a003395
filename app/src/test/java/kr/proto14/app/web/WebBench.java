package kr.proto14.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import kr.proto14.app.ops.metrics.Figures;
import kr.proto14.app.ops.metrics.SampleFigures;
import kr.proto14.app.ops.status.Vitals;
import kr.proto14.app.store.StandingTable.Queue;
import kr.proto14.app.time.SettableClock;

/** A server on a free port, before a daemon and a database that do what a test says. */
final class WebBench implements AutoCloseable {
  final SettableClock clock = SettableClock.at("2026-09-16T12:00:00+09:00");
  final FakePulse pulse = new FakePulse();
  final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  volatile Supplier<Vitals> vitals = () -> well(clock.instant());
  volatile Supplier<Figures> figures = () -> SampleFigures.at(clock.instant());
  private final Web web;

  WebBench() {
    this("127.0.0.1");
  }

  WebBench(String host) {
    Web.Started started = Web.start(host, 0, pages(), threads);
    assertThat(started).isInstanceOf(Web.Started.Listening.class);
    web = ((Web.Started.Listening) started).web();
  }

  /** Pages that wait for the database a tenth of a second. */
  Pages pages() {
    return new Pages(
        pulse,
        () -> vitals.get(),
        () -> figures.get(),
        "0.1.0-test",
        threads,
        clock,
        Duration.ofMillis(100));
  }

  static Vitals well(Instant now) {
    return new Vitals(
        now,
        Optional.of(now.minusSeconds(3600)),
        Optional.of(now.minusSeconds(1800)),
        Optional.of(now.minusSeconds(27_000)),
        new Queue(0, 0, null),
        Optional.empty());
  }

  int port() {
    return web.port();
  }

  String get(String path) throws IOException {
    return RawCall.get(port(), path, "127.0.0.1:" + port());
  }

  @Override
  public void close() {
    web.close();
    threads.shutdownNow();
  }
}
