package kr.proto14.app.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import kr.proto14.app.notify.Delivery.Delivered;
import kr.proto14.app.notify.Delivery.Later;
import kr.proto14.app.notify.Delivery.Moved;
import kr.proto14.app.notify.Delivery.Refused;
import kr.proto14.app.notify.Delivery.Unknown;
import kr.proto14.app.notify.ScriptedChannel.Sent;
import kr.proto14.app.store.OutboxState;
import org.junit.jupiter.api.Test;

class CourierTest {
  private final CourierBench bench = new CourierBench();

  @Test
  void an_accepted_part_is_sent_with_the_proof_of_its_channel() {
    long id = bench.put("G011-260054", 1);
    bench.telegram.then(new Delivered("4711"));

    DeliveryReport report = bench.oneShot();

    assertThat(bench.row(id).state()).isEqualTo(OutboxState.SENT);
    assertThat(bench.row(id).providerId()).isEqualTo("4711");
    assertThat(report.delivered()).isEqualTo(1);
    assertThat(report.everythingArrived()).isTrue();
  }

  @Test
  void an_empty_outbox_is_no_work_and_no_failure() {
    assertThat(bench.oneShot().everythingArrived()).isTrue();
    assertThat(bench.passed).isEmpty();
  }

  @Test
  void a_second_run_sends_nothing_again() {
    bench.put("G011-260054", 1);
    bench.oneShot();

    assertThat(bench.oneShot().delivered()).isZero();
    assertThat(bench.telegram.sent()).hasSize(1);
  }

  @Test
  void a_part_in_the_hands_of_another_sender_is_no_failure_of_this_run() {
    bench.put("G011-260054", 1);
    var inHand = bench.outbox.claim(bench.time.instant(), "there:2", CourierBench.STALE);

    DeliveryReport report = bench.daemon();

    assertThat(inHand).isPresent();
    assertThat(report.delivered()).isZero();
    assertThat(report.everythingArrived()).isTrue();
  }

  @Test
  void a_part_that_must_follow_one_in_the_hands_of_another_sender_is_no_failure_of_this_run() {
    bench.put("G011-260054", 1);
    bench.put("G011-260054", 2);
    var inHand = bench.outbox.claim(bench.time.instant(), "there:2", CourierBench.STALE);

    DeliveryReport report = bench.daemon();

    assertThat(inHand).isPresent();
    assertThat(report.delivered()).isZero();
    assertThat(report.everythingArrived()).isTrue();
  }

  @Test
  void a_part_that_another_run_writes_meanwhile_is_no_failure_of_this_run() {
    bench.put("G011-260054", 1);
    Courier courier =
        bench.courier(
            CourierRules.daemon(CourierBench.STALE, bench.backoff()),
            passed -> {
              if (passed.equals("recorded")) {
                bench.put("G027-260001", 1, "another", Duration.ofHours(2));
                var inHand =
                    bench.outbox.claim(bench.time.instant(), "there:2", CourierBench.STALE);
                assertThat(inHand).isPresent();
                bench.put("G027-260002", 2, "another", Duration.ofHours(2));
                bench.put("G027-260002", 1, "another", Duration.ofHours(2));
                inHand = bench.outbox.claim(bench.time.instant(), "there:2", CourierBench.STALE);
                assertThat(inHand).isPresent();
              }
            });

    DeliveryReport report = courier.deliverDue();

    assertThat(report.delivered()).isEqualTo(1);
    assertThat(report.everythingArrived()).isTrue();
  }

  @Test
  void parts_go_out_in_order_although_written_in_another() {
    bench.put("G011-260054", 2);
    bench.put("G011-260054", 3);
    bench.put("G011-260054", 1);

    bench.oneShot();

    assertThat(bench.telegram.bodies())
        .containsExactly("G011-260054/1", "G011-260054/2", "G011-260054/3");
  }

  @Test
  void a_waiting_first_part_holds_the_second_but_no_other_message() {
    bench.put("G011-260054", 1);
    bench.put("G011-260054", 2);
    bench.put("G027-260001", 1);
    bench.telegram.then(new Later(Duration.ofMinutes(5), "busy"));

    DeliveryReport report = bench.oneShot();

    assertThat(bench.telegram.bodies()).containsExactly("G011-260054/1", "G027-260001/1");
    assertThat(report.waiting()).isEqualTo(2);
    assertThat(report.causes()).containsExactly("busy");
  }

  @Test
  void a_refusal_for_good_is_a_dead_letter_at_once_with_all_parts_behind_it() {
    long first = bench.put("G011-260054", 1);
    long second = bench.put("G011-260054", 2);
    bench.telegram.then(new Refused("bot was blocked"));

    DeliveryReport report = bench.oneShot();

    assertThat(bench.row(first).state()).isEqualTo(OutboxState.DEAD);
    assertThat(bench.row(first).lastError()).isEqualTo("bot was blocked");
    assertThat(bench.row(second).state()).isEqualTo(OutboxState.DEAD);
    assertThat(report.dead()).isEqualTo(2);
    assertThat(report.everythingArrived()).isFalse();
    assertThat(bench.telegram.sent()).hasSize(1);
  }

