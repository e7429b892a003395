package kr.proto14.app.source.betman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.MetVariants;
import kr.proto14.app.source.http.Json;
import kr.proto14.app.source.http.Sightings;
import kr.proto14.app.source.http.Unusable;
import org.junit.jupiter.api.Test;

class ResultReadersTest {
  private final MetVariants variants = new MetVariants();
  private final ObjectNode page = page();

  @Test
  void scores_codes_and_labels_are_read_from_the_answer() {
    PoolResult first = read().matches().getFirst();
    assertThat(first.number()).isEqualTo(1);
    assertThat(first.homeName()).isEqualTo("홈1");
    assertThat(first.homeScore()).hasValue(2);
    assertThat(first.awayScore()).hasValue(1);
    assertThat(first.code()).hasValue(0);
    assertThat(first.label()).isEqualTo("승");
    assertThat(variants.all())
        .containsExactly("result-code=0 승", "result-code-against-score=soccer agrees");
  }

  @Test
  void an_empty_page_is_not_settled_yet() {
    page.putArray("detlBody");
    assertThat(read().matches()).isEmpty();
    page.putNull("detlBody");
    assertThat(read().matches()).isEmpty();
  }

  @Test
  void a_void_match_has_a_code_of_its_own_and_perhaps_no_score() {
    row(5).put("TOTO_RSLT_VAL", "3").put("HM_TEAM_MCH_RSLT_VAL", "-");
    row(5).putNull("AW_TEAM_MCH_RSLT_VAL");
    PoolResult fifth = read().matches().get(4);
    assertThat(fifth.homeScore()).isEmpty();
    assertThat(fifth.awayScore()).isEmpty();
    assertThat(fifth.label()).isEqualTo("적중특례");
    assertThat(variants.all()).contains("result-code=3 적중특례");
  }

  @Test
  void a_code_against_its_score_is_recorded_and_delivered_as_it_is() {
    row(2).put("TOTO_RSLT_VAL", 2);
    assertThat(read().matches().get(1).code()).hasValue(2);
    assertThat(variants.all()).contains("result-code-against-score=soccer differs");
  }

  @Test
  void rows_may_come_in_any_order_but_must_be_all_fourteen() {
    page.withArray("detlBody").add(page.withArray("detlBody").remove(0));
    assertThat(read().matches()).extracting(PoolResult::number).isSorted();
    page.withArray("detlBody").remove(3);
    refused(FaultKind.BAD_DATA, "13 matches, not 14");
    page.withArray("detlBody").add(row(1));
    refused(FaultKind.BAD_DATA, "not 1 to 14");
  }

  @Test
  void impossible_rows_are_refused_with_their_count() {
    row(1).put("HM_TEAM_MCH_RSLT_VAL", 301);
    row(2).put("AW_TEAM_MCH_RSLT_VAL", -1);
    row(3).remove("GM_SEQ");
    refused(FaultKind.BAD_DATA, "3 of 14 results refused: 2 × a score is out of range");
    page.remove("detlBody");
    refused(FaultKind.CHANGED, "detlBody");
  }

  @Test
  void fixed_odds_results_are_read_and_a_broken_row_left_out() {
    ObjectNode root = Payloads.envelope();
    root.putArray("detlBody")
        .add(fixture(1))
        .add(fixture(2).put("GM_SEQ", "x"))
        .add(fixture(3).put("MCH_SCORE", "취소").put("GAME_RESULT", 4).put("FIX_MCH_DTM", "-"));
    var results = FixtureResultReader.read(260111, Payloads.answer(root));
    assertThat(results).extracting(FixtureResult::number).containsExactly(1, 3);
    FixtureResult first = results.getFirst();
    assertThat(first.homeScore()).hasValue(2);
    assertThat(first.awayScore()).hasValue(1);
    assertThat(first.code()).hasValue(0);
    assertThat(first.handicap()).hasValue(-1.5);
    assertThat(first.kickOff()).hasValue(Instant.parse("2026-04-18T05:00:00Z"));
    assertThat(results.getLast().homeScore()).isEmpty();
    assertThat(results.getLast().code()).hasValue(4);
    assertThat(results.getLast().kickOff()).isEmpty();
  }

  @Test
  void a_page_of_broken_fixed_odds_results_is_a_fault() {
    ObjectNode root = Payloads.envelope();
    root.putArray("detlBody").add(Json.object().put("GM_SEQ", 1));
    Unusable refusal =
        catchThrowableOfType(
            Unusable.class, () -> FixtureResultReader.read(1, Payloads.answer(root)));
    assertThat(refusal.detail()).isEqualTo("All results refused: 1 × no HOME_TEAM.");
  }

  private void refused(FaultKind kind, String part) {
    Unusable refusal = catchThrowableOfType(Unusable.class, this::read);
    assertThat(refusal).as(part).isNotNull();
    assertThat(refusal.kind()).isEqualTo(kind);
    assertThat(refusal.detail()).contains(part);
  }

  private PoolResults read() {
    var sightings =
        new Sightings(BetmanSource.NAME, variants, Clock.fixed(Payloads.NOW, ZoneOffset.UTC));
    return new ResultReader(sightings).read(Payloads.SOCCER, Payloads.answer(page));
  }

  private ObjectNode row(int number) {
    return (ObjectNode) page.withArray("detlBody").get(number - 1);
  }

  private static ObjectNode page() {
    ObjectNode page = Payloads.envelope();
    for (int i = 1; i <= 14; i++) {
      page.withArray("detlBody")
          .addObject()
          .put("GM_SEQ", i)
          .put("HM_TEAM_NM", "홈" + i + "  ")
          .put("AW_TEAM_NM", "원정" + i + "  ")
          .put("HM_TEAM_MCH_RSLT_VAL", 2)
          .put("AW_TEAM_MCH_RSLT_VAL", "1")
          .put("TOTO_RSLT_VAL", 0);
    }
    page.withArray("winrstCode").addObject().put("code", 0).put("value", "승");
    page.withArray("winrstCode").addObject().put("code", "3").put("value", "적중특례");
    return page;
  }

  private static ObjectNode fixture(int number) {
    ObjectNode row = Json.object().put("GM_SEQ", number).put("HOME_TEAM", "포항스틸 ");
    row.put("AWAY_TEAM", "광주FC").put("MCH_SCORE", "2:1").put("GAME_RESULT", "0");
    row.put("HANDI_VAL", "-1.5").put("FIX_MCH_DTM", "26.04.18 (토) 14:00");
    return row.put("BETTYP_NM", "핸디캡").put("LEAG_CD_NM", "K리그1");
  }
}
