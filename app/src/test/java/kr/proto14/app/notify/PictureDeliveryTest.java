package kr.proto14.app.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.proto14.app.Secret;
import kr.proto14.app.notify.Delivery.Later;
import kr.proto14.app.notify.Delivery.Refused;
import kr.proto14.app.store.NewMessage;
import kr.proto14.app.store.OutboxKey;
import kr.proto14.app.store.OutboxState;
import kr.proto14.app.store.Picture;
import kr.proto14.app.testing.Pictures;
import kr.proto14.standin.StandInTelegram;
import kr.proto14.standin.TelegramCall;
import kr.proto14.standin.TelegramFault;
import kr.proto14.standin.TelegramFault.Migrated;
import kr.proto14.standin.TelegramFault.NoAnswerAfterDelivery;
import kr.proto14.standin.TelegramFault.Plain;
import kr.proto14.standin.TelegramFault.TooManyRequests;
import kr.proto14.standin.TelegramMessage;
import kr.proto14.standin.TelegramMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** A text and the picture after it, from the outbox to what the reader sees. */
class PictureDeliveryTest {
  private static final String NOTICE = "(다시 보낸 메시지일 수 있습니다)";
  private static final Picture PICTURE = Pictures.pixel();

  private final VirtualTime time = new VirtualTime();
  private final StandInTelegram telegram = StandInTelegram.start(time);
  private final FakeOutbox outbox = new FakeOutbox();

  @AfterEach
  void stop() {
    telegram.close();
  }

  @Test
  void the_reader_sees_the_text_and_then_the_picture_with_its_caption() {
    put("<b>A&amp;B</b>");

    assertThat(deliver().everythingArrived()).isTrue();
    assertThat(shown()).containsExactly("the text", "A&B");
    assertThat(telegram.shown().getFirst().photo()).isEmpty();
    assertThat(telegram.shown().getLast().photo())
        .hasValueSatisfying(photo -> assertThat(photo.png()).isEqualTo(PICTURE.png()));
  }

  @ParameterizedTest
  @FieldSource("kr.proto14.app.notify.HostileTexts#KNOWN")
  void a_hostile_caption_is_read_as_it_is(String text) {
    TelegramChannel channel = channel(Duration.ofSeconds(10));

    channel.sendPicture("77", PICTURE, "x" + Html.escape(text), false);

    assertThat(shown()).containsExactly("x" + text);
  }

  @ParameterizedTest
  @EnumSource(
      value = Plain.class,
      names = {"CANNOT_PARSE", "STATUS_500", "STATUS_502"})
  void a_fault_that_passes_ends_in_one_picture_within_the_run(Plain fault) {
    put("<b>A&amp;B</b>");
    telegram.faults().next(1, TelegramMethod.SEND_PHOTO, fault);

    assertThat(deliver().everythingArrived()).isTrue();
    assertThat(shown()).containsExactly("the text", "A&B");
    assertThat(telegram.shown().getLast().photo()).isPresent();
  }

  @Test
  void a_picture_that_is_refused_does_not_lose_the_text() {
    long id = put("caption");
    telegram.faults().always(Plain.PHOTO_REFUSED);

    assertThat(deliver().dead()).isEqualTo(1);
    assertThat(shown()).containsExactly("the text");
    assertThat(outbox.row(id).state()).isEqualTo(OutboxState.DEAD);
    assertThat(outbox.row(id).lastError()).contains("IMAGE_PROCESS_FAILED");
    assertThat(calls(TelegramMethod.SEND_PHOTO)).hasSize(1);
  }

  @Test
  void too_many_requests_are_answered_by_the_wait_that_was_asked_for() {
    put("caption");
    telegram.faults().next(1, TelegramMethod.SEND_PHOTO, new TooManyRequests(7));

    assertThat(deliver().everythingArrived()).isTrue();
    assertThat(telegram.sent().getLast().at()).isEqualTo(VirtualTime.START.plusSeconds(8));
  }

