package kr.proto14.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BetmanDetailTest {
  private final SettableSource clock = new SettableSource("2026-09-19 12:00");
  private final StandInBetman betman = StandInBetman.start(Recordings.bundled(), clock);
  private final BetmanVisitor visitor = new BetmanVisitor(betman.url());

  @AfterEach
  void close() {
    visitor.close();
    betman.close();
  }

  @Test
  void shows_fourteen_matches_with_votes_that_sum_to_the_lines_sold() throws Exception {
    JsonNode detail = visitor.detail(Game.SOCCER, 260_054);
    assertThat(detail.path("schedulesList")).hasSize(14);
    long lines = detail.at("/currentLottery/totalSaleCnt").longValue();
    assertThat(lines).isEqualTo(1_732_177);
    for (JsonNode match : detail.at("/voteStatus/homeVoteStatusList")) {
      long sum = 0;
      for (JsonNode count : match.path("awayVoteStatusList")) {
        sum += count.path("voteCount").longValue();
      }
      assertThat(sum).isEqualTo(lines);
      assertThat(match.path("voteCountSum").longValue()).isZero();
    }
  }

  @Test
  void writes_matches_as_betman_does() throws Exception {
    JsonNode match = visitor.detail(Game.SOCCER, 260_054).at("/schedulesList/0");
    assertThat(match.path("homeName").textValue()).isEqualTo("브라이턴");
    assertThat(match.path("homeFullName").textValue()).isEqualTo("브라이턴");
    assertThat(match.path("awayName").textValue()).isEqualTo("아스널");
    assertThat(match.path("gameDateStr").textValue()).isEqualTo("26.09.19 (토) 23:00");
    assertThat(match.path("gameDate").longValue())
        .isEqualTo(Korea.at("2026-09-19 23:00").toEpochMilli());
    assertThat(match.path("leagueCode").textValue()).isEqualTo("52");
    assertThat(match.path("winAllot").doubleValue()).isZero();
    assertThat(match.path("gameResult").isNull()).isTrue();
  }

  @Test
  void adds_a_quarter_of_the_sales_to_the_carry_over() throws Exception {
    JsonNode lottery = visitor.detail(Game.SOCCER, 260_054).path("currentLottery");
    assertThat(lottery.path("winnerTotalPrize").longValue()).isEqualTo(1_480_875_250L);
    assertThat(lottery.path("forwardCnt").intValue()).isEqualTo(2);
    assertThat(lottery.path("gmOsidTs").intValue()).isEqualTo(54);
    assertThat(lottery.path("gmOsidTsYear").intValue()).isEqualTo(2026);
  }

  @Test
  void goes_through_the_life_of_a_round_with_its_clock() throws Exception {
    List<String> seen = new ArrayList<>();
    for (String at :
        List.of(
            "2026-09-14 07:59",
            "2026-09-14 08:00",
            "2026-09-16 23:00",
            "2026-09-18 06:59",
            "2026-09-18 07:00",
            "2026-09-19 00:00",
            "2027-09-20 00:00")) {
      clock.set(at);
      JsonNode detail = visitor.detail(Game.SOCCER, 260_053);
      seen.add(
          detail.at("/currentLottery/saleStatus").textValue()
              + " "
              + detail.at("/schedulesList/0/gameResult").asText());
    }
    assertThat(seen)
        .containsExactly(
            "SaleBefore null",
            "SaleProgress null",
            "SaleComplete null",
            "SaleComplete null",
            "WinningProcess A",
            "PayoStart A",
            "PayoEnd A");
  }

  @Test
  void never_shows_results_of_a_round_that_has_none() throws Exception {
    clock.set("2026-12-01 12:00");
    JsonNode detail = visitor.detail(Game.SOCCER, 260_054);
    assertThat(detail.at("/currentLottery/saleStatus").textValue()).isEqualTo("SaleComplete");
    assertThat(detail.findValues("gameResult")).allMatch(JsonNode::isNull);
  }

  @Test
  void tells_the_deadline_in_words() throws Exception {
    assertThat(message()).isEqualTo("마감 11시간 0분 전");
    clock.set("2026-09-18 12:00");
    assertThat(message()).isEqualTo("마감일 26-09-19 23:00");
    clock.set("2026-09-20 12:00");
    assertThat(message()).isEqualTo("발매 마감되었습니다");
  }

  @Test
  void gives_the_same_round_by_both_endpoints_and_numbers_as_text() throws Exception {
    JsonNode detail = visitor.detail(Game.SOCCER, 260_054);
    String asText = "\"gmId\":\"G011\",\"gmTs\":\"260054\",\"gameYear\":\"\"";
    assertThat(visitor.ask(Endpoint.GAME_INFO, asText)).isEqualTo(detail);
  }

  @Test
  void refuses_a_round_that_it_does_not_have() throws Exception {
    JsonNode detail = visitor.detail(Game.SOCCER, 260_099);
    assertThat(detail.at("/rsMsg/statusCode").textValue()).isEqualTo("E");
    assertThat(detail.has("schedulesList")).isFalse();
  }

  private String message() throws Exception {
    return visitor
        .detail(Game.SOCCER, 260_054)
        .at("/currentLottery/statusMessage")
        .textValue();
  }
}
