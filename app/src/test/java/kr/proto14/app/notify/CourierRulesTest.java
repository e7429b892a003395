package kr.proto14.app.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import kr.proto14.app.store.OutboxKey;
import kr.proto14.app.store.OutboxMessage;
import kr.proto14.app.store.OutboxState;
import org.junit.jupiter.api.Test;

class CourierRulesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
  private static final Duration STALE = Duration.ofSeconds(30);

  private final CourierRules rules = CourierRules.daemon(STALE, Backoff.standard(new Random(14)));

  @Test
  void the_wait_that_was_asked_for_is_kept_exactly() {
    assertThat(rules.nextAttempt(message(1, 3600), NOW, Duration.ofSeconds(7)))
        .contains(NOW.plusSeconds(7));
  }

  @Test
  void a_wait_of_nothing_is_still_a_second() {
    assertThat(rules.nextAttempt(message(1, 3600), NOW, Duration.ZERO))
        .contains(NOW.plusSeconds(1));
  }

  @Test
  void a_wait_that_was_asked_for_beyond_the_deadline_leaves_no_attempt() {
    assertThat(rules.nextAttempt(message(1, 60), NOW, Duration.ofSeconds(60))).isEmpty();
  }

  @Test
  void a_long_backoff_is_cut_to_one_last_attempt_before_the_deadline() {
    assertThat(rules.nextAttempt(message(20, 120), NOW, null)).contains(NOW.plusSeconds(100));
  }

  @Test
  void after_the_last_attempt_there_is_none() {
    assertThat(rules.nextAttempt(message(20, 20), NOW, null)).isEmpty();
  }

  @Test
  void the_first_wait_is_about_two_seconds() {
    Instant next = rules.nextAttempt(message(1, 3600), NOW, null).orElseThrow();
    assertThat(next).isBetween(NOW.plusSeconds(1), NOW.plusSeconds(2));
  }

  @Test
  void senseless_rules_are_refused() {
    Backoff backoff = Backoff.standard(new Random(14));
    assertThatThrownBy(() -> new CourierRules(Duration.ZERO, STALE, backoff))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CourierRules(STALE, Duration.ofSeconds(-1), backoff))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static OutboxMessage message(int attempts, int secondsLeft) {
    return new OutboxMessage(
        1,
        new OutboxKey("G011-260054", "prediction", 1, "telegram", "77", 1),
        "text",
        OutboxState.SENDING,
        attempts,
        NOW,
        NOW.plusSeconds(secondsLeft),
        false,
        null,
        null);
  }
}
