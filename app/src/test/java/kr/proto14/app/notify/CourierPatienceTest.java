package kr.proto14.app.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.proto14.app.notify.Delivery.Later;
import kr.proto14.app.notify.Delivery.Unknown;
import kr.proto14.app.store.OutboxMessage;
import kr.proto14.app.store.OutboxState;
import org.junit.jupiter.api.Test;

class CourierPatienceTest {
  private final CourierBench bench = new CourierBench();

  @Test
  void a_short_wait_that_the_channel_asks_for_ends_in_delivery_within_the_run() {
    bench.put("G011-260054", 1);
    bench.telegram.then(new Later(Duration.ofSeconds(7), "too many requests"));

    assertThat(bench.oneShot().everythingArrived()).isTrue();
    assertThat(bench.time.pauses()).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void a_wait_beyond_patience_is_left_for_later_to_the_second() {
    long id = bench.put("G011-260054", 1);
    bench.telegram.then(new Later(Duration.ofSeconds(21), "too many requests"));

    DeliveryReport report = bench.oneShot();

    assertThat(report.waiting()).isEqualTo(1);
    assertThat(bench.time.pauses()).isEmpty();
    assertThat(bench.row(id).nextAttempt()).isEqualTo(VirtualTime.START.plusSeconds(21));
  }

  @Test
  void patience_is_counted_over_the_whole_run() {
    bench.put("G011-260054", 1);
    for (int refusal = 0; refusal < 5; refusal++) {
      bench.telegram.then(new Later(Duration.ofSeconds(6), "too many requests"));
    }

    assertThat(bench.oneShot().waiting()).isEqualTo(1);
    assertThat(bench.telegram.sent()).hasSize(4);
    assertThat(bench.time.instant()).isEqualTo(VirtualTime.START.plusSeconds(18));
  }

  @Test
  void a_daemon_waits_for_nothing() {
    bench.put("G011-260054", 1);
    bench.telegram.then(new Later(Duration.ofSeconds(1), "too many requests"));

    assertThat(bench.daemon().waiting()).isEqualTo(1);
    assertThat(bench.time.pauses()).isEmpty();
  }

  @Test
  void a_two_hour_outage_loses_nothing_and_repeats_nothing() {
    long id = bench.put("G011-260054", 1, "telegram", Duration.ofHours(6));
    Instant up = VirtualTime.START.plus(Duration.ofHours(2));
    for (int attempt = 0; attempt < 100; attempt++) {
      bench.telegram.thenDo(
          () ->
              bench.time.instant().isBefore(up)
                  ? new Later(null, "no connection")
                  : new Delivery.Delivered("1"));
    }

    runEveryMinuteUntil(Duration.ofHours(3));

    OutboxMessage row = bench.row(id);
    assertThat(row.state()).isEqualTo(OutboxState.SENT);
    assertThat(row.mayBeRepeat()).isFalse();
    assertThat(row.attempts()).as("few attempts, none early").isBetween(12, 30);
  }

  @Test
  void past_the_deadline_a_part_is_dead_with_its_last_error() {
    long id = bench.put("G011-260054", 1, "telegram", Duration.ofMinutes(30));
    for (int attempt = 0; attempt < 100; attempt++) {
      bench.telegram.then(new Unknown("no answer " + attempt));
    }

    runEveryMinuteUntil(Duration.ofHours(1));

    OutboxMessage row = bench.row(id);
    assertThat(row.state()).isEqualTo(OutboxState.DEAD);
    assertThat(row.lastError()).contains("no answer");
    assertThat(row.nextAttempt()).isBefore(row.deadline());
  }

  @Test
  void a_part_found_after_its_deadline_is_not_sent() {
    long id = bench.put("G011-260054", 1, "telegram", Duration.ofMinutes(30));
    bench.time.advance(Duration.ofMinutes(30));

    DeliveryReport report = bench.oneShot();

    assertThat(bench.telegram.sent()).isEmpty();
    assertThat(bench.row(id).state()).isEqualTo(OutboxState.DEAD);
    assertThat(report.causes()).containsExactly("the deadline passed before it could be sent");
    assertThat(bench.passed).containsExactly("claimed", "recorded");
  }

  @Test
  void a_resent_dead_letter_is_delivered() {
    long id = bench.put("G011-260054", 1, "telegram", Duration.ofMinutes(30));
    bench.time.advance(Duration.ofHours(1));
    bench.oneShot();

    Instant now = bench.time.instant();
    bench.outbox.resend(List.of(), now, now.plus(Duration.ofHours(1)));

    assertThat(bench.oneShot().delivered()).isEqualTo(1);
    assertThat(bench.row(id).state()).isEqualTo(OutboxState.SENT);
  }

  private void runEveryMinuteUntil(Duration end) {
    while (bench.time.instant().isBefore(VirtualTime.START.plus(end))) {
      bench.daemon();
      bench.time.advance(Duration.ofMinutes(1));
    }
  }
}
