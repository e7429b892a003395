package kr.proto14.app.source.betman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import kr.proto14.app.source.FixtureLine;
import kr.proto14.app.source.MetVariants;
import kr.proto14.app.source.Offer;
import kr.proto14.app.source.http.Json;
import kr.proto14.app.source.http.Sightings;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.engine.pool.MarginLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Handicaps and totals of basketball, as {@link OddsReader} meets them beside other rows. */
class LineRowsTest {
  private final MetVariants variants = new MetVariants();

  @Test
  void a_handicap_and_a_total_of_one_game_become_one_line() {
    List<FixtureLine> lines = lines(total("B1", "B2", 228.5), handicap("B1", "B2", -5.5));

    assertThat(lines)
        .containsExactly(
            new FixtureLine(
                "B1",
                "B2",
                Payloads.SALE_END,
                new MarginLine(-5.5, 1.79, 1.81, OptionalDouble.of(228.5)),
                Payloads.NOW,
                "raw"));
    assertThat(variants.all()).isEmpty();
  }

  @Test
  void a_total_in_its_own_field_is_found_and_one_that_is_none_is_left_out() {
    ObjectNode own = total("B1", "B2", 0).put("winHandi", 161.5);
    ObjectNode soccer = total("B3", "B4", 2.5);

    assertThat(lines(handicap("B1", "B2", -3.5), own).getFirst().line().total()).hasValue(161.5);
    assertThat(lines(handicap("B3", "B4", 1.5), soccer).getFirst().line().total()).isEmpty();
    assertThat(lines(total("B1", "B2", 150))).as("a total alone says nothing").isEmpty();
  }

  @Test
  void of_several_handicaps_that_at_the_most_even_odds_is_taken_in_whatever_order() {
    for (int seed = 0; seed < 20; seed++) {
      List<ObjectNode> rows =
          new ArrayList<>(
              List.of(
                  handicap("B1", "B2", -2.5).put("winAllot", 1.55).put("loseAllot", 2.1),
                  handicap("B1", "B2", -5.5),
                  handicap("B1", "B2", -8.5).put("winAllot", 2.2).put("loseAllot", 1.5),
                  total("B1", "B2", 150.5).put("winAllot", 1.3),
                  total("B1", "B2", 155.5)));
      Collections.shuffle(rows, new Random(seed));

      MarginLine line = lines(rows.toArray(ObjectNode[]::new)).getFirst().line();

      assertThat(line.handicap()).as("seed %d", seed).isEqualTo(-5.5);
      assertThat(line.total()).as("seed %d", seed).hasValue(155.5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"핸디캡", "핸디", "농구 핸디캡"})
  void handicaps_go_by_several_names(String name) {
    assertThat(lines(handicap("B1", "B2", -5.5).put("betTypNm", name))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"전반 핸디캡", "1쿼터 핸디캡", "후반 핸디캡", "홀짝", "일반", ""})
  void rows_on_a_part_of_a_game_or_on_something_else_are_left_out(String name) {
    assertThat(lines(handicap("B1", "B2", -5.5).put("betTypNm", name))).isEmpty();
  }

  @Test
  void other_sports_refused_rows_three_ways_and_no_odds_are_left_out() {
    assertThat(
            lines(
                handicap("K1", "K2", -1).put("itemCode", "SC"),
                handicap("B1", "B2", -5.5).put("gameReject", "Y"),
                handicap("B3", "B4", -5.5).put("buyReject", "Y"),
                handicap("B5", "B6", -5).put("drawAllot", 9.5),
                handicap("B7", "B8", -5.5).put("winAllot", 1.0),
                handicap("B9", "B10", -5.5).put("loseAllot", 0),
                handicap("B11", "B12", 0)))
        .isEmpty();
  }

  @Test
  void one_handicap_at_two_prices_tells_nothing_and_told_twice_counts_once() {
    ObjectNode other = handicap("B1", "B2", -5.5).put("winAllot", 1.85);

    assertThat(lines(handicap("B1", "B2", -5.5), other, handicap("B3", "B4", 1.5)))
        .extracting(FixtureLine::homeId)
        .containsExactly("B3");
    assertThat(lines(handicap("B1", "B2", -5.5), handicap("B1", "B2", -5.5))).hasSize(1);
  }

  @Test
  void a_broken_line_hides_neither_other_lines_nor_odds() {
    ObjectNode odds = handicap("B1", "B2", 0).put("betTypNm", "승⑤패").put("drawAllot", 3.1);
    Offer offer =
        offer(
            handicap("B3", "B4", -99.5),
            handicap("", "B6", -5.5),
            handicap("B7", "B8", -5.5).putNull("gameDate"),
            handicap("B9", "B10", -5.5).put("winAllot", "much"),
            odds,
            handicap("B1", "B2", -4.5));

    assertThat(offer.lines()).extracting(FixtureLine::homeId).containsExactly("B1");
    assertThat(offer.odds()).hasSize(1);
  }

  @Test
  void a_table_in_which_every_line_is_broken_is_a_fault() {
    Unusable refusal = catchThrowableOfType(Unusable.class, () -> offer(handicap("", "B2", -5.5)));

    assertThat(refusal).isNotNull();
    assertThat(refusal.detail()).contains("no team id");
    assertThat(offer(handicap("", "B2", -5.5), handicap("B1", "B2", -5.5)).lines()).hasSize(1);
  }

  private List<FixtureLine> lines(ObjectNode... rows) {
    return offer(rows).lines();
  }

  private Offer offer(ObjectNode... rows) {
    ObjectNode root = Payloads.envelope().put("standardDate", Payloads.NOW.toEpochMilli());
    ArrayNode table = root.putArray("compSchedules");
    List.of(rows).forEach(table::add);
    var sightings =
        new Sightings(BetmanSource.NAME, variants, Clock.fixed(Payloads.NOW, ZoneOffset.UTC));
    return new OddsReader(sightings).read(260_111, Payloads.answer(root));
  }

  private static ObjectNode handicap(String home, String away, double handicap) {
    ObjectNode row = Json.object().put("itemCode", "BK").put("homeId", home);
    row.put("awayId", away).put("gameDate", Payloads.SALE_END.toEpochMilli());
    row.put("winAllot", 1.79).put("drawAllot", 0.0).put("loseAllot", "1.81");
    return row.put("handi", handicap).put("betTypNm", "핸디캡").put("winHandi", 0.0);
  }

  private static ObjectNode total(String home, String away, double points) {
    return handicap(home, away, points).put("betTypNm", "언더오버");
  }
}
