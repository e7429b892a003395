package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.proto14.app.history.AsOf;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Sport;
import kr.proto14.app.testing.Databases;
import kr.proto14.engine.basketball.BasketballLeague;
import kr.proto14.engine.basketball.SpreadOdds;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.standin.Game;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A recorded round of 승5패 of the NBA. Its fixed odds have no 승⑤패 for match 4, only a handicap of
 * -5.5 at even odds and a total of 228.5, and nothing for match 9.
 */
class HandicapRoundTest {
  private static final String ROUND = "G027-260001";

  private static Desk predicted(Databases database) {
    Desk desk = new Desk(database, Game.BASKETBALL, 260_001, "2026-01-02T09:00:00+09:00");
    assertThat(desk.call("check").code()).isZero();
    return desk;
  }

  private static JsonNode market(Desk desk, int match) {
    List<JsonNode> found = new ArrayList<>();
    desk.with(
        app ->
            app.store()
                .reading(tx -> tx.predictions().latest(RoundId.parse(ROUND)))
                .orElseThrow()
                .body()
                .get("forecasts")
                .get(match - 1)
                .get("voices")
                .forEach(
                    voice -> {
                      if (voice.get("name").asText().equals("market")) {
                        found.add(voice);
                      }
                    }));
    return found.getFirst();
  }

  private static boolean replaysSame(Desk desk) {
    return Jsons.read(desk.call("replay", ROUND, "--json")).get("same").asBoolean();
  }

  @ParameterizedTest
  @EnumSource
  void a_game_without_three_way_odds_gets_a_market_forecast_from_its_handicap(Databases database) {
    try (Desk desk = predicted(database)) {
      Probabilities line = SpreadOdds.of(BasketballLeague.NBA).chances(5.5, 228.5);
      JsonNode fourth = market(desk, 4);
      assertThat(fourth.get("weight").asDouble()).isEqualTo(1);
      assertThat(fourth.at("/p/0").asDouble()).isCloseTo(line.home(), within(1e-9));
      assertThat(fourth.at("/p/1").asDouble()).isCloseTo(line.middle(), within(1e-9));
      assertThat(fourth.at("/p/2").asDouble()).isCloseTo(line.away(), within(1e-9));
      assertThat(market(desk, 9).get("abstains").asText()).isEqualTo("no-odds");
      assertThat(market(desk, 1).at("/p/0").asDouble())
          .as("three-way odds of 1.55, 4.29 and 4.16 go before a handicap of -4.5")
          .isGreaterThan(.55);

      assertThat(replaysSame(desk)).isTrue();
    }
  }

  @Test
  void a_settled_game_keeps_the_handicap_as_its_spread() {
    try (Desk desk = predicted(Databases.SQLITE)) {
      desk.clock.set(Instant.parse("2026-01-05T12:00:00Z"));
      assertThat(desk.call("results").code()).isZero();

      Map<Integer, PlayedMatch> byPoints = new TreeMap<>();
      desk.with(
          app ->
              app.store()
                  .reading(
                      tx -> {
                        tx.history()
                            .forEach(
                                Sport.BASKETBALL,
                                AsOf.moment(desk.clock.instant()),
                                each ->
                                    byPoints.put(
                                        1000 * each.match().score().home()
                                            + each.match().score().away(),
                                        each.match()));
                        return null;
                      }));
      assertThat(byPoints).hasSize(14);
      assertThat(byPoints.get(104_105).spread()).hasValue(5.5);
      assertThat(byPoints.get(119_102).spread()).as("an underdog at home").hasValue(-.5);
      assertThat(byPoints.get(79_076).spread()).as("nothing was offered").isEmpty();
      assertThat(byPoints.values()).filteredOn(each -> each.spread().isPresent()).hasSize(13);
      assertThat(replaysSame(desk)).isTrue();
    }
  }

  @Test
  void a_handicap_that_somebody_changed_is_found() throws Exception {
    try (Desk desk = predicted(Databases.SQLITE)) {
      String url = "jdbc:sqlite:" + desk.folder.resolve("data/proto14.db");
      try (var connection = DriverManager.getConnection(url);
          var statement = connection.createStatement()) {
        assertThat(statement.executeUpdate("UPDATE margin_line SET handicap = 9.5")).isEqualTo(13);
      }

      assertThat(replaysSame(desk)).isFalse();
    }
  }
}
