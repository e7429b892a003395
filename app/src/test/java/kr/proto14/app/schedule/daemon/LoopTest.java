package kr.proto14.app.schedule.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoopTest {
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger rounds = new AtomicInteger();

  @Test
  void no_failure_ends_it() {
    Loop loop =
        new Loop(
            "test",
            () -> {
              if (rounds.incrementAndGet() < 200) {
                if (rounds.get() % 2 == 0) {
                  throw new IllegalStateException("a failure");
                }
                throw new StackOverflowError();
              }
            },
            nanos::get);
    for (int round = 0; round < 199; round++) {
      loop.run();
      assertThat(loop.isWell()).isFalse();
    }
    loop.run();
    assertThat(loop.isWell()).isTrue();
    assertThat(rounds).hasValue(200);
  }

  @Test
  void a_failed_round_is_a_round_that_ended() {
    Loop loop = new Loop("test", () -> Integer.parseInt("x"), nanos::get);
    nanos.set(Duration.ofMinutes(5).toNanos());
    assertThat(loop.endedWithin(Duration.ofMinutes(1))).isFalse();
    loop.run();
    assertThat(loop.endedWithin(Duration.ofMinutes(1))).isTrue();
    nanos.addAndGet(Duration.ofSeconds(61).toNanos());
    assertThat(loop.endedWithin(Duration.ofMinutes(1))).isFalse();
    assertThat(loop.sinceWell()).isEqualTo(Duration.ofSeconds(361));
  }
}
