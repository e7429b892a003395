package kr.proto14.app.source.betman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.FixtureOdds;
import kr.proto14.app.source.MetVariants;
import kr.proto14.app.source.Offer;
import kr.proto14.app.source.http.Json;
import kr.proto14.app.source.http.Sightings;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.engine.pool.Odds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OddsReaderTest {
  private final MetVariants variants = new MetVariants();

  @Test
  void a_plain_row_becomes_odds() {
    FixtureOdds odds = read(columnar(row("K01", "K02"))).getFirst();
    assertThat(odds.odds()).isEqualTo(new Odds(1.85, 3.4, 4.1));
    assertThat(odds.sport()).isEqualTo("SC");
    assertThat(odds.homeId()).isEqualTo("K01");
    assertThat(odds.kickOff()).isEqualTo(Payloads.SALE_END);
    assertThat(odds.knownAt()).isEqualTo(Payloads.NOW);
    assertThat(odds.raw()).isEqualTo("raw");
  }

  @Test
  void columns_are_found_by_name_and_a_list_of_objects_does_as_well() {
    ObjectNode row = row("K01", "K02");
    ObjectNode reversed = Json.object();
    row.properties().stream()
        .toList()
        .reversed()
        .forEach(field -> reversed.set(field.getKey(), field.getValue()));
    ObjectNode listed = Payloads.envelope().put("standardDate", Payloads.NOW.toEpochMilli());
    listed.putArray("compSchedules").add(row);
    assertThat(read(columnar(reversed))).isEqualTo(read(columnar(row))).isEqualTo(read(listed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "일반", "승무패", "승⑤패", "승5패"})
  void full_time_three_way_types_are_taken(String type) {
    assertThat(read(columnar(row("K01", "K02").put("betTypNm", type)))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"핸디캡", "언더오버", "SUM", "전반 승무패", "홀짝"})
  void other_known_types_are_left_out_without_a_word(String type) {
    assertThat(read(columnar(row("K01", "K02").put("betTypNm", type)))).isEmpty();
    assertThat(variants.all()).isEmpty();
  }

  @Test
  void an_unknown_type_is_left_out_and_recorded() {
    assertThat(read(columnar(row("K01", "K02").put("betTypNm", "더블찬스")))).isEmpty();
    assertThat(variants.all()).containsExactly("bet-type=더블찬스");
  }

  @Test
  void rows_with_a_line_or_two_ways_or_rejected_or_of_other_sports_are_left_out() {
    assertThat(
            read(
                columnar(
                    row("K01", "K02").put("handi", -1.0),
                    row("K03", "K04").put("drawAllot", 0.0),
                    row("K05", "K06").put("winAllot", 1.0),
                    row("K07", "K08").put("gameReject", "Y"),
                    row("K09", "K10").put("itemCode", "BS"))))
        .isEmpty();
  }

  @Test
  void a_broken_row_does_not_hide_the_others() {
    ObjectNode root =
        columnar(
            row("K01", "K02").put("winAllot", "much"),
            row("", "K04"),
            row("K05", "K06").putNull("gameDate"),
            row("K07", "K08"));
    ((ArrayNode) root.at("/compSchedules/datas")).addArray().add("short");
    assertThat(read(root)).extracting(FixtureOdds::homeId).containsExactly("K07");
  }

  @Test
  void one_fixture_with_two_prices_is_left_out() {
    ObjectNode other = row("K01", "K02").put("winAllot", 2.0);
    assertThat(read(columnar(row("K01", "K02"), other, row("K03", "K04"))))
        .extracting(FixtureOdds::homeId)
        .containsExactly("K03");
    assertThat(read(columnar(row("K01", "K02"), row("K01", "K02")))).hasSize(1);
  }

  @Test
  void a_table_in_which_every_row_is_broken_is_a_fault() {
    refused(FaultKind.BAD_DATA, columnar(row("", "K02"), row("", "K04")), "2 × no team id");
    refused(FaultKind.CHANGED, Payloads.envelope(), "compSchedules");
    refused(FaultKind.CHANGED, Payloads.envelope().put("compSchedules", "x"), "keys and datas");
  }

  @Test
  void another_round_than_the_one_asked_for_is_a_fault() {
    ObjectNode root = columnar(row("K01", "K02"));
    root.putObject("currentLottery").put("gmId", "G101").put("gmTs", "260112");
    refused(FaultKind.BAD_DATA, root, "another round");
  }

  private void refused(FaultKind kind, ObjectNode root, String part) {
    Unusable refusal = catchThrowableOfType(Unusable.class, () -> read(root));
    assertThat(refusal).as(part).isNotNull();
    assertThat(refusal.kind()).isEqualTo(kind);
    assertThat(refusal.detail()).contains(part);
  }

  private List<FixtureOdds> read(ObjectNode root) {
    return offer(root).odds();
  }

  private Offer offer(ObjectNode root) {
    var sightings =
        new Sightings(BetmanSource.NAME, variants, Clock.fixed(Payloads.NOW, ZoneOffset.UTC));
    return new OddsReader(sightings).read(260111, Payloads.answer(root));
  }

  private static ObjectNode row(String home, String away) {
    ObjectNode row = Json.object().put("itemCode", "SC").put("homeId", home);
    row.put("awayId", away).put("gameDate", Payloads.SALE_END.toEpochMilli());
    row.put("winAllot", 1.85).put("drawAllot", "3.40").put("loseAllot", 4.1);
    return row.put("handi", 0).putNull("betTypNm").putNull("gameReject");
  }

  private static ObjectNode columnar(ObjectNode... rows) {
    ObjectNode root = Payloads.envelope().put("standardDate", Payloads.NOW.toEpochMilli());
    ObjectNode table = root.putObject("compSchedules");
    ArrayNode keys = table.putArray("keys");
    rows[0].fieldNames().forEachRemaining(keys::add);
    ArrayNode data = table.putArray("datas");
    for (ObjectNode row : rows) {
      ArrayNode values = data.addArray();
      for (JsonNode key : keys) {
        values.add(row.path(key.asText()));
      }
    }
    return root;
  }
}
