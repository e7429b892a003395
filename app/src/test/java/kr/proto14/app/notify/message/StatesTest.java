package kr.proto14.app.notify.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kr.proto14.app.notify.Html;
import kr.proto14.app.round.Daily;
import kr.proto14.app.round.Safety;
import kr.proto14.app.round.Trouble;
import kr.proto14.app.round.Weekly;
import kr.proto14.app.store.BackupTable.RestoreDrill;
import org.junit.jupiter.api.Test;

/** The state of a day and the summary of a week. */
class StatesTest {
  private static final Texts KOREAN = Texts.of("messages", Locale.KOREAN);
  private static final String FINE = "✅ 시스템 정상 가동 중";

  @Test
  void all_is_well_only_where_nothing_is_at_fault() {
    Daily fine = States.fine();
    Daily troubled = States.troubled();
    assertThat(read(fine)).contains(FINE);
    assertThat(read(changed(fine, troubled.runs(), 0, List.of())))
        .doesNotContain(FINE)
        .contains("⚠️ 확인이 필요합니다: 작업 실패 2건\n");
    assertThat(read(changed(fine, fine.runs(), 1, List.of())))
        .doesNotContain(FINE)
        .contains("⚠️ 확인이 필요합니다: 보내지 못한 메시지 1건\n");
    assertThat(read(changed(fine, fine.runs(), 0, troubled.troubles())))
        .doesNotContain(FINE)
        .contains("⚠️ 확인이 필요합니다: 계속되는 오류 1건\n");
  }

  @Test
  void an_idle_day_says_none_and_never_zero() {
    assertThat(read(States.idle()))
        .contains("⚽ 축구: 예측 없음 · 결과 없음", "오늘 작업\n없음\n", "결과 대기: 없음", FINE)
        .doesNotContain("0개", "0건", "0회 ");
  }

  @Test
  void runs_of_one_job_share_a_line_with_their_failures() {
    assertThat(read(States.troubled()))
        .contains("❌ 새 회차 체크: 2회 중 1회 실패 (마지막 실패 08:00)\n")
        .contains("✅ moon<x>: 1회 (마지막 14:00)\n");
  }

  @Test
  void a_week_is_named_by_iso_even_where_the_year_turns() {
    Weekly turn =
        new Weekly(
            LocalDate.of(2025, 12, 29), States.few().pools(), States.SAFE, States.NEXT_MONDAY);
    assertThat(Html.toPlain(new WeeklySummary(KOREAN).html(turn)))
        .startsWith("📊 주간 요약 리포트\n📅 2026년 1주차 (12-29~01-04)\n");
  }

  @Test
  void a_pool_with_nothing_settled_says_so_instead_of_a_rate() {
    String told = Html.toPlain(new WeeklySummary(KOREAN).html(States.emptyPool()));
    String basketball = told.substring(told.indexOf("🏀"), told.indexOf("통계 예측일 뿐"));
    assertThat(basketball).contains("이 주에 결과가 확정된 회차 없음").doesNotContain("%");
    assertThat(told).contains("• 2026년 55회차: 무효 (환불)\n");
  }

  @Test
  void the_week_tells_of_the_last_backup_and_of_its_drill() {
    assertThat(weekly(States.SAFE))
        .contains("\n💾 백업: 마지막 09-16 04:30 · 복구 시험 성공 (행 251,337개, 봉인 120개)\n");
    assertThat(weekly(Safety.NONE)).contains("\n💾 백업: 없음 · 복구 시험 없음\n");
    assertThat(weekly(failed("damaged: its end is missing")))
        .contains("\n💾 백업: 마지막 09-16 04:30 · 복구 시험 실패 (파일이 손상되었거나 잘림)\n");
    assertThat(weekly(failed("moon: <b>"))).contains("복구 시험 실패 (moon: <b>)\n");
  }

  @Test
  void the_day_tells_how_old_the_last_backup_is() {
    assertThat(read(States.fine())).contains("\n💾 백업: 16시간 30분 전\n");
    assertThat(read(States.idle())).contains("\n💾 백업: 없음\n");
  }

  private static Safety failed(String detail) {
    return new Safety(
        States.SAFE.backedUpAt(),
        States.SAFE
            .drill()
            .map(drill -> new RestoreDrill("x", drill.at(), false, detail, 0, 0, 9)));
  }

  private static String weekly(Safety safety) {
    Weekly week = States.few();
    return Html.toPlain(
        new WeeklySummary(KOREAN).html(new Weekly(week.monday(), week.pools(), safety, week.at())));
  }

  private static Daily changed(
      Daily day, List<Daily.JobRun> runs, int undelivered, List<Trouble> troubles) {
    return new Daily(
        day.day(),
        day.predicted(),
        day.settled(),
        day.pending(),
        runs,
        undelivered,
        troubles,
        day.safety(),
        day.at());
  }

  private static String read(Daily daily) {
    return Html.toPlain(new DailyState(KOREAN).html(daily));
  }
}
