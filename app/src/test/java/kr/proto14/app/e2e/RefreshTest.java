package kr.proto14.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kr.proto14.app.round.Followed.Stage;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.store.OutboxMessage;
import kr.proto14.app.testing.AppBench;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Moved;
import kr.proto14.standin.BetmanFault;
import kr.proto14.standin.Recordings;
import kr.proto14.standin.TelegramFault.Plain;
import kr.proto14.standin.TelegramMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A round near its deadline, through the whole app. */
class RefreshTest {
  private static final String ROUND = "G011-260053";
  private static final Recordings BEFORE = AppBench.soccer53();

  /** Celtic is a clear favourite, and becomes a clearer one. */
  private static final Recordings QUIET = Moved.odds(BEFORE, "릴레스트", 1.2, 6.5, 13);

  /** Milan was the favourite, and no longer is. */
  private static final Recordings LOUD = Moved.odds(BEFORE, "AC밀란", 4.5, 3.6, 1.75);

  private static AppBench checked(Databases database) {
    AppBench bench = new AppBench(database);
    assertThat(bench.check().wentWell()).isTrue();
    bench.clock.tick(Duration.ofHours(8));
    return bench;
  }

  private static Stage refresh(AppBench bench) {
    Job.Result.Done done = bench.refresh(ROUND);
    assertThat(done.wentWell()).as(done.toString()).isTrue();
    return done.life().rounds().getFirst().stage();
  }

