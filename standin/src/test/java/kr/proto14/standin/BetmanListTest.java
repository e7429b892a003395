package kr.proto14.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BetmanListTest {
  private final SettableSource clock = new SettableSource("2026-09-25 12:00");
  private final StandInBetman betman = StandInBetman.start(Recordings.bundled(), clock);
  private final BetmanVisitor visitor = new BetmanVisitor(betman.url());

  @AfterEach
  void close() {
    visitor.close();
    betman.close();
  }

  @Test
  void lists_every_round_on_sale_and_no_other() throws Exception {
    assertThat(listed("G011")).containsExactly("260055", "260056");
    clock.set("2026-09-25 22:59");
    assertThat(listed("G011")).containsExactly("260055", "260056");
    clock.set("2026-09-25 23:00");
    assertThat(listed("G011")).containsExactly("260056");
    clock.set("2026-08-01 12:00");
    assertThat(listed("G011")).isEmpty();
  }

  @Test
  void says_of_rounds_on_sale_that_they_are_closed_as_the_real_list_does() throws Exception {
    JsonNode entry = visitor.ask(Endpoint.LIST, "").at("/totoGames/0");
    assertThat(entry.path("saleProgress").booleanValue()).isFalse();
    assertThat(entry.path("statusMessage").textValue()).isEqualTo("발매 마감되었습니다");
    assertThat(entry.path("mainState").textValue()).isEqualTo("2");
    assertThat(entry.path("saleStatus").isNull()).isTrue();
    assertThat(entry.path("saleStartDate").isNull()).isTrue();
    assertThat(entry.path("saleEndDate").longValue())
        .isEqualTo(Korea.at("2026-09-25 23:00").toEpochMilli());
    assertThat(entry.path("nearCloseDeadline").booleanValue()).isTrue();
    assertThat(entry.has("standInExtraYn")).isTrue();
  }

  @Test
  void writes_some_numbers_as_strings() throws Exception {
    assertThat(visitor.ask(Endpoint.LIST, "").path("buyLimitCnt").isInt()).isTrue();
    assertThat(visitor.ask(Endpoint.CACHED_LIST, "").path("buyLimitCnt").isTextual()).isTrue();
    clock.set("2026-01-02 12:00");
    JsonNode basketball = visitor.ask(Endpoint.LIST, "").at("/totoGames/0");
    assertThat(basketball.path("gmId").textValue()).isEqualTo("G027");
    assertThat(basketball.path("gmTs").isTextual()).isTrue();
    assertThat(basketball.path("forwardCnt").intValue()).isEqualTo(3);
  }

  @Test
  void lists_other_games_beside_ours() throws Exception {
    JsonNode list = visitor.ask(Endpoint.LIST, "");
    assertThat(list.path("totoGames").findValuesAsText("gmId")).contains("G024");
    assertThat(list.path("protoGames").findValuesAsText("gmId")).contains("G101", "G102");
    assertThat(list.at("/rsMsg/statusCode").textValue()).isEqualTo("S");
  }

  @Test
  void tells_its_time_in_the_cached_variant_only() throws Exception {
    assertThat(visitor.ask(Endpoint.LIST, "").has("currentTime")).isFalse();
    assertThat(visitor.ask(Endpoint.CACHED_LIST, "").path("currentTime").longValue())
        .isEqualTo(clock.instant().toEpochMilli());
  }

  @Test
  void shows_changed_recordings_at_once() throws Exception {
    betman.show(Recordings.builder().build());
    assertThat(listed("G011")).isEmpty();
  }

  private List<String> listed(String gmId) throws Exception {
    JsonNode games = visitor.ask(Endpoint.LIST, "").path("totoGames");
    return StreamSupport.stream(games.spliterator(), false)
        .filter(game -> game.path("gmId").textValue().equals(gmId))
        .map(game -> game.path("gmTs").asText())
        .toList();
  }
}
