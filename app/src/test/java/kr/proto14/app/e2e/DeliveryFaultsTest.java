package kr.proto14.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.store.OutboxMessage;
import kr.proto14.app.store.OutboxState;
import kr.proto14.app.testing.AppBench;
import kr.proto14.app.testing.Databases;
import kr.proto14.standin.TelegramFault;
import kr.proto14.standin.TelegramFault.Plain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Telegram in trouble: nothing is lost, nothing comes twice unmarked. */
class DeliveryFaultsTest {
  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_short_429_still_ends_in_delivery_in_the_same_run(Databases database) {
    try (AppBench bench = new AppBench(database)) {
      bench.telegram.faults().next(1, new TelegramFault.TooManyRequests(7));
      assertThat(bench.check().wentWell()).isTrue();
      assertThat(bench.received()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void an_outage_of_two_hours_loses_nothing_and_doubles_nothing(Databases database) {
    try (AppBench bench = new AppBench(database)) {
      bench.telegram.faults().always(Plain.STATUS_502);
      for (int quarter = 0; quarter < 8; quarter++) {
        assertThat(bench.check().wentWell()).isFalse();
        bench.clock.tick(Duration.ofMinutes(15));
      }
      assertThat(bench.received()).isEmpty();
      bench.telegram.faults().clear();

      Job.Result.Done done = bench.check();

      assertThat(done.wentWell()).as(done.toString()).isTrue();
      assertThat(bench.received()).hasSize(1);
      bench.check();
      assertThat(bench.received()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void text_that_telegram_cannot_parse_arrives_as_plain_text(Databases database) {
    try (AppBench bench = new AppBench(database)) {
      bench.telegram.faults().always(Plain.CANNOT_PARSE);
      assertThat(bench.check().wentWell()).isTrue();
      assertThat(bench.received()).singleElement().asString().contains("53회차", "🎰 복식");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_blocked_bot_gives_a_dead_letter_that_can_be_resent(Databases database) {
    try (AppBench bench = new AppBench(database)) {
      bench.telegram.faults().always(Plain.BLOCKED);
      Job.Result.Done failed = bench.check();
      assertThat(failed.wentWell()).isFalse();
      assertThat(failed.delivery().dead()).isEqualTo(1);
      List<OutboxMessage> open = bench.store().outbox().undelivered();
      assertThat(open).singleElement().extracting("state").isEqualTo(OutboxState.DEAD);

      bench.telegram.faults().clear();
      bench
          .store()
          .outbox()
          .resend(List.of(), bench.clock.instant(), bench.clock.instant().plusSeconds(3600));

      assertThat(bench.check().wentWell()).isTrue();
      assertThat(bench.received()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_group_that_became_a_supergroup_is_followed_once(Databases database) {
    try (AppBench bench = new AppBench(database, Map.of("TELEGRAM_CHAT_ID", "-42"))) {
      bench.telegram.faults().always(new TelegramFault.Migrated(-1001234567890L));
      assertThat(bench.check().wentWell()).isTrue();
      bench.clock.tick(Duration.ofHours(1));
      assertThat(bench.check().wentWell()).isTrue();
      assertThat(bench.telegram.sent())
          .singleElement()
          .extracting("chat")
          .isEqualTo("-1001234567890");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void two_chats_get_one_message_each(Databases database) {
    try (AppBench bench = new AppBench(database, Map.of("TELEGRAM_CHAT_ID", "7,-8"))) {
      assertThat(bench.check().wentWell()).isTrue();
      assertThat(bench.telegram.sent()).extracting("chat").containsExactly("7", "-8");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void without_a_channel_the_prediction_is_sealed_and_told_once_there_is_one(Databases database) {
    try (AppBench bench = new AppBench(database, Map.of("TELEGRAM_BOT_TOKEN", ""))) {
      assertThat(bench.check().wentWell()).isTrue();
      assertThat(bench.app.canTell()).isFalse();
      assertThat(bench.sealed()).startsWith("2 ");
      assertThat(bench.received()).isEmpty();
    }
  }
}
