package kr.proto14.app.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import kr.proto14.app.Secret;
import kr.proto14.app.store.NewMessage;
import kr.proto14.app.store.OutboxKey;
import kr.proto14.app.store.OutboxState;
import kr.proto14.standin.StandInTelegram;
import kr.proto14.standin.TelegramFault;
import kr.proto14.standin.TelegramFault.Migrated;
import kr.proto14.standin.TelegramFault.NoAnswerAfterDelivery;
import kr.proto14.standin.TelegramFault.Plain;
import kr.proto14.standin.TelegramFault.TooManyRequests;
import kr.proto14.standin.TelegramMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** From the outbox to what the reader sees, through every fault that the stand-in knows. */
class CourierToTelegramTest {
  private static final String NOTICE = "(다시 보낸 메시지일 수 있습니다)";

  private final VirtualTime time = new VirtualTime();
  private final StandInTelegram telegram = StandInTelegram.start(time);
  private final FakeOutbox outbox = new FakeOutbox();

  @AfterEach
  void stop() {
    telegram.close();
  }

  @ParameterizedTest
  @FieldSource("kr.proto14.app.notify.HostileTexts#KNOWN")
  void the_reader_sees_every_hostile_name_as_it_is(String name) {
    put("<b>1. " + Html.escape(name) + "</b>");

    assertThat(deliver().delivered()).isEqualTo(1);
    assertThat(shown()).containsExactly("1. " + name);
  }

  @ParameterizedTest
  @EnumSource(
      value = Plain.class,
      names = {"CANNOT_PARSE", "STATUS_500", "STATUS_502"})
  void a_fault_that_passes_ends_in_one_message_within_the_run(Plain fault) {
    put("<b>A&amp;B</b>");
    telegram.faults().next(1, fault);

    assertThat(deliver().everythingArrived()).isTrue();
    assertThat(shown()).containsExactly("A&B");
  }

  @ParameterizedTest
  @EnumSource(
      value = Plain.class,
      names = {"UNAUTHORIZED", "BLOCKED", "CHAT_NOT_FOUND"})
  void a_fault_for_good_is_a_dead_letter_after_one_call(Plain fault) {
    long id = put("text");
    telegram.faults().always(fault);

    assertThat(deliver().dead()).isEqualTo(1);
    assertThat(outbox.row(id).state()).isEqualTo(OutboxState.DEAD);
    assertThat(telegram.calls()).hasSize(1);
  }

  @Test
  void too_many_requests_are_answered_by_the_wait_that_was_asked_for() {
    put("text");
    telegram.faults().next(1, new TooManyRequests(7));

    assertThat(deliver().everythingArrived()).isTrue();
    assertThat(telegram.calls()).hasSize(2);
    assertThat(telegram.sent().getFirst().at()).isEqualTo(VirtualTime.START.plusSeconds(7));
  }

  @Test
  void a_group_that_became_a_supergroup_gets_its_message_in_the_same_run() {
    long id = put("text");
    telegram.faults().always(new Migrated(-1001234567890L));

    assertThat(deliver().everythingArrived()).isTrue();
    assertThat(telegram.sent()).extracting(TelegramMessage::chat).containsExactly("-1001234567890");
    assertThat(outbox.row(id).key().recipient()).isEqualTo("-1001234567890");
  }

  @Test
  void a_message_delivered_without_an_answer_comes_again_and_says_so() {
    put("text");
    telegram.faults().next(1, new NoAnswerAfterDelivery(Duration.ofMillis(1)));

    assertThat(deliver().everythingArrived()).isTrue();
    assertThat(shown()).containsExactly("text", NOTICE + "\ntext");
  }

  @Test
  void a_connection_lost_before_delivery_cannot_be_told_from_one_lost_after_it() {
    put("text");
    telegram.faults().next(1, Plain.CLOSED_BEFORE_DELIVERY);

    assertThat(deliver().everythingArrived()).isTrue();
    assertThat(shown()).containsExactly(NOTICE + "\ntext");
  }

  @Test
  void no_fault_leaves_a_token_in_the_outbox() {
    for (TelegramFault fault : TelegramFault.all()) {
      telegram.faults().clear();
      telegram.faults().always(fault);
      put("text " + fault);
      deliver(Duration.ofMillis(400));
    }

    assertThat(outbox.latest(100).toString()).contains("Telegram").doesNotContain("ABC");
  }

  private long put(String body) {
    var key = new OutboxKey(body, "prediction", 1, TelegramChannel.NAME, "-77", 1);
    return outbox.put(
        new NewMessage(key, body, time.instant().plus(Duration.ofHours(6))), time.instant());
  }

  private DeliveryReport deliver() {
    return deliver(Duration.ofSeconds(10));
  }

  private DeliveryReport deliver(Duration total) {
    var settings =
        new TelegramSettings(
            telegram.url(), new Secret("123456:ABC-def"), Duration.ofSeconds(5), total, NOTICE);
    var rules = CourierRules.oneShot(Duration.ofMinutes(2), Backoff.standard(new Random(14)));
    var channel = new TelegramChannel(settings, time, time);
    return new Courier(outbox, List.of(channel), rules, "here:1", time, time, moment -> {})
        .deliverDue();
  }

  private List<String> shown() {
    return telegram.shown().stream().map(TelegramMessage::plain).toList();
  }
}
