package kr.proto14.app.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final long SEED = 20260302;

  @Test
  void waits_double_and_stay_between_half_and_whole_of_it() {
    Backoff backoff = Backoff.standard(new Random(SEED));
    for (int attempt = 1; attempt <= 8; attempt++) {
      Duration whole = Duration.ofSeconds(1L << attempt);
      assertThat(backoff.after(attempt))
          .as("seed %d, attempt %d", SEED, attempt)
          .isBetween(whole.dividedBy(2), whole);
    }
  }

  @Test
  void no_wait_is_longer_than_the_cap_however_many_attempts() {
    Backoff backoff = Backoff.standard(new Random(SEED));
    for (int attempt : new int[] {10, 31, 64, 1_000, Integer.MAX_VALUE}) {
      assertThat(backoff.after(attempt))
          .as("seed %d, attempt %d", SEED, attempt)
          .isBetween(Duration.ofSeconds(450), Duration.ofMinutes(15));
    }
  }

  @Test
  void an_attempt_that_was_never_counted_waits_like_the_first() {
    assertThat(Backoff.standard(new Random(SEED)).after(0)).isPositive();
  }

  @Test
  void waits_differ_so_that_senders_do_not_come_back_together() {
    Backoff backoff = Backoff.standard(new Random(SEED));
    assertThat(IntStream.range(0, 20).mapToObj(i -> backoff.after(5)).distinct().count())
        .as("seed %d", SEED)
        .isGreaterThan(10);
  }

  @Test
  void senseless_limits_are_refused() {
    Random random = new Random(SEED);
    Duration second = Duration.ofSeconds(1);
    assertThatThrownBy(() -> new Backoff(Duration.ZERO, second, random))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Backoff(second.multipliedBy(2), second, random))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
