package kr.proto14.app.notify.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.notify.Html;
import kr.proto14.app.round.track.PoolStatistics;
import kr.proto14.app.round.track.Rate;
import kr.proto14.app.round.track.Returned;
import kr.proto14.app.round.track.Returned.Certainty;
import kr.proto14.engine.pool.Pool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticsLinesTest {
  private static final Texts KOREAN = Texts.of("messages", Locale.KOREAN);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 6, 9})
  void every_average_of_too_few_rounds_says_so(int rounds) {
    String told = read(statistics(rounds));
    assertThat(told.lines().filter(line -> line.contains("평균") || line.contains("최근")))
        .hasSize(rounds > 5 ? 3 : 2)
        .allMatch(line -> line.endsWith("⚠️ 표본 부족 (" + rounds + "회차)"));
    assertThat(told).contains("95% 구간 ⚠️ 표본 부족 (" + rounds + "회차)");
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 11, 2_000})
  void enough_rounds_are_counted_without_a_warning(int rounds) {
    String told = read(statistics(rounds));
    String count = KOREAN.text("stats.sample", Map.of("count", rounds));
    assertThat(told)
        .doesNotContain("표본 부족")
        .contains("• 평균 적중률: 50.0%" + count + "\n")
        .contains("• 최근 5회차: 60.0%\n• 최근 10회차: 55.0%\n");
  }

  @Test
  void the_last_five_of_three_rounds_are_the_last_three() {
    assertThat(read(statistics(3))).contains("• 최근 3회차: ").doesNotContain("최근 5회차", "최근 10회차");
    assertThat(read(statistics(7))).contains("• 최근 5회차: ", "• 최근 7회차: ");
  }

  @Test
  void a_pool_without_rounds_has_no_figures_at_all() {
    String told = read(Reports.none(Pool.BASKETBALL));
    assertThat(told).contains("• 아직 없음").doesNotContain("%,", "0.0%", "평균", "0회차", "비교");
  }

  @Test
  void a_page_has_both_pools_and_the_legal_words() {
    String told = read(statistics(12), Reports.basketballStatistics());
    assertThat(told)
        .startsWith("📊 누적 통계\n\n⚽ 축구 승무패\n")
        .contains("\n\n🏀 농구 승5패\n")
        .endsWith(KOREAN.text("footer.name"));
  }

  @Test
  void a_sum_that_leaves_unknown_rounds_out_is_an_estimate_and_says_what_is_missing() {
    assertThat(read(statistics(12, new Returned(40, 50, 60, Certainty.UNKNOWN), 2)))
        .contains("→ 적중금 50원 추정 (40~60원, 세전)\n• 적중금을 알 수 없어 뺀 회차: 2개\n");
    assertThat(read(statistics(12, new Returned(0, 0, 0, Certainty.UNKNOWN), 1)))
        .contains("→ 적중금을 알 수 없음 (판매액 자료 없음)\n");
  }

  private static PoolStatistics statistics(int rounds) {
    return statistics(rounds, Returned.NOTHING, 0);
  }

  private static PoolStatistics statistics(int rounds, Returned returned, int unknown) {
    Rate rate = new Rate(7 * rounds, 14 * rounds, 0.4, 0.6);
    return new PoolStatistics(
        Pool.SOCCER,
        rounds,
        0,
        0.5,
        Optional.empty(),
        Optional.empty(),
        0.6,
        0.55,
        1,
        Map.of(14, 1, 11, 2),
        16_000L * rounds,
        returned,
        unknown,
        rate,
        rate,
        rate,
        rate);
  }

  private static String read(PoolStatistics... pools) {
    return Html.toPlain(new StatisticsLines(KOREAN).html(List.of(pools)));
  }
}
