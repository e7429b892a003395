package kr.proto14.app.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RealPauseTest {
  private final Pause pause = new RealPause();

  @Test
  void it_waits_at_least_as_long_as_asked() throws InterruptedException {
    long start = System.nanoTime();
    pause.pause(Duration.ofMillis(20));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(19));
  }

  @Test
  void a_negative_wait_is_none_even_when_interrupted() throws InterruptedException {
    Thread.currentThread().interrupt();
    pause.pause(Duration.ofSeconds(-1));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void an_interrupted_thread_does_not_wait() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> pause.pause(Duration.ofHours(1)))
        .isInstanceOf(InterruptedException.class);
  }
}
