package kr.proto14.app.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.proto14.app.notify.Html;
import kr.proto14.app.notify.message.OperatorWriter;
import kr.proto14.app.notify.message.Recipient;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.store.OutboxMessage;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Rounds;
import kr.proto14.engine.pool.Round;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The operator hears in time of what the user lacks. */
class EscalationTest {
  private static final Instant END = LifeBench.NOW.plus(Duration.ofHours(10));
  private static final Round ROUND = Rounds.round("G011-260054", END);
  private static final Duration STALE = Duration.ofMinutes(5);

  private static Escalation escalation(LifeBench bench) {
    return new Escalation(
        bench.store,
        new OperatorWriter(
            Texts.of("messages", Locale.KOREAN), List.of(new Recipient("operators", "9"))),
        bench.clock);
  }

  private static List<String> told(LifeBench bench) {
    return rows(bench).map(row -> Html.toPlain(row.body())).toList();
  }

  private static List<String> events(LifeBench bench) {
    return rows(bench).map(row -> row.key().event() + " " + row.key().version()).toList();
  }

  private static Stream<OutboxMessage> rows(LifeBench bench) {
    return bench.store.outbox().latest(99).reversed().stream()
        .filter(row -> row.key().channel().equals("operators"));
  }

  private static void before(LifeBench bench, Duration left) {
    bench.clock.set(END.minus(left));
  }

  /** All that waits for the user arrives. */
  private static void deliver(LifeBench bench) {
    while (true) {
      var due = bench.store.outbox().claim(bench.clock.instant(), "me:1", STALE);
      if (due.isEmpty()) {
        return;
      }
      bench.store.outbox().sent(due.get().id(), "m" + due.get().id(), bench.clock.instant());
    }
  }

  private static void refuse(LifeBench bench, String why) {
    var due = bench.store.outbox().claim(bench.clock.instant(), "me:1", STALE).orElseThrow();
    bench.store.outbox().retry(due.id(), END, why, false);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_prediction_that_has_arrived_is_no_reason_to_write(Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.show(Rounds.onSale(ROUND, LifeBench.NOW));
      bench.follow();
      deliver(bench);
      for (int minutes = 420; minutes > -300; minutes -= 7) {
        before(bench, Duration.ofMinutes(minutes));
        assertThat(escalation(bench).escalate().notes()).isEmpty();
      }
      assertThat(told(bench)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_missing_prediction_is_told_at_six_three_and_one_hour_and_when_it_is_missed(
      Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.show(Rounds.onSale(ROUND, LifeBench.NOW));
      bench.source.fail(ROUND.id(), FaultKind.BAD_DATA);
      bench.follow();
      for (int minutes = 420; minutes > -2_000; minutes -= 5) {
        before(bench, Duration.ofMinutes(minutes));
        escalation(bench).escalate();
        escalation(bench).escalate();
      }
      assertThat(events(bench))
          .containsExactly("escalation 1", "escalation 2", "escalation 3", "missed 1");
      assertThat(told(bench).getFirst())
          .contains(
              "🚨 발매 마감 6시간 0분 전",
              "축구토토 승무패 2026년 54회차",
              "예측 없음",
              "회차 상세 확인",
              "앞뒤가 맞지 않습니다",
              "언제부터: 09-22 12:00 (4시간 0분째)",
              "운영자가 할 일");
      assertThat(told(bench).get(2)).contains("1시간 0분 전");
      assertThat(told(bench).getLast()).contains("마감될 때까지 예측이 전달되지 않았습니다");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void of_thresholds_that_passed_unseen_only_the_last_is_told(Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.show(Rounds.onSale(ROUND, LifeBench.NOW));
      bench.source.fail(ROUND.id(), FaultKind.CHANGED);
      bench.follow();
      before(bench, Duration.ofMinutes(170));
      escalation(bench).escalate();
      before(bench, Duration.ofMinutes(20));
      escalation(bench).escalate();
      assertThat(events(bench)).containsExactly("escalation 2", "escalation 3");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void an_undelivered_prediction_is_told_with_the_last_error_and_its_arrival_once(
      Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.show(Rounds.onSale(ROUND, LifeBench.NOW));
      bench.follow();
      refuse(bench, "Telegram 403: Forbidden: bot was blocked by the user");
      before(bench, Duration.ofHours(6));
      escalation(bench).escalate();
      assertThat(told(bench))
          .singleElement()
          .asString()
          .contains("봉인했지만 전달되지 않음", "bot was blocked by the user", "proto14 outbox");

      before(bench, Duration.ofHours(5));
      bench.store.outbox().sent(bench.store.outbox().latest(9).getLast().id(), "m", END);
      escalation(bench).escalate();
      escalation(bench).escalate();
      before(bench, Duration.ofHours(-1));
      escalation(bench).escalate();

      assertThat(events(bench)).containsExactly("escalation 1", "escalation-over 1");
      assertThat(told(bench).getLast()).contains("✅ 늦었지만 예측이 전달되었습니다");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_new_version_that_does_not_arrive_is_told_anew_and_so_is_its_end(Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.show(Rounds.onSale(ROUND, LifeBench.NOW));
      bench.source.fail(ROUND.id(), FaultKind.CHANGED);
      bench.follow();
      before(bench, Duration.ofHours(6));
      escalation(bench).escalate();
      bench.source.heal();
      bench.follow();
      deliver(bench);
      escalation(bench).escalate();
      before(bench, Duration.ofMinutes(185));
      bench.source.show(
          Rounds.onSale(Rounds.withOtherHome(ROUND, 5, "H99"), bench.clock.instant()));
      bench.follow();
      before(bench, Duration.ofHours(3));
      escalation(bench).escalate();
      deliver(bench);
      escalation(bench).escalate();
      assertThat(events(bench))
          .containsExactly(
              "escalation 1", "escalation-over 1", "escalation 2", "escalation-over 2");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void what_was_written_just_now_is_on_its_way(Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.show(Rounds.onSale(ROUND, LifeBench.NOW));
      before(bench, Duration.ofHours(1));
      bench.follow();
      bench.clock.tick(Duration.ofMinutes(4));
      escalation(bench).escalate();
      assertThat(told(bench)).isEmpty();
      bench.clock.tick(Duration.ofMinutes(1));
      escalation(bench).escalate();
      assertThat(events(bench)).containsExactly("escalation 3");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_round_in_quarantine_is_known_by_the_list_alone(Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.show(Rounds.onSale(ROUND, LifeBench.NOW));
      bench.second.show(Rounds.onSale(Rounds.withOtherHome(ROUND, 3, "X3"), bench.clock.instant()));
      bench.follow();
      assertThat(bench.store.reading(tx -> tx.rounds().newest(9).size()).intValue()).isZero();
      before(bench, Duration.ofHours(2));
      escalation(bench).escalate();
      assertThat(told(bench)).singleElement().asString().contains("두 번째 출처와 비교");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void nothing_is_told_of_far_deadlines_or_without_operators(Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.show(Rounds.onSale(ROUND, LifeBench.NOW));
      bench.source.fail(ROUND.id(), FaultKind.CHANGED);
      bench.follow();
      before(bench, Duration.ofHours(6).plusSeconds(1));
      escalation(bench).escalate();
      before(bench, Duration.ofHours(1));
      OperatorWriter nobody = new OperatorWriter(Texts.of("messages", Locale.ENGLISH), List.of());
      assertThat(new Escalation(bench.store, nobody, bench.clock).escalate().notes()).isEmpty();
      assertThat(told(bench)).isEmpty();
    }
  }
}
