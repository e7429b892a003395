package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import kr.proto14.app.history.Sport;
import kr.proto14.app.round.WeightsJson;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Rounds;
import kr.proto14.engine.forecast.LearnedWeights;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShowCommandTest {
  @ParameterizedTest
  @EnumSource
  void a_predicted_round_is_shown_as_telegram_shows_it(Databases database) {
    try (Desk desk = new Desk(database)) {
      desk.call("check");
      var called = desk.call("show", "260053");
      assertThat(called.code()).isZero();
      assertThat(called.out()).startsWith(desk.telegram.sent().getFirst().plain());
      assertThat(called.out())
          .contains("G011-260053 · on sale · forecast no. 1, sealed 2026-09-14");
      assertThat(desk.call("show", "G011-260053", "--lang", "en").out())
          .contains("Sale ends")
          .doesNotContain("발매");
    }
  }

  @Test
  void its_json_has_everything_a_program_needs() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      desk.call("check");
      JsonNode json = Jsons.read(desk.call("show", Desk.ROUND, "--json"));
      assertThat(Jsons.fields(json))
          .containsExactly(
              "round",
              "pool",
              "version",
              "sale_end",
              "provenance",
              "sealed_at",
              "seal",
              "matches",
              "forecasters",
              "weights",
              "ticket",
              "crowd",
              "money");
      assertThat(json.get("round").asText()).isEqualTo(Desk.ROUND);
      assertThat(json.get("pool").asText()).isEqualTo("soccer");
      assertThat(json.get("version").asInt()).isEqualTo(1);
      assertThat(json.get("sale_end").asText()).isEqualTo("2026-09-16T23:00:00+09:00");
      assertThat(json.get("provenance").asText()).isEqualTo("betman");
      assertThat(json.at("/seal/hash").asText()).matches("[0-9a-f]{64}");
      assertThat(json.at("/seal/seq").asInt()).isEqualTo(1);
      assertThat(json.get("weights").isNull()).as("nothing was learned").isTrue();
      assertThat(json.get("crowd")).hasSize(14);
      assertThat(json.at("/crowd/0/0").asLong()).isEqualTo(313_253);
      assertThat(json.at("/money/carry_over").asLong()).isEqualTo(551_686_000);
      assertThat(json.at("/ticket/picks")).hasSize(14);
      assertThat(json.at("/ticket/lines").asInt() * 1000)
          .isEqualTo(json.at("/ticket/cost").asInt());
      assertThat(json.at("/ticket/chances/13").asDouble())
          .isGreaterThan(json.at("/ticket/chances/14").asDouble());
    }
  }

  @Test
  void its_json_has_the_weights_that_were_learned() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      desk.with(
          app ->
              app.store()
                  .inTransaction(
                      tx -> {
                        tx.poolWeights()
                            .add(
                                Sport.SOCCER,
                                1,
                                WeightsJson.write(LearnedWeights.priors()),
                                desk.clock.instant());
                        return null;
                      }));
      desk.call("check");

      JsonNode weights = Jsons.read(desk.call("show", Desk.ROUND, "--json")).get("weights");

      assertThat(weights.at("/with_market/groups/market").asDouble()).isEqualTo(.85);
      assertThat(weights.at("/with_market/groups/panel").asDouble()).isEqualTo(.15);
      assertThat(weights.at("/without_market/groups/history").asDouble()).isEqualTo(.55);
      assertThat(weights.at("/without_market/bias")).hasSize(3);
      assertThat(weights.get("copies")).isEmpty();
      assertThat(desk.call("replay", Desk.ROUND).code()).isZero();
    }
  }

  @Test
  void its_json_tells_of_each_match_what_was_forecast_and_by_whom() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      desk.call("check");
      JsonNode json = Jsons.read(desk.call("show", Desk.ROUND, "--json"));
      assertThat(json.get("matches")).hasSize(14);
      for (JsonNode match : json.get("matches")) {
        assertThat(Jsons.fields(match))
            .containsExactly(
                "no",
                "home",
                "away",
                "league",
                "kick_off",
                "state",
                "probabilities",
                "pick",
                "forecasters");
        List<Double> chances = new ArrayList<>();
        match.get("probabilities").forEach(chance -> chances.add(chance.asDouble()));
        assertThat(chances.stream().mapToDouble(chance -> chance).sum()).isCloseTo(1, within(1e-9));
        assertThat(chances.get("1X2".indexOf(match.get("pick").asText())))
            .isEqualTo(chances.stream().mapToDouble(chance -> chance).max().orElseThrow());
        assertThat(match.get("kick_off").asText()).endsWith("+09:00");
      }
      JsonNode fifth = json.at("/matches/4");
      assertThat(fifth.get("home").asText()).isEqualTo("S그라츠");
      assertThat(fifth.at("/forecasters/0").toString())
          .isEqualTo(
              "{\"name\":\"market\",\"group\":\"market\",\"took_part\":false,"
                  + "\"reason\":\"no-odds\",\"probabilities\":null,\"weight\":0.0}");
      assertThat(fifth.at("/forecasters/1/weight").asDouble()).isEqualTo(1);
      assertThat(json.at("/matches/0/forecasters/1/reason").asText()).isEqualTo("shown-only");
      assertThat(json.at("/forecasters").toString())
          .isEqualTo(
              "[{\"name\":\"market\",\"took_part\":true,\"reason\":null},"
                  + "{\"name\":\"crowd\",\"took_part\":true,\"reason\":null},"
                  + "{\"name\":\"goals\",\"took_part\":false,\"reason\":\"little-history\"},"
                  + "{\"name\":\"past-odds\",\"took_part\":false,"
                  + "\"reason\":\"little-history\"},"
                  + "{\"name\":\"shots\",\"took_part\":false,\"reason\":\"little-history\"}]");
    }
  }

  @Test
  void a_round_seen_but_not_predicted_says_so_and_shows_hostile_names_as_they_are() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      String hostile = "<b>&_*[ \u202Eנהפוך\u202C 👩‍👩‍👧‍👦";
      desk.with(app -> seen(app.store(), desk, "G011-260054", hostile));
      var called = desk.call("show", "260054");
      assertThat(called.code()).isZero();
      assertThat(called.out()).contains("\u2068" + hostile + "\u2069").contains("no forecast yet");
      JsonNode json = Jsons.read(desk.call("show", "260054", "--json"));
      assertThat(json.get("version").asInt()).isZero();
      assertThat(json.get("ticket").isNull()).isTrue();
      assertThat(json.get("seal").isNull()).isTrue();
      assertThat(json.at("/matches/0/home").asText()).isEqualTo(hostile);
      assertThat(json.at("/matches/0/probabilities").isNull()).isTrue();
    }
  }

  @Test
  void a_number_that_both_pools_have_needs_the_pool() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      desk.with(app -> seen(app.store(), desk, "G011-260007", "축구"));
      desk.with(app -> seen(app.store(), desk, "G027-260007", "농구"));
      var asked = desk.call("show", "260007");
      assertThat(asked.code()).isEqualTo(Exit.REFUSED);
      assertThat(asked.err()).contains("both pools").contains("--pool soccer");
      assertThat(desk.call("show", "260007", "--pool", "basketball").out()).contains("농구");
      assertThat(desk.call("show", "260007", "--pool=soccer").out()).contains("축구");
    }
  }

  @Test
  void an_unknown_round_is_refused_with_the_nearest_known_ones() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      assertThat(desk.call("show", "260054").err()).contains("run proto14 check first");
      desk.with(app -> seen(app.store(), desk, "G011-260051", "홈"));
      var refused = desk.call("show", "260054");
      assertThat(refused.code()).isEqualTo(Exit.REFUSED);
      assertThat(refused.err()).contains("260054").contains("G011-260051");
      assertThat(refused.out()).isEmpty();
      JsonNode error = Jsons.read(desk.call("show", "soon", "--json")).get("error");
      assertThat(error.get("kind").asText()).isEqualTo("refused");
      assertThat(error.get("exit_code").asInt()).isEqualTo(Exit.REFUSED);
      assertThat(error.get("message").asText()).contains("G011-260054");
    }
  }

  private static void seen(Store store, Desk desk, String id, String home) {
    var now = desk.clock.instant();
    Round made = Rounds.round(id, now.plusSeconds(86_400));
    Round round = named(made, home);
    store.inTransaction(tx -> tx.rounds().add(Rounds.onSale(round, now), now));
  }

  private static Round named(Round round, String home) {
    var matches = new ArrayList<>(round.matches());
    var first = matches.getFirst();
    matches.set(
        0,
        new Match(
            1,
            first.kickOff(),
            first.league(),
            new Team(first.home().id(), home),
            first.away(),
            first.state()));
    return new Round(round.id(), round.saleEnd(), matches);
  }
}