  @Test
  void a_group_that_became_a_supergroup_gets_its_picture_in_the_same_run() {
    long id = put("caption");
    telegram.faults().always(TelegramMethod.SEND_PHOTO, new Migrated(-1001234567890L));

    assertThat(deliver().everythingArrived()).isTrue();
    assertThat(telegram.sent().getLast().chat()).isEqualTo("-1001234567890");
    assertThat(outbox.row(id).key().recipient()).isEqualTo("-1001234567890");
  }

  @Test
  void a_picture_delivered_without_an_answer_comes_again_and_says_so() {
    put("caption");
    telegram
        .faults()
        .next(1, TelegramMethod.SEND_PHOTO, new NoAnswerAfterDelivery(Duration.ofMillis(1)));

    assertThat(deliver().everythingArrived()).isTrue();
    assertThat(shown()).containsExactly("the text", "caption", NOTICE + "\ncaption");
  }

  @Test
  void a_caption_that_leaves_no_room_goes_without_the_notice() {
    TelegramChannel channel = channel(Duration.ofSeconds(10));
    String full = "&lt;".repeat(TelegramChannel.LONGEST_CAPTION);

    channel.sendPicture("77", PICTURE, full, true);
    channel.sendPicture("77", PICTURE, "short", true);

    assertThat(shown())
        .containsExactly("<".repeat(TelegramChannel.LONGEST_CAPTION), NOTICE + "\nshort");
  }

  @Test
  void a_caption_too_long_for_telegram_is_refused_for_good() {
    String tooLong = "가".repeat(TelegramChannel.LONGEST_CAPTION + 1);

    assertThat(channel(Duration.ofSeconds(10)).sendPicture("77", PICTURE, tooLong, false))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.cause()).contains("caption is too long"));
  }

  @Test
  void pictures_and_texts_of_one_chat_share_its_limits() {
    TelegramChannel channel = channel(Duration.ofSeconds(10));
    channel.send("-100123", "text", false);
    for (int picture = 1; picture < 20; picture++) {
      channel.sendPicture("-100123", PICTURE, "caption", false);
    }

    assertThat(time.pauses()).hasSize(19).containsOnly(Duration.ofSeconds(1));
    assertThat(channel.sendPicture("-100123", PICTURE, "caption", false)).isInstanceOf(Later.class);
    assertThat(telegram.calls()).hasSize(20);
  }

  @Test
  void no_fault_leaves_a_token_in_the_outbox() {
    for (TelegramFault fault : TelegramFault.all()) {
      telegram.faults().clear();
      telegram.faults().always(TelegramMethod.SEND_PHOTO, fault);
      put("caption " + fault);
      deliver(Duration.ofMillis(400));
    }

    assertThat(outbox.latest(100).toString()).contains("Telegram").doesNotContain("ABC");
  }

  private long put(String caption) {
    var deadline = time.instant().plus(Duration.ofHours(6));
    outbox.put(new NewMessage(key(caption, 1), "the text", deadline), time.instant());
    return outbox.put(
        new NewMessage(key(caption, 2), caption, deadline, Optional.of(PICTURE)), time.instant());
  }

  private static OutboxKey key(String subject, int part) {
    return new OutboxKey(subject, "weekly", 1, TelegramChannel.NAME, "-77", part);
  }

  private DeliveryReport deliver() {
    return deliver(Duration.ofSeconds(10));
  }

  private DeliveryReport deliver(Duration total) {
    var rules = CourierRules.oneShot(Duration.ofMinutes(2), Backoff.standard(new Random(14)));
    return new Courier(outbox, List.of(channel(total)), rules, "here:1", time, time, moment -> {})
        .deliverDue();
  }

  private TelegramChannel channel(Duration total) {
    var settings =
        new TelegramSettings(
            telegram.url(), new Secret("123456:ABC-def"), Duration.ofSeconds(5), total, NOTICE);
    return new TelegramChannel(settings, time, time);
  }

  private List<TelegramCall> calls(TelegramMethod method) {
    return telegram.calls().stream().filter(call -> call.method() == method).toList();
  }

  private List<String> shown() {
    return telegram.shown().stream().map(TelegramMessage::plain).toList();
  }
}
