package kr.proto14.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BetmanOddsTest {
  private final SettableSource clock = new SettableSource("2026-09-19 12:00");
  private final StandInBetman betman = StandInBetman.start(Recordings.bundled(), clock);
  private final BetmanVisitor visitor = new BetmanVisitor(betman.url());

  @AfterEach
  void close() {
    visitor.close();
    betman.close();
  }

  @Test
  void gives_fixed_odds_by_columns() throws Exception {
    JsonNode table = table(260_108);
    assertThat(table.path("keys").get(0).textValue()).isEqualTo("itemCode");
    assertThat(table.path("datas")).hasSize(36);
    for (JsonNode row : table.path("datas")) {
      assertThat(row).hasSameSizeAs(table.path("keys"));
    }
    ObjectNode first = rows(table).getFirst();
    assertThat(first.path("betTypNm")).hasToString("\"일반\"");
    assertThat(first.path("homeName")).hasToString("\"브라이턴\"");
    assertThat(first.path("winAllot").doubleValue()).isEqualTo(4.24);
    assertThat(first.path("drawAllot").doubleValue()).isEqualTo(3.54);
    assertThat(first.path("loseAllot").doubleValue()).isEqualTo(1.66);
  }

  @Test
  void gives_the_fixtures_of_the_pool_by_ids_and_kick_off_with_some_missing() throws Exception {
    var offered = new TreeSet<String>();
    for (ObjectNode row : rows(table(260_108))) {
      offered.add(fixture(row.path("homeId"), row.path("awayId"), row.path("gameDate")));
    }
    var without = new ArrayList<Integer>();
    for (JsonNode match : visitor.detail(Game.SOCCER, 260_054).path("schedulesList")) {
      if (!offered.remove(
          fixture(match.path("homeId"), match.path("awayId"), match.path("gameDate")))) {
        without.add(match.path("matchSeq").intValue());
      }
    }
    assertThat(without).containsExactly(5, 12);
    assertThat(offered).isEmpty();
  }

  @Test
  void gives_basketball_in_three_ways_beside_two() throws Exception {
    List<ObjectNode> rows = rows(table(260_001));
    List<ObjectNode> threeWay = typed(rows, "승⑤패");
    List<ObjectNode> twoWay = typed(rows, "일반");
    assertThat(threeWay).hasSize(12).allMatch(row -> row.path("drawAllot").doubleValue() > 1);
    assertThat(twoWay).hasSize(13).allMatch(row -> row.path("drawAllot").doubleValue() == 0);
    assertThat(typed(rows, "언더오버")).allMatch(row -> row.path("winHandi").doubleValue() > 100);
    assertThat(typed(rows, "핸디캡")).anyMatch(row -> row.path("handi").doubleValue() < 0);
  }

  @Test
  void refuses_a_round_of_odds_that_it_does_not_have() throws Exception {
    JsonNode answer = visitor.ask(Endpoint.GAME_INFO, "\"gmId\":\"G101\",\"gmTs\":1");
    assertThat(answer.at("/rsMsg/statusCode").textValue()).isEqualTo("E");
  }

  private JsonNode table(int gmTs) throws Exception {
    String fields = BetmanVisitor.round(Game.FIXED_ODDS, gmTs) + ",\"gameYear\":\"\"";
    return visitor.ask(Endpoint.GAME_INFO, fields).path("compSchedules");
  }

  private static List<ObjectNode> rows(JsonNode table) {
    List<ObjectNode> rows = new ArrayList<>();
    for (JsonNode values : table.path("datas")) {
      ObjectNode row = Json.object();
      for (int i = 0; i < values.size(); i++) {
        row.set(table.path("keys").get(i).textValue(), values.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<ObjectNode> typed(
      List<ObjectNode> rows, String betType) {
    return rows.stream().filter(row -> betType.equals(row.path("betTypNm").asText())).toList();
  }

  private static String fixture(
      JsonNode home, JsonNode away, JsonNode at) {
    return home + "-" + away + "@" + at;
  }
}
