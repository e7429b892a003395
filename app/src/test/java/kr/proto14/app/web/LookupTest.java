package kr.proto14.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import kr.proto14.app.testing.Together;
import kr.proto14.app.time.SettableClock;
import kr.proto14.app.web.Lookup.Found;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LookupTest {
  private final SettableClock clock = SettableClock.at("2026-09-16T12:00:00+09:00");
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger reads = new AtomicInteger();

  @AfterEach
  void close() {
    threads.shutdownNow();
  }

  private <T> Lookup<T> lookup(Supplier<T> read, Duration patience) {
    return new Lookup<>(read, threads, Duration.ofSeconds(5), patience, clock);
  }

  private Lookup<Integer> counting() {
    return lookup(reads::incrementAndGet, Duration.ofSeconds(20));
  }

  @Test
  void what_was_read_is_given_again_for_a_while() {
    Lookup<Integer> lookup = counting();
    assertThat(lookup.find().value()).contains(1);
    clock.tick(Duration.ofMillis(4999));
    assertThat(lookup.find()).isEqualTo(new Found<>(Optional.of(1), true));
    clock.tick(Duration.ofMillis(1));
    assertThat(lookup.find().value()).contains(2);
  }

  @Test
  void a_failure_gives_the_last_value_as_stale_and_the_next_call_tries_again() {
    AtomicInteger failures = new AtomicInteger();
    Lookup<Integer> lookup =
        lookup(
            () -> {
              if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException();
              }
              return reads.incrementAndGet();
            },
            Duration.ofSeconds(20));
    failures.set(1);
    assertThat(lookup.find().value()).isEmpty();
    failures.set(0);
    assertThat(lookup.find().fresh()).isTrue();
    clock.tick(Duration.ofSeconds(6));
    failures.set(1);
    Found<Integer> stale = lookup.find();
    assertThat(stale.fresh()).isFalse();
    assertThat(stale.value()).contains(1);
    assertThat(lookup.find().value()).contains(2);
  }

  @Test
  void many_who_ask_at_once_share_one_read() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    Lookup<Integer> lookup =
        lookup(
            () -> {
              int read = reads.incrementAndGet();
              open.countDown();
              return read;
            },
            Duration.ofSeconds(20));
    Together.run(lookup::find, lookup::find);
    open.await();
    assertThat(reads).hasValue(1);
  }

  @Test
  void one_that_comes_late_is_kept_for_those_who_ask_later() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    Lookup<Integer> lookup =
        lookup(
            () -> {
              try {
                release.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              done.countDown();
              return reads.incrementAndGet();
            },
            Duration.ofMillis(20));
    assertThat(lookup.find().fresh()).isFalse();
    release.countDown();
    done.await();
    Found<Integer> found = lookup.find();
    while (!found.fresh()) {
      found = lookup.find();
    }
    assertThat(found.value()).contains(1);
    assertThat(reads).hasValue(1);
  }

  @Test
  void an_interrupted_caller_stays_interrupted_and_gets_what_there_is() {
    // Nobody reads: a reader that is quick would be done before the interrupt is looked at.
    Lookup<Integer> lookup =
        new Lookup<>(
            reads::incrementAndGet, _ -> {}, Duration.ofSeconds(5), Duration.ofSeconds(20), clock);
    Thread.currentThread().interrupt();
    assertThat(lookup.find().fresh()).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }
}