  @Test
  void an_old_dead_letter_does_not_spoil_todays_report() {
    bench.put("G011-260053", 1);
    bench.telegram.then(new Refused("bot was blocked"));
    bench.oneShot();
    bench.put("G011-260054", 1);

    assertThat(bench.oneShot()).isEqualTo(new DeliveryReport(1, 0, 0, List.of()));
  }

  @Test
  void a_moved_chat_is_followed_at_once_and_for_what_comes_after() {
    long first = bench.put("G011-260054", 1);
    bench.put("G011-260054", 2);
    bench.telegram.then(new Moved("-100123"));

    DeliveryReport report = bench.oneShot();

    assertThat(bench.telegram.sent())
        .extracting(Sent::recipient)
        .containsExactly("77", "-100123", "-100123");
    assertThat(bench.row(first).key().recipient()).isEqualTo("-100123");
    assertThat(report.delivered()).isEqualTo(2);
    assertThat(bench.time.pauses()).isEmpty();
  }

  @Test
  void a_chat_that_keeps_moving_is_not_followed_for_ever() {
    long id = bench.put("G011-260054", 1);
    for (int move = 1; move <= 3; move++) {
      bench.telegram.then(new Moved("-" + move));
    }

    bench.daemon();

    assertThat(bench.telegram.sent()).hasSize(3);
    assertThat(bench.row(id).state()).isEqualTo(OutboxState.PENDING);
    assertThat(bench.row(id).key().recipient()).isEqualTo("-3");
  }

  @Test
  void an_unknown_end_is_repeated_and_says_so() {
    long id = bench.put("G011-260054", 1);
    bench.telegram.then(new Unknown("no answer"));

    bench.oneShot();

    assertThat(bench.telegram.sent()).extracting(Sent::mayBeRepeat).containsExactly(false, true);
    assertThat(bench.row(id).state()).isEqualTo(OutboxState.SENT);
  }

  @Test
  void a_doubt_is_not_forgotten_by_a_later_clean_failure() {
    bench.put("G011-260054", 1);
    bench.telegram.then(new Unknown("no answer")).then(new Later(null, "no connection"));

    bench.oneShot();

    assertThat(bench.telegram.sent())
        .extracting(Sent::mayBeRepeat)
        .containsExactly(false, true, true);
  }

  @Test
  void a_channel_that_throws_harms_only_its_own_part_and_keeps_its_words_to_itself() {
    long first = bench.put("G011-260054", 1);
    long other = bench.put("G027-260001", 1);
    bench.telegram.thenDo(
        () -> {
          throw new IllegalStateException("https://host/bot1:SECRET/");
        });

    bench.daemon();

    assertThat(bench.row(first).mayBeRepeat()).isTrue();
    assertThat(bench.row(first).lastError())
        .isEqualTo("telegram: failed with IllegalStateException");
    assertThat(bench.row(other).state()).isEqualTo(OutboxState.SENT);
  }

  @Test
  void a_channel_no_longer_set_up_keeps_its_messages_waiting() {
    long id = bench.put("G011-260054", 1, "discord", Duration.ofHours(2));

    DeliveryReport report = bench.daemon();

    assertThat(bench.row(id).state()).isEqualTo(OutboxState.PENDING);
    assertThat(bench.row(id).mayBeRepeat()).isFalse();
    assertThat(report.waiting()).isEqualTo(1);
    assertThat(report.causes()).containsExactly("discord: this channel is not set up");
  }

  @Test
  void each_moment_is_told_right_after_it() {
    bench.put("G011-260054", 1);
    bench.telegram.then(new Later(Duration.ofSeconds(1), "busy"));

    bench.oneShot();

    assertThat(bench.passed)
        .containsExactly("claimed", "recorded", "claimed", "accepted", "recorded");
  }

  @Test
  void a_sender_killed_after_acceptance_leaves_a_part_that_is_repeated_with_notice() {
    long id = bench.put("G011-260054", 1);
    Courier killed =
        bench.courier(
            CourierRules.oneShot(CourierBench.STALE, bench.backoff()),
            moment -> {
              if (moment.equals("accepted")) {
                throw new AssertionError("killed");
              }
            });
    assertThatThrownBy(killed::deliverDue).isInstanceOf(AssertionError.class);
    assertThat(bench.oneShot().delivered()).as("its claim still holds").isZero();
    bench.outbox.killed("here:1");

    bench.oneShot();

    assertThat(bench.telegram.sent()).extracting(Sent::mayBeRepeat).containsExactly(false, true);
    assertThat(bench.row(id).state()).isEqualTo(OutboxState.SENT);
  }

  @Test
  void an_interrupt_ends_the_run_after_the_part_in_hand_is_recorded() {
    long first = bench.put("G011-260054", 1);
    long other = bench.put("G027-260001", 1);
    bench.telegram.thenDo(
        () -> {
          Thread.currentThread().interrupt();
          return new Delivered("4711");
        });

    bench.oneShot();

    assertThat(Thread.interrupted()).as("the interrupt is passed on").isTrue();
    assertThat(bench.row(first).state()).isEqualTo(OutboxState.SENT);
    assertThat(bench.row(other).state()).isEqualTo(OutboxState.PENDING);
  }
}
