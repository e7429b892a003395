package kr.proto14.app.notify.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.ai.Reason;
import kr.proto14.app.ai.question.FactKind;
import kr.proto14.app.notify.Html;
import kr.proto14.app.round.Announcement;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Probabilities;
import org.junit.jupiter.api.Test;

class PanelLinesTest {
  private static final Announcement SOCCER = Announcements.soccer();

  private static Voice member(String name, double home) {
    double rest = (1 - home) / 2;
    return new Voice(
        name,
        Group.PANEL,
        new Opinion.Estimate(Probabilities.ofWeights(home, rest, rest * 0.9)),
        0.1);
  }

  private static Reason reason(String member, String text, FactKind fact) {
    return new Reason(member, text, Optional.ofNullable(fact));
  }

  private static String read(Announcement told, Map<Integer, List<Reason>> reasons) {
    Page page = new Page();
    new PanelLines(
            Texts.of("messages", Locale.KOREAN),
            new Announcement(
                told.prediction(),
                told.seal(),
                told.advice(),
                told.money(),
                told.votes(),
                told.at(),
                Optional.empty(),
                reasons))
        .addTo(page);
    return Html.toPlain(page.html());
  }

  private static Announcement with(Voice... members) {
    return Announcements.withVoices(
        SOCCER,
        voices -> {
          List<Voice> all = new ArrayList<>(voices);
          all.addAll(List.of(members));
          return all;
        });
  }

  @Test
  void members_that_agree_and_give_no_reason_take_no_line() {
    assertThat(read(with(member("openai", 0.5), member("kimi", 0.6)), Map.of())).isBlank();
  }

  @Test
  void a_split_panel_is_an_upset_signal_with_its_votes() {
    assertThat(
            read(
                with(member("openai", 0.5), member("gemini", 0.6), member("kimi", 0.2)), Map.of()))
        .contains("01. ⚡ 의견 갈림 (승 2 · 무 1)");
  }

  @Test
  void a_match_has_one_reason_of_a_member_who_picks_as_we_do() {
    String read =
        read(
            with(member("openai", 0.2), member("kimi", 0.5)),
            Map.of(
                1,
                List.of(
                    reason("openai", "최근 경기: 원정 4승", FactKind.FORM),
                    reason("kimi", "순위: 홈 2위", FactKind.TABLE))));
    assertThat(read.lines().filter(line -> line.startsWith("01."))).hasSize(1);
    assertThat(read.contains("순위: 홈 2위 (Kimi)") ^ read.contains("최근 경기: 원정 4승 (GPT)")).isTrue();
  }

  @Test
  void what_names_no_fact_or_repeats_votes_and_odds_is_left_to_show() {
    assertThat(
            read(
                with(member("openai", 0.5)),
                Map.of(
                    1,
                    List.of(
                        reason("openai", "핵심 공격수 부상", null),
                        reason("openai", "투표: 승 53%", FactKind.VOTES),
                        reason("openai", "배당: 1.91", FactKind.ODDS)))))
        .isBlank();
  }

  @Test
  void a_void_match_has_no_line_and_signs_of_html_are_harmless() {
    Announcement told = with(member("openai", 0.5));
    Map<Integer, List<Reason>> reasons =
        Map.of(
            1, List.of(reason("openai", "순위: <b>1위</b> & 2위", FactKind.TABLE)),
            2, List.of(reason("openai", "순위: 3위", FactKind.TABLE)));
    assertThat(read(told, reasons)).contains("순위: <b>1위</b> & 2위");
    Announcement voided =
        Announcements.withMatches(
            told, (Match m) -> m.number() == 2 ? Announcements.inState(m, MatchState.VOID) : m);
    assertThat(read(voided, reasons)).contains("01.").doesNotContain("02.");
  }
}
