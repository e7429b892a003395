package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.MatchForecast;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Probabilities;
import org.junit.jupiter.api.Test;

class VoicesJsonTest {
  private static final Probabilities EVEN = new Probabilities(0.5, 0.25, 0.25);

  private static Voice said(String name, Group group, double weight) {
    return new Voice(name, group, new Opinion.Estimate(EVEN), weight);
  }

  private static Voice silent(String name, Group group, String reason) {
    return new Voice(name, group, new Opinion.Abstention(reason), 0);
  }

  private static MatchForecast match(int number, Voice... voices) {
    return new MatchForecast(number, EVEN, List.of(voices));
  }

  private static JsonNode of(MatchForecast... matches) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    VoicesJson.add(list, List.of(matches));
    return list.get(0);
  }

  @Test
  void a_member_of_the_panel_takes_part_where_it_answered_a_match_at_least() {
    Voice absent = silent("kimi", Group.PANEL, "missing-match");

    JsonNode once = of(match(1, absent), match(2, said("kimi", Group.PANEL, 0.1)));
    assertThat(once.get("took_part").asBoolean()).isTrue();
    assertThat(once.get("reason").isNull()).isTrue();

    JsonNode never = of(match(1, absent), match(2, absent));
    assertThat(never.get("took_part").asBoolean()).isFalse();
    assertThat(never.get("reason").asText()).isEqualTo("missing-match");
  }

  @Test
  void a_member_that_only_copies_answered_all_the_same_and_the_crowd_is_only_shown() {
    Voice absent = silent("kimi", Group.PANEL, "timeout");
    Voice copy = said("kimi", Group.PANEL, 0);
    assertThat(of(match(1, absent), match(2, copy)).get("took_part").asBoolean()).isTrue();
    assertThat(of(match(1, copy), match(2, absent)).get("took_part").asBoolean()).isTrue();

    JsonNode crowd = of(match(1, said("crowd", Group.CROWD, 0)));
    assertThat(crowd.get("took_part").asBoolean()).isFalse();
    assertThat(crowd.get("reason").asText()).isEqualTo("shown-only");
  }
}
