package kr.proto14.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BetmanPastOddsTest {
  private final SettableSource clock = new SettableSource("2026-09-19 23:30");
  private final StandInBetman betman = StandInBetman.start(Recordings.bundled(), clock);
  private final BetmanVisitor visitor = new BetmanVisitor(betman.url());

  @AfterEach
  void close() {
    visitor.close();
    betman.close();
  }

  @Test
  void gives_closed_rounds_of_fixed_odds_from_the_newest() throws Exception {
    JsonNode page =
        visitor.ask(Endpoint.CLOSED, "\"gmId\":\"G101\",\"draw\":1,\"start\":0,\"length\":100");

    assertThat(page.at("/schedules/data").findValuesAsText("gmTs"))
        .containsExactly("260107", "260106", "260105", "260001");
  }

  @Test
  void gives_a_result_for_each_bet_once_the_match_is_over() throws Exception {
    JsonNode first = results(260_107).get(0);
    assertThat(first.get("MCH_SCORE").textValue()).isEqualTo("1:0");
    assertThat(first.get("GAME_RESULT").textValue()).isEqualTo("0");
    assertThat(results(260_107).get(1).get("GAME_RESULT").textValue()).isEqualTo("1");
    assertThat(results(260_107).get(2).get("GAME_RESULT").textValue()).isEqualTo("0");
    assertThat(results(260_001).get(1).get("BETTYP_NM").textValue()).isEqualTo("승⑤패");
    assertThat(results(260_001).get(1).get("GAME_RESULT").textValue()).isEqualTo("1");
    clock.set("2026-09-17 23:10");
    assertThat(results(260_107)).anyMatch(row -> row.get("MCH_SCORE").isNull());
    clock.set("2026-09-17 22:10");
    assertThat(results(260_107)).isEmpty();
  }

  private JsonNode results(int gmTs) throws Exception {
    return visitor
        .ask(Endpoint.SCORES, "\"gmId\":\"G101\",\"gmTs\":\"" + gmTs + "\"")
        .path("detlBody");
  }
}
