package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.PanelSettings;
import kr.proto14.standin.Game;
import kr.proto14.standin.StandInModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A round of 승5패, of whose teams no history is known, with a panel. */
class BasketballPanelTest {
  private static final String ROUND = "G027-260001";

  private final StandInModels models = StandInModels.start();

  @AfterEach
  void end() {
    models.close();
  }

  private Desk desk(Databases database, Map<String, String> more) {
    Desk desk = new Desk(database, Game.BASKETBALL, 260_001, "2026-01-02T09:00:00+09:00");
    desk.environment.putAll(PanelSettings.five(models));
    desk.environment.putAll(more);
    return desk;
  }

  @ParameterizedTest
  @EnumSource
  void it_is_asked_by_the_rule_of_its_pool_and_forecast(Databases database) {
    try (Desk desk = desk(database, Map.of())) {
      assertThat(desk.call("check").code()).isEqualTo(Exit.OK);

      assertThat(models.calls())
          .hasSize(5)
          .allSatisfy(
              call ->
                  assertThat(call.body())
                      .contains("농구 승5패", "홈팀이 6점 차 이상으로 승리", "5점 차 이내", "G027-260001")
                      .doesNotContain("90분", "무 "));
      JsonNode match = Jsons.read(desk.call("show", ROUND, "--match", "9", "--json"));
      assertThat(match.get("forecasters").findValuesAsText("name")).contains("kimi", "openai");
      assertThat(desk.call("show", ROUND, "--match", "9", "--lang", "ko").out())
          .contains("Kimi", "5");
      assertThat(Jsons.read(desk.call("replay", ROUND, "--json")).get("same").asBoolean()).isTrue();
    }
  }

  @Test
  void a_block_without_facts_is_asked_all_the_same() {
    try (Desk desk = desk(Databases.SQLITE, Map.of("PROTO14_PANEL_ODDS", "off"))) {
      assertThat(desk.call("check").code()).isEqualTo(Exit.OK);

      assertThat(models.calls())
          .hasSize(5)
          .allSatisfy(call -> assertThat(call.body()).doesNotContain("배당 승"));
      assertThat(desk.call("show", ROUND, "--match", "1", "--lang", "ko").code())
          .isEqualTo(Exit.OK);
    }
  }
}
