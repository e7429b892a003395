package kr.proto14.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kr.proto14.app.App;
import kr.proto14.app.schedule.daemon.DaemonParts;
import kr.proto14.app.schedule.daemon.HandCranked;
import kr.proto14.app.store.OutboxMessage;
import kr.proto14.app.store.OutboxState;
import kr.proto14.app.testing.Databases;
import kr.proto14.standin.TelegramFault;
import kr.proto14.standin.TelegramFault.Plain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Telegram is away for two hours over a prediction and a daily message. */
class TelegramAwayTest {
  private static final Duration STEP = Duration.ofMinutes(1);

  @ParameterizedTest
  @EnumSource(Databases.class)
  void two_hours_without_telegram_lose_nothing_and_double_nothing(Databases database) {
    away(database, Plain.STATUS_502, 0);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void two_hours_of_answers_that_never_come_double_nothing_without_saying_so(Databases database) {
    away(database, new TelegramFault.NoAnswerAfterDelivery(Duration.ZERO), 1);
  }

  private static void away(Databases database, TelegramFault fault, int leastRepeats) {
    var start = Life.time("2027-01-05T19:30");
    try (World world =
        new World(
            database,
            start,
            RepeatedRounds.of(
                start.plus(Duration.ofMinutes(10)), Duration.ofDays(1), Duration.ofHours(40), 1))) {
      App app = world.app();
      try (HandCranked daemon =
          new HandCranked(DaemonParts.byTheCalendar(app.parts(), STEP), "one", world.clock)) {
        daemon.start();
        daemon.live(Life.time("2027-01-05T19:50"), STEP);
        world.telegram.faults().always(fault);
        daemon.live(Life.time("2027-01-05T21:50"), STEP);
        List<OutboxMessage> waiting = app.store().outbox().undelivered();
        assertThat(waiting).hasSizeGreaterThanOrEqualTo(2);
        world.telegram.faults().clear();
        daemon.live(Life.time("2027-01-05T23:30"), STEP);
      }
      List<OutboxMessage> messages = World.messages(app.store());
      assertThat(messages).extracting(OutboxMessage::state).containsOnly(OutboxState.SENT);
      assertThat(messages)
          .extracting(message -> message.key().event())
          .contains("prediction", "daily", "start");
      Deliveries deliveries = new Deliveries(world.received());
      assertThat(deliveries.doubled()).isEmpty();
      assertThat(deliveries.different()).isEqualTo(messages.size());
      if (leastRepeats == 0) {
        assertThat(deliveries.repeats()).isZero();
      } else {
        assertThat(deliveries.repeats()).isGreaterThanOrEqualTo(leastRepeats);
      }
    }
  }
}
