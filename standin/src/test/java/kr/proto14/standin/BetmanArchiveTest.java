package kr.proto14.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BetmanArchiveTest {
  private static final String SOCCER = "\"gmId\":\"G011\"";

  private final SettableSource clock = new SettableSource("2026-09-19 23:30");
  private final StandInBetman betman = StandInBetman.start(Recordings.bundled(), clock);
  private final BetmanVisitor visitor = new BetmanVisitor(betman.url());

  @AfterEach
  void close() {
    visitor.close();
    betman.close();
  }

  @Test
  void gives_closed_rounds_from_the_newest_by_row_offset() throws Exception {
    JsonNode all = closed(0, 100);
    assertThat(all.path("recordsTotal").intValue()).isEqualTo(4);
    assertThat(all.path("data").findValuesAsText("gmTs"))
        .containsExactly("260054", "260053", "260052", "260051");
    assertThat(all.at("/data/0/saleStatus").textValue()).isEqualTo("SaleComplete");
    assertThat(closed(1, 2).path("data").findValuesAsText("gmTs"))
        .containsExactly("260053", "260052");
  }

  @Test
  void counts_no_round_as_closed_before_its_sale_ends() throws Exception {
    clock.set("2026-09-19 22:59");
    assertThat(closed(0, 100).path("data").findValuesAsText("gmTs"))
        .containsExactly("260053", "260052", "260051");
  }

  @Test
  void gives_a_month_of_rounds_coming_ones_included() throws Exception {
    assertThat(month("202610", 1, 10)).containsExactly("260058");
    assertThat(month("202609", 2, 4)).containsExactly("260055", "260056");
    assertThat(month("202611", 1, 10)).isEmpty();
  }

  @Test
  void gives_scores_only_after_the_matches() throws Exception {
    clock.set("2026-09-18 06:59");
    assertThat(scores(Game.SOCCER, 260_053).path("detlBody")).isEmpty();
    clock.set("2026-09-18 07:00");
    JsonNode scores = scores(Game.SOCCER, 260_053);
    assertThat(scores.path("detlBody")).hasSize(14);
    JsonNode first = scores.at("/detlBody/0");
    assertThat(first.path("HM_TEAM_NM").textValue()).isEqualTo("오모니아  ");
    assertThat(first.path("TOTO_RSLT_VAL").intValue()).isZero();
    assertThat(first.path("HM_TEAM_MCH_RSLT_VAL").intValue())
        .isGreaterThan(first.path("AW_TEAM_MCH_RSLT_VAL").intValue());
    assertThat(first.path("MCH_DTM").textValue()).isEqualTo("26.09.17 (목) 01:45");
    assertThat(scores.at("/winrstCode/1/value").textValue()).isEqualTo("무");
  }

  @Test
  void names_the_middle_outcome_of_basketball_five() throws Exception {
    JsonNode scores = scores(Game.BASKETBALL, 260_001);
    assertThat(scores.at("/winrstCode/1/value").textValue()).isEqualTo("5");
    assertThat(scores.at("/detlBody/0/TOTO_RSLT_VAL").intValue()).isEqualTo(1);
  }

  @Test
  void has_no_scores_of_a_round_without_results() throws Exception {
    clock.set("2026-12-01 12:00");
    assertThat(scores(Game.SOCCER, 260_054).path("detlBody")).isEmpty();
  }

  @Test
  void lists_the_rounds_with_published_results() throws Exception {
    JsonNode data = visitor.ask(Endpoint.PUBLISHED, "").path("data");
    assertThat(data.findValuesAsText("GM_TS")).containsExactly("260053", "260001");
    assertThat(data.at("/1/MCH_SPORT_CD").textValue()).isEqualTo("BK");
    assertThat(data.at("/0/ROUND").intValue()).isEqualTo(53);
  }

  private JsonNode closed(int start, int length) throws Exception {
    return visitor
        .ask(
            Endpoint.CLOSED,
            SOCCER + ",\"draw\":1,\"start\":" + start + ",\"length\":" + length)
        .path("schedules");
  }

  private List<String> month(String month, int page, int perPage) throws Exception {
    return visitor
        .ask(
            Endpoint.CALENDAR,
            SOCCER
                + ",\"draw\":1,\"start\":%d,\"perPage\":%d,\"yearMonth\":\"%s\""
                    .formatted(page, perPage, month))
        .at("/schedules/data")
        .findValuesAsText("gmTs");
  }

  private JsonNode scores(Game game, int gmTs) throws Exception {
    return visitor.ask(
        Endpoint.SCORES,
        "\"draw\":1,\"start\":1,\"perPage\":-1,\"searchValue\":\"\",\"mbrNum\":\"\","
            + BetmanVisitor.round(game, gmTs));
  }
}
