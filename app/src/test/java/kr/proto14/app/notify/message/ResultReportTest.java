package kr.proto14.app.notify.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.proto14.app.notify.Html;
import kr.proto14.app.round.Prediction;
import kr.proto14.app.round.Report;
import kr.proto14.app.round.Settlement;
import kr.proto14.app.round.settle.Basis;
import kr.proto14.app.round.settle.Ending;
import kr.proto14.app.round.track.Returned;
import kr.proto14.app.round.track.Returned.Certainty;
import kr.proto14.app.round.track.RoundScore;
import kr.proto14.app.round.track.Tips;
import org.junit.jupiter.api.Test;

class ResultReportTest {
  private static final Texts KOREAN = Texts.of("messages", Locale.KOREAN);

  @Test
  void money_never_stands_without_saying_how_sure_it_is() {
    assertThat(read(returning(Certainty.ESTIMATED))).contains("적중금 500원 추정 (400~600원, 세전)");
    assertThat(read(returning(Certainty.CONFIRMED))).contains("적중금 500원 확정 (세전)");
    assertThat(read(returning(Certainty.UNKNOWN)))
        .contains("적중금을 알 수 없음 (판매액 자료 없음)")
        .doesNotContain("500원");
    assertThat(read(Reports.withReturned(Reports.soccer(), Returned.NOTHING)))
        .contains("\n적중금 없음\n");
  }

  @Test
  void a_void_round_is_refunded_and_judges_nothing() {
    String told = read(Reports.voided());
    assertThat(told)
        .contains("회차 무효 · 환불", "환불 16,000원 (손실 없음)", "13. 비야레알 vs 레반테 → 예측 승 · 결과 없음")
        .doesNotContain("✅", "❌", "🔵", "단식 적중률", "적중특례 ");
  }

  @Test
  void marks_follow_from_pick_ticket_and_ending() {
    assertThat(read(Reports.soccer()))
        .contains("01. 브라이턴 vs 아스널 → 예측 패 · 실제 패 (0:2) ✅\n")
        .contains("05. 노팅엄F vs 코번트리 → 예측 승 · 실제 무 (1:2, 연장 포함일 수 있음) ❌\n")
        .contains("09. 리즈U vs 크리스털 → 예측 승 · 실제 무 (0:0) 🔵\n")
        .contains("07. 헤타페 vs 말라가 → 예측 승 · ➖ 적중특례\n");
  }

  @Test
  void all_singles_that_hit_are_worth_a_word() {
    Report report = Reports.soccer();
    RoundScore score = report.score();
    RoundScore full =
        new RoundScore(
            score.round(),
            score.saleEnd(),
            false,
            2,
            new Tips(12, 12),
            score.crowd(),
            score.home(),
            new Tips(0, 0),
            14,
            score.cost(),
            score.returned());
    assertThat(read(Reports.with(report, report.settlement(), full, List.of(1, 0, 0, 0))))
        .contains("🎉 단식 전체 적중", "단식 적중률 100.0% (12/12)", "🏆 1등 적중 · 최고 14경기", "시장 배당 없음")
        .contains("적중 조합: 1등 1개\n");
    assertThat(read(report)).doesNotContain("🎉");
  }

  @Test
  void the_first_version_is_named_where_it_differs() {
    Report report = Reports.soccer();
    assertThat(read(report)).contains("🔁 2번째 예측 기준 · 첫 예측과 1경기 다름\n");
    assertThat(read(withFirst(report, Optional.of(report.prediction()))))
        .contains("🔁 2번째 예측 기준 · 고른 결과는 첫 예측과 같음\n");
    assertThat(read(withFirst(report, Optional.empty()))).contains("🔁 2번째 예측 기준\n");
    assertThat(read(Reports.basketball())).doesNotContain("번째 예측");
  }

  @Test
  void only_a_later_settlement_is_a_correction() {
    assertThat(read(Reports.corrected()))
        .startsWith("⚽ [정정] 축구토토 승무패 2026년 54회차 적중률 리포트\n")
        .contains("앞서 보낸 리포트를 바로잡습니다");
    assertThat(read(Reports.soccer())).doesNotContain("정정", "바로잡");
  }

  @Test
  void what_an_ending_rests_on_is_said_unless_two_sources_agree() {
    for (Basis basis : Basis.values()) {
      Report report = resting(basis);
      List<String> notes =
          read(report)
              .lines()
              .filter(line -> line.startsWith("ℹ️") || line.startsWith("⚠️"))
              .toList();
      if (basis == Basis.TWO_SOURCES) {
        assertThat(notes).isEmpty();
      } else {
        assertThat(notes).as(basis.name()).hasSize(1);
        assertThat(notes.getFirst()).contains("베트맨, somebody", "모든 경기");
      }
    }
  }

  @Test
  void every_report_bears_the_legal_words() {
    for (Report report :
        List.of(Reports.soccer(), Reports.basketball(), Reports.voided(), Reports.corrected())) {
      assertThat(read(report))
          .endsWith(KOREAN.text("footer.legal") + "\n" + KOREAN.text("footer.name"));
    }
  }

  private static Report resting(Basis basis) {
    Report report = Reports.basketball();
    List<Ending> endings = new ArrayList<>();
    for (Ending old : report.settlement().endings()) {
      endings.add(
          new Ending(
              old.match(), old.outcome(), old.score(), List.of("somebody", "betman"), basis));
    }
    Settlement settlement = new Settlement(report.settlement().round(), 1, 1, endings);
    return Reports.with(report, settlement, report.score(), report.lines());
  }

  private static Report returning(Certainty certainty) {
    return Reports.withReturned(Reports.soccer(), new Returned(400, 500, 600, certainty));
  }

  private static Report withFirst(Report report, Optional<Prediction> first) {
    return new Report(
        report.settlement(),
        report.prediction(),
        first,
        report.advice(),
        report.score(),
        report.lines(),
        report.statistics(),
        report.at());
  }

  private static String read(Report report) {
    return Html.toPlain(new ResultReport(KOREAN).html(report));
  }
}
