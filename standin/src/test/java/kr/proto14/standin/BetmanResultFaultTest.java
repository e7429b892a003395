package kr.proto14.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import kr.proto14.standin.BetmanFault.ResultCode;
import kr.proto14.standin.BetmanFault.ResultPage;
import kr.proto14.standin.BetmanFault.ResultScore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BetmanResultFaultTest {
  private static final String HOME_SCORE = "HM_TEAM_MCH_RSLT_VAL";

  private final InstantSource clock = InstantSource.fixed(Korea.at("2026-09-19 12:00"));
  private final StandInBetman betman = StandInBetman.start(Recordings.bundled(), clock);
  private final BetmanVisitor visitor = new BetmanVisitor(betman.url());

  @AfterEach
  void close() {
    visitor.close();
    betman.close();
  }

  @Test
  void shows_a_result_too_few_one_twice_or_none() throws Exception {
    assertThat(with(ResultPage.THIRTEEN_RESULTS)).hasSize(13);
    JsonNode doubled = with(ResultPage.DOUBLED_RESULT);
    assertThat(doubled).hasSize(14);
    assertThat(doubled.get(1)).isEqualTo(doubled.get(0));
    assertThat(with(ResultPage.NOTHING)).isEmpty();
    assertThat(good()).hasSize(14);
  }

  @Test
  void shows_a_result_of_other_teams_or_of_another_day() throws Exception {
    JsonNode good = good().get(0);
    JsonNode other = with(ResultPage.OF_ANOTHER_MATCH).get(0);
    assertThat(other.get("HM_TEAM_NM")).isNotEqualTo(good.get("HM_TEAM_NM"));
    assertThat(other.get("MCH_DTM")).isEqualTo(good.get("MCH_DTM"));
    JsonNode older = with(ResultPage.OF_ANOTHER_DAY).get(0);
    assertThat(older.get("HM_TEAM_NM")).isEqualTo(good.get("HM_TEAM_NM"));
    assertThat(good.get("MCH_DTM").asText()).startsWith("26.");
    assertThat(older.get("MCH_DTM").asText())
        .isEqualTo("25" + good.get("MCH_DTM").asText().substring(2));
  }

  @Test
  void shows_scores_that_cannot_be() throws Exception {
    assertThat(with(ResultPage.NEGATIVE_SCORE).get(0).get(HOME_SCORE).asInt()).isEqualTo(-1);
    assertThat(with(ResultPage.HUGE_SCORE).get(0).get(HOME_SCORE).asInt()).isGreaterThan(300);
    JsonNode third = with(new ResultScore(3, 3, 1)).get(2);
    assertThat(third.get(HOME_SCORE).asInt()).isEqualTo(3);
    assertThat(third.get("AW_TEAM_MCH_RSLT_VAL").asInt()).isEqualTo(1);
  }

  @Test
  void shows_codes_and_labels_never_seen() throws Exception {
    betman.faults().next(1, new ResultCode(3, 7, "보류"));
    JsonNode page = page();
    assertThat(page.at("/detlBody/2/TOTO_RSLT_VAL").asInt()).isEqualTo(7);
    assertThat(page.get("winrstCode").toString()).contains("{\"code\":7,\"value\":\"보류\"}");
    betman.faults().next(1, new ResultCode(3, 0, "패"));
    assertThat(page().get("winrstCode").toString())
        .contains("{\"code\":0,\"value\":\"패\"}")
        .doesNotContain("승");
  }

  @Test
  void keeps_its_fault_until_results_are_published_and_asked_for() throws Exception {
    betman.faults().next(1, ResultPage.THIRTEEN_RESULTS);
    assertThat(visitor.detail(Game.SOCCER, 260_053).path("schedulesList")).hasSize(14);
    JsonNode coming = visitor.ask(Endpoint.SCORES, BetmanVisitor.round(Game.SOCCER, 260_054));
    assertThat(coming.path("detlBody")).isEmpty();
    assertThat(good()).hasSize(13);
  }

  private JsonNode with(BetmanFault fault) throws Exception {
    betman.faults().next(1, fault);
    return good();
  }

  private JsonNode good() throws Exception {
    return page().path("detlBody");
  }

  private JsonNode page() throws Exception {
    return visitor.ask(Endpoint.SCORES, BetmanVisitor.round(Game.SOCCER, 260_053));
  }
}
