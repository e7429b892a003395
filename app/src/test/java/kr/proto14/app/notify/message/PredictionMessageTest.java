package kr.proto14.app.notify.message;

import static kr.proto14.app.notify.message.Announcements.absent;
import static kr.proto14.app.notify.message.Announcements.estimate;
import static kr.proto14.app.notify.message.Announcements.inState;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.proto14.app.notify.Html;
import kr.proto14.app.round.Announcement;
import kr.proto14.app.source.Money;
import kr.proto14.app.source.Provenance;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Votes;
import org.junit.jupiter.api.Test;

class PredictionMessageTest {
  private static final Announcement SOCCER = Announcements.soccer();

  @Test
  void a_later_version_says_that_it_replaces_the_first() {
    assertThat(read(SOCCER)).doesNotContain("대신합니다");
    assertThat(read(Announcements.withVersion(SOCCER, 2))).contains("2번째 예측 · 앞서 보낸 예측을 대신합니다");
  }

  @Test
  void a_round_of_the_second_source_is_marked_and_has_no_money() {
    assertThat(read(Announcements.from(SOCCER, Provenance.ZENTOTO)))
        .contains("⚠️ 잠정 예측", "발매 마감은 확인되지 않아")
        .doesNotContain("이월금", "1등 적중금");
    assertThat(read(Announcements.from(SOCCER, Provenance.BETMAN_WITH_ZENTOTO_VOTES)))
        .contains("투표율은 두 번째 출처(젠토토)", "이월금");
    assertThat(read(SOCCER)).doesNotContain("젠토토");
  }

  @Test
  void after_the_sale_it_says_so() {
    assertThat(read(Announcements.at(SOCCER, Announcements.SOCCER_END)))
        .contains("발매가 마감되었습니다 (09-19 23:00 기준)")
        .doesNotContain("남음");
  }

  @Test
  void a_void_match_is_marked_and_counts_as_a_hit() {
    Announcement one =
        Announcements.withMatches(
            SOCCER, match -> match.number() == 7 ? inState(match, MatchState.VOID) : match);
    assertThat(read(one))
        .contains("07. 헤타페 vs 말라가 → 승 ➖ 적중특례\n")
        .contains("취소 경기 1개, 무엇을 골라도 적중 처리")
        .contains("1등 (14경기) 0.19% (약 520분의 1)")
        .doesNotContain("환불");
    assertThat(read(SOCCER)).contains("1등 (14경기) 0.098% (약 1,000분의 1)").doesNotContain("➖");
  }

  @Test
  void with_three_void_matches_the_round_is_void() {
    Announcement three =
        Announcements.withMatches(
            SOCCER, match -> match.number() < 4 ? inState(match, MatchState.VOID) : match);
    assertThat(read(three)).contains("취소 경기 3개: 3경기 이상이면 회차 전체가 무효");
  }

  @Test
  void a_match_without_a_time_is_marked() {
    Announcement told =
        Announcements.withMatches(
            SOCCER, match -> match.number() == 1 ? inState(match, MatchState.UNSETTLED) : match);
    assertThat(read(told)).contains("→ 패 · 52% 📊 🕓 일정 미정");
  }

  @Test
  void a_ticket_of_one_line_is_the_single_line() {
    assertThat(read(Announcements.withBudget(SOCCER, 1_000)))
        .contains("🎰 복식 없음 (단식과 같음) · 조합 수 1 · 1,000원")
        .doesNotContain("나머지 경기는");
  }

  @Test
  void a_triple_is_read_in_full() {
    assertThat(read(Announcements.withBudget(SOCCER, 100_000))).contains("→ 승·무·패\n");
  }

  @Test
  void the_crowd_is_compared_only_where_it_voted() {
    Announcement silent = Announcements.withVotes(SOCCER, Map.of());
    assertThat(read(silent)).doesNotContain("투표율 1위");
    Announcement agreeing = Announcements.withVotes(SOCCER, Map.of(2, new Votes(9, 1, 1)));
    assertThat(read(agreeing)).contains("모든 경기에서 투표율 1위와 같음");
    Announcement unvoted = Announcements.withVotes(SOCCER, Map.of(2, new Votes(0, 0, 0)));
    assertThat(read(unvoted)).doesNotContain("투표율 1위");
  }

  @Test
  void a_tie_with_the_crowds_favourite_is_no_difference() {
    Announcement tied = Announcements.withVotes(SOCCER, Map.of(1, new Votes(5, 0, 5)));
    assertThat(read(tied)).contains("모든 경기에서 투표율 1위와 같음");
  }

  @Test
  void without_a_carry_over_it_says_none() {
    assertThat(read(Announcements.withMoney(SOCCER, new Money(0, 0, 0, 0, 0))))
        .contains("이월금 없음")
        .doesNotContain("1등 적중금");
  }

  @Test
  void ai_is_said_only_when_a_member_of_the_panel_took_part() {
    assertThat(read(SOCCER)).doesNotContain("AI");
    assertThat(
            read(voices(absent("gpt", Group.PANEL, "no-key"), estimate("elo", Group.HISTORY, 1))))
        .contains("참여: elo\n", "불참: gpt (키 없음)")
        .doesNotContain("AI")
        .doesNotContain("모델은 참여하지 않았습니다");
    assertThat(read(voices(estimate("gpt", Group.PANEL, 0.5), estimate("elo", Group.HISTORY, 0.5))))
        .contains("참여: gpt (AI), elo");
  }

  @Test
  void a_forecast_from_odds_alone_says_so() {
    assertThat(read(voices(estimate("market", Group.MARKET, 1), estimate("crowd", Group.CROWD, 0))))
        .contains("참여: 시장 배당\n", "시장 배당만으로 낸 것입니다. 모델은 참여하지 않았습니다")
        .doesNotContain("불참", "구매자 투표율");
  }

  @Test
  void an_unknown_reason_is_printed_as_it_is() {
    assertThat(read(voices(absent("market", Group.MARKET, "moon<phase>"))))
        .contains("참여: 없음", "불참: 시장 배당 (moon<phase>)");
  }

  @Test
  void every_language_ends_with_the_legal_footer() {
    for (Locale locale : Texts.LANGUAGES) {
      Texts texts = Texts.of("messages", locale);
      assertThat(Html.toPlain(new PredictionMessage(texts).html(SOCCER)))
          .endsWith(texts.text("footer.legal") + "\n" + texts.text("footer.name"));
    }
  }

  private static Announcement voices(Voice... voices) {
    return Announcements.withVoices(SOCCER, old -> List.of(voices));
  }

  private static String read(Announcement told) {
    return Html.toPlain(new PredictionMessage(Texts.of("messages", Locale.KOREAN)).html(told));
  }
}
