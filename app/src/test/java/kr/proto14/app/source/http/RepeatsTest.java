package kr.proto14.app.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RepeatsTest {
  private final SiteSettings settings =
      SiteSettings.polite(URI.create("https://site.example"))
          .backingOff(Duration.ZERO, Duration.ofMillis(1));
  private final Repeats<Integer> untilThree = new Repeats<>(settings, made -> made < 3);
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void attempts_are_made_until_one_will_do() {
    assertThat(untilThree.run(elapsed -> made.incrementAndGet())).hasValue(3);
    assertThat(made).hasValue(3);
  }

  @Test
  void the_last_attempt_counts_where_none_will_do() {
    Repeats<Integer> never = new Repeats<>(settings, attempt -> true);
    assertThat(never.run(elapsed -> made.incrementAndGet())).hasValue(4);
  }

  @Test
  void an_interruption_ends_them_and_keeps_the_mark() {
    assertThat(
            untilThree.run(
                elapsed -> {
                  made.incrementAndGet();
                  throw new InterruptedException();
                }))
        .isEmpty();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(made).hasValue(1);
  }

  @Test
  void a_fault_of_ours_is_thrown_at_once() {
    assertThatThrownBy(
            () ->
                untilThree.run(
                    elapsed -> {
                      made.incrementAndGet();
                      throw new IllegalStateException("ours");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(made).hasValue(1);
  }
}