  private static List<String> shown(AppBench bench) {
    return bench.telegram.shown().stream().map(TelegramMessage::plain).toList();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void moved_odds_that_leave_the_ticket_alone_edit_the_message_and_call_nobody(Databases database) {
    try (AppBench bench = checked(database)) {
      bench.betman.show(QUIET);

      assertThat(refresh(bench)).isEqualTo(Stage.PREDICTED);

      assertThat(bench.sealed()).startsWith("4 ");
      assertThat(bench.telegram.sent()).hasSize(1);
      assertThat(bench.telegram.edits()).hasSize(1);
      assertThat(shown(bench))
          .singleElement()
          .asString()
          .contains("🔁 2번째 예측 (20:00 갱신): 고를 결과는 그대로", "원인: 배당 변동", "📝 단식")
          .doesNotContain("앞서 보낸 예측을 대신합니다");
      List<OutboxMessage> rows = bench.store().outbox().latest(9);
      assertThat(rows).extracting(row -> row.key().version()).containsExactly(2, 1);
      assertThat(rows.getFirst().edits()).isEqualTo(rows.getLast().providerId());
      assertThat(rows.getFirst().providerId()).isEqualTo(rows.getLast().providerId());
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_changed_ticket_is_told_in_a_message_that_begins_with_what_changed(Databases database) {
    try (AppBench bench = checked(database)) {
      bench.betman.show(LOUD);

      assertThat(refresh(bench)).isEqualTo(Stage.PREDICTED);

      assertThat(bench.telegram.edits()).isEmpty();
      assertThat(bench.received()).hasSize(2);
      String told = bench.received().getLast();
      assertThat(told)
          .contains("🔁 2번째 예측 · 앞서 보낸 예측을 대신합니다")
          .contains("• 03. AC밀란 vs SL벤피카: 승 48% → 패 5", "(배당 변동)");
      assertThat(told.indexOf("바뀐 점")).isLessThan(told.indexOf("📋 14경기 예측"));
      assertThat(bench.received().getFirst()).doesNotContain("2번째");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void votes_that_move_little_seal_nothing_and_tell_nothing_but_are_kept(Databases database) {
    try (AppBench bench = checked(database)) {
      String before = bench.sealed();
      bench.betman.show(Moved.votes(BEFORE, 5, 2_000));

      Job.Result.Done done = bench.refresh(ROUND);

      assertThat(done.wentWell()).isTrue();
      assertThat(done.life().rounds().getFirst().stage()).isEqualTo(Stage.UNCHANGED);
      assertThat(done.life().rounds().getFirst().detail()).contains("points at most");
      assertThat(bench.sealed()).isEqualTo(before);
      assertThat(bench.telegram.calls()).hasSize(1);
      assertThat(bench.store().reading(tx -> tx.rounds().newest(1)).getFirst().knownAt())
          .isAfter(bench.clock.instant().minus(Duration.ofHours(1)));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_forecaster_that_drops_out_is_told(Databases database) {
    try (AppBench bench = checked(database)) {
      bench.betman.show(Moved.kickOff(BEFORE, 14, Duration.ofHours(1)));

      assertThat(refresh(bench)).isEqualTo(Stage.PREDICTED);

      String now = shown(bench).getLast();
      assertThat(now).contains("🔁 2번째 예측", "참여한 예측 변경", "시장 배당 11경기");
      assertThat(bench.sealed()).startsWith("4 ");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_match_cancelled_before_the_deadline_is_marked_once_and_counts_as_a_hit(
      Databases database) {
    try (AppBench bench = checked(database)) {
      assertThat(bench.received().getFirst()).contains("10. 소시에다 vs 본머스 → 승·무");
      bench.betman.faults().always(new BetmanFault.Cancelled(10));

      assertThat(refresh(bench)).isEqualTo(Stage.PREDICTED);

      assertThat(bench.received()).hasSize(2);
      assertThat(bench.received().getLast())
          .contains("복식 승·무 → 무", "➖ 취소 (적중특례)", "경기 상태 변경")
          .contains("10. 소시에다 vs 본머스 → 무 ➖ 적중특례")
          .doesNotContain("10. 소시에다 vs 본머스 → 승·무");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_second_refresh_changes_nothing(Databases database) {
    try (AppBench bench = checked(database)) {
      bench.betman.show(QUIET);
      refresh(bench);
      String sealed = bench.sealed();
      bench.clock.tick(Duration.ofMinutes(10));

      assertThat(refresh(bench)).isEqualTo(Stage.UNCHANGED);
      bench.check();

      assertThat(bench.sealed()).isEqualTo(sealed);
      assertThat(bench.telegram.sent()).hasSize(1);
      assertThat(bench.telegram.edits()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_check_leaves_moved_odds_to_the_refresh(Databases database) {
    try (AppBench bench = checked(database)) {
      bench.betman.show(LOUD);
      assertThat(bench.check().life().rounds().getFirst().stage()).isEqualTo(Stage.UNCHANGED);
      assertThat(bench.sealed()).startsWith("2 ");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void what_has_not_arrived_yet_is_followed_and_not_edited(Databases database) {
    try (AppBench bench = new AppBench(database)) {
      bench.telegram.faults().always(Plain.STATUS_502);
      bench.check();
      bench.clock.tick(Duration.ofHours(1));
      bench.betman.show(QUIET);
      bench.refresh(ROUND);
      assertThat(bench.received()).isEmpty();

      bench.telegram.faults().clear();
      bench.clock.tick(Duration.ofHours(1));
      assertThat(refresh(bench)).isEqualTo(Stage.UNCHANGED);

      assertThat(bench.received()).hasSize(2);
      assertThat(bench.received().getFirst()).doesNotContain("2번째 예측");
      assertThat(bench.received().getLast()).contains("2번째 예측 · 앞서 보낸 예측을 대신합니다");
      assertThat(bench.telegram.edits()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void an_edit_waits_for_telegram_and_comes_once(Databases database) {
    try (AppBench bench = checked(database)) {
      bench.betman.show(QUIET);
      bench.telegram.faults().always(Plain.CLOSED_BEFORE_DELIVERY);
      assertThat(bench.refresh(ROUND).wentWell()).isFalse();
      bench.telegram.faults().clear();
      bench.clock.tick(Duration.ofHours(1));
      assertThat(bench.check().wentWell()).isTrue();
      assertThat(bench.telegram.sent()).hasSize(1);
      assertThat(bench.telegram.edits()).hasSize(1);
      assertThat(shown(bench)).singleElement().asString().contains("2번째 예측 (20:00 갱신)");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_second_edit_takes_the_place_of_the_first(Databases database) {
    try (AppBench bench = checked(database)) {
      bench.betman.show(QUIET);
      refresh(bench);
      bench.betman.show(BEFORE);
      bench.clock.tick(Duration.ofHours(1));
      assertThat(refresh(bench)).isEqualTo(Stage.PREDICTED);
      assertThat(bench.telegram.sent()).hasSize(1);
      assertThat(shown(bench)).singleElement().asString().contains("3번째 예측 (21:00 갱신)");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_round_not_predicted_yet_is_predicted_by_a_refresh(Databases database) {
    try (AppBench bench = new AppBench(database)) {
      assertThat(refresh(bench)).isEqualTo(Stage.PREDICTED);
      assertThat(bench.received()).singleElement().asString().doesNotContain("🔁");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_betman_out_of_reach_leaves_what_is_sealed(Databases database) {
    try (AppBench bench = checked(database)) {
      String sealed = bench.sealed();
      bench.betman.faults().always(BetmanFault.Wire.STATUS_500);
      Job.Result.Done done = bench.refresh(ROUND);
      assertThat(done.wentWell()).isFalse();
      assertThat(done.life().rounds().getFirst().version()).isEqualTo(1);
      assertThat(bench.sealed()).isEqualTo(sealed);
    }
  }
}
