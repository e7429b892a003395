package kr.proto14.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import kr.proto14.app.Secret;
import kr.proto14.app.notify.Backoff;
import kr.proto14.app.notify.Courier;
import kr.proto14.app.notify.CourierRules;
import kr.proto14.app.notify.DeliveryReport;
import kr.proto14.app.notify.TelegramChannel;
import kr.proto14.app.notify.TelegramSettings;
import kr.proto14.app.notify.VirtualTime;
import kr.proto14.app.notify.message.Recipient;
import kr.proto14.app.notify.message.ReportWriter;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.round.Weekly;
import kr.proto14.app.round.Weekly.PoolWeek;
import kr.proto14.app.round.track.PoolStatistics;
import kr.proto14.app.round.track.Rate;
import kr.proto14.app.round.track.Returned;
import kr.proto14.app.round.track.RoundScore;
import kr.proto14.app.round.track.Tips;
import kr.proto14.app.store.OutboxMessage;
import kr.proto14.app.store.OutboxState;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.standin.StandInTelegram;
import kr.proto14.standin.TelegramFault.Plain;
import kr.proto14.standin.TelegramMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A weekly summary with its chart, from the figures to what the reader sees. */
class WeeklyPictureTest {
  private final VirtualTime time = new VirtualTime();
  private final StandInTelegram telegram = StandInTelegram.start(time);
  private final ReportWriter writer =
      new ReportWriter(
          Texts.of("messages", Locale.KOREAN), List.of(new Recipient(TelegramChannel.NAME, "42")));

  @AfterEach
  void stop() {
    telegram.close();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_reader_gets_the_text_and_then_the_chart_once(Databases database) {
    try (Store store = database.fresh()) {
      assertThat(write(store)).isEqualTo(2);
      assertThat(write(store)).as("written again").isZero();

      assertThat(deliver(store).everythingArrived()).isTrue();
      assertThat(deliver(store).delivered()).isZero();

      List<TelegramMessage> shown = telegram.shown();
      assertThat(shown).hasSize(2);
      assertThat(shown.getFirst().plain()).startsWith("📊 주간 요약 리포트\n📅 2026년 9주차");
      assertThat(shown.getLast().plain()).isEqualTo("📈 회차별 적중률 · 2026년 9주차");
      assertThat(shown.getLast().photo()).map(Object::toString).contains("TelegramPhoto[1000x600]");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_refused_chart_is_a_dead_letter_beside_a_text_that_arrived(Databases database) {
    try (Store store = database.fresh()) {
      telegram.faults().always(Plain.PHOTO_REFUSED);
      write(store);

      assertThat(deliver(store).dead()).isEqualTo(1);

      assertThat(telegram.shown()).hasSize(1);
      assertThat(store.outbox().latest(9))
          .extracting(OutboxMessage::state)
          .containsExactly(OutboxState.DEAD, OutboxState.SENT);

      telegram.faults().clear();
      Instant later = time.instant().plus(Duration.ofHours(1));
      assertThat(store.outbox().resend(List.of(), time.instant(), later)).isEqualTo(1);
      assertThat(deliver(store).everythingArrived()).isTrue();
      assertThat(telegram.shown().getLast().photo()).isPresent();
    }
  }

  private int write(Store store) {
    return store.inTransaction(tx -> tx.outbox().add(writer.weekly(weekly()), time.instant()));
  }

  private DeliveryReport deliver(Store store) {
    var settings = TelegramSettings.of(telegram.url(), new Secret("1:a"), "(다시)");
    var rules = CourierRules.oneShot(Duration.ofMinutes(2), Backoff.standard(new Random(14)));
    var channel = new TelegramChannel(settings, time, time);
    return new Courier(store.outbox(), List.of(channel), rules, "here:1", time, time, moment -> {})
        .deliverDue();
  }

  private Weekly weekly() {
    Tips tips = new Tips(7, 14);
    Rate rate = new Rate(7, 14, 0.27, 0.73);
    RoundScore score =
        new RoundScore(
            RoundId.parse("G011-260008"),
            VirtualTime.START.minus(Duration.ofDays(3)),
            false,
            0,
            tips,
            tips,
            tips,
            tips,
            8,
            16_000,
            Returned.NOTHING);
    PoolStatistics statistics =
        new PoolStatistics(
            Pool.SOCCER,
            1,
            0,
            0.5,
            Optional.empty(),
            Optional.empty(),
            0.5,
            0.5,
            0,
            Map.of(),
            16_000,
            Returned.NOTHING,
            0,
            rate,
            rate,
            rate,
            rate);
    List<RoundScore> course = List.of(score);
    return new Weekly(
        LocalDate.of(2026, 2, 23),
        List.of(new PoolWeek(course, statistics, course)),
        kr.proto14.app.round.Safety.NONE,
        time.instant());
  }
}
