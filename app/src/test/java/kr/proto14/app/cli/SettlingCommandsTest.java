package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import kr.proto14.app.cli.Desk.Called;
import kr.proto14.app.testing.Databases;
import kr.proto14.standin.BetmanFault.ResultPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code results}, {@code report}, {@code stats} and {@code payout} as their user meets them. */
class SettlingCommandsTest {
  /** A desk whose round is predicted and played. */
  private static Desk played(Databases database) {
    Desk desk = new Desk(database);
    assertThat(desk.call("check").code()).isZero();
    desk.clock.set(Instant.parse("2026-09-17T23:00:00Z"));
    return desk;
  }

  private static Desk settled() {
    Desk desk = played(Databases.SQLITE);
    assertThat(desk.call("results").code()).isZero();
    return desk;
  }

  @ParameterizedTest
  @EnumSource
  void results_settle_report_and_say_so_once(Databases database) {
    try (Desk desk = played(database)) {
      Called first = desk.call("results");
      assertThat(first.code()).as(first.toString()).isZero();
      assertThat(first.out())
          .contains("G011-260053 Soccer Toto W/D/L 2026 round 53: its results were settled")
          .contains("Delivered: 1")
          .doesNotContain("nothing on sale")
          .endsWith("All went well.\n");

      Called second = desk.call("results", "260053");
      assertThat(second.code()).isZero();
      assertThat(second.out())
          .contains("settled before, nothing has changed")
          .doesNotContain("Delivered");
      assertThat(desk.telegram.sent()).hasSize(2);
    }
  }

  @Test
  void results_speak_json_and_csv() {
    try (Desk desk = played(Databases.SQLITE)) {
      JsonNode json = Jsons.read(desk.call("results", "--json"));
      assertThat(json.at("/rounds/0/stage").asText()).isEqualTo("settled");
      assertThat(json.at("/rounds/0/version").asInt()).isEqualTo(1);
      assertThat(json.at("/went_well").asBoolean()).isTrue();
      assertThat(desk.call("results", "--csv").out())
          .isEqualTo("round,pool,stage,version,detail\nG011-260053,soccer,unchanged,1,\n");
    }
  }

  @Test
  void results_that_fail_say_why_and_end_with_failure() {
    try (Desk desk = played(Databases.SQLITE)) {
      desk.betman.faults().always(ResultPage.THIRTEEN_RESULTS);
      Called failed = desk.call("results");
      assertThat(failed.code()).isEqualTo(Exit.FAILED);
      assertThat(failed.out())
          .contains("waits for results", "Fault: Betman, results G011-260053", "13 matches, not 14")
          .endsWith("Something failed.\n");
      assertThat(desk.call("results", "--csv").code()).isEqualTo(Exit.FAILED);
    }
  }

  @Test
  void a_report_is_shown_as_telegram_showed_it() {
    try (Desk desk = settled()) {
      Called called = desk.call("report", "260053", "--lang", "ko");
      assertThat(called.code()).isZero();
      assertThat(called.out().strip()).isEqualTo(desk.telegram.sent().getLast().plain().strip());
      assertThat(desk.call("report", Desk.ROUND, "--lang", "en").out())
          .contains("W/D/L")
          .doesNotContain("적중률");
    }
  }

  @Test
  void a_report_as_json_has_the_matches_the_score_and_the_statistics() {
    try (Desk desk = settled()) {
      JsonNode json = Jsons.read(desk.call("report", Desk.ROUND, "--json"));
      assertThat(Jsons.fields(json))
          .containsExactly(
              "round",
              "pool",
              "settlement",
              "prediction",
              "voided",
              "sale_end",
              "score",
              "lines",
              "matches",
              "statistics");
      StringBuilder outcomes = new StringBuilder();
      int hits = 0;
      for (JsonNode match : json.get("matches")) {
        outcomes.append(match.get("outcome").asText());
        hits += match.get("hit").asBoolean() ? 1 : 0;
        assertThat(match.get("hit").asBoolean())
            .isEqualTo(match.get("pick").asText().equals(match.get("outcome").asText()));
        assertThat(match.get("sources").asText()).isEqualTo("betman");
      }
      assertThat(outcomes.toString()).isEqualTo("1222X1X1222212");
      assertThat(json.at("/score/ours/hits").asInt()).isEqualTo(hits);
      assertThat(json.at("/score/ours/counted").asInt()).isEqualTo(14);
      assertThat(json.at("/score/home/hits").asInt()).isEqualTo(4);
      assertThat(json.at("/matches/0/home_score").asInt()).isEqualTo(1);
      assertThat(json.at("/statistics/rounds").asInt()).isEqualTo(1);
      assertThat(json.at("/statistics/enough").asBoolean()).isFalse();
    }
  }

  @Test
  void a_report_as_csv_has_a_line_a_match() {
    try (Desk desk = settled()) {
      List<String> lines = desk.call("report", Desk.ROUND, "--csv").out().lines().toList();
      assertThat(lines).hasSize(15);
      assertThat(lines.getFirst())
          .isEqualTo(
              "no,home,away,pick,ticket,outcome,home_score,away_score,hit,ticket_hit,basis,sources");
      assertThat(lines.get(1)).startsWith("1,오모니아,셀타비고,").contains(",1,1,0,").endsWith(",betman");
    }
  }

  @Test
  void rounds_unknown_or_not_settled_have_no_report() {
    try (Desk desk = played(Databases.SQLITE)) {
      Called open = desk.call("report", Desk.ROUND);
      assertThat(open.code()).isEqualTo(Exit.REFUSED);
      assertThat(open.err()).contains("G011-260053: not settled yet (proto14 results)");
      for (String command : List.of("report", "results", "payout")) {
        Called unknown = desk.call(command, "260054");
        assertThat(unknown.code()).as(command).isEqualTo(Exit.REFUSED);
        assertThat(unknown.err()).as(command).contains("260054", "nearest", Desk.ROUND);
      }
      assertThat(desk.call("report").code()).isEqualTo(Exit.REFUSED);
      JsonNode error = Jsons.read(desk.call("report", Desk.ROUND, "--json")).get("error");
      assertThat(error.get("kind").asText()).isEqualTo("refused");
      assertThat(error.get("exit_code").asInt()).isEqualTo(Exit.REFUSED);
    }
  }

  @Test
  void statistics_stand_for_both_pools_or_for_one() {
    try (Desk desk = settled()) {
      Called both = desk.call("stats", "--lang", "ko");
      assertThat(both.code()).isZero();
      assertThat(both.out()).contains("축구토토 승무패", "농구토토 승5패", "표본 부족 (1회차)");
      assertThat(desk.call("stats", "--pool", "soccer", "--lang", "ko").out())
          .contains("축구토토 승무패")
          .doesNotContain("\n🏀");

      JsonNode json = Jsons.read(desk.call("stats", "--json"));
      assertThat(json).hasSize(2);
      assertThat(json.at("/0/rounds").asInt()).isEqualTo(1);
      assertThat(json.at("/0/home/hits").asInt()).isEqualTo(4);
      assertThat(json.at("/1/pool").asText()).isEqualTo("basketball");
      assertThat(json.at("/1/rounds").asInt()).isZero();

      List<String> csv = desk.call("stats", "--csv").out().lines().toList();
      assertThat(csv).hasSize(2);
      assertThat(csv.getFirst()).startsWith("round,pool,sale_end,voided,voids,ours.hits");
      assertThat(csv.getLast()).startsWith("G011-260053,soccer,2026-09-16T23:00:00+09:00,false,0,");
      assertThat(desk.call("stats", "--pool", "tennis").code()).isEqualTo(Exit.REFUSED);
    }
  }

  @Test
  void statistics_of_nothing_are_no_failure() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      assertThat(desk.call("stats").code()).isZero();
      assertThat(desk.call("stats", "--csv").out().lines()).hasSize(1);
      JsonNode soccer = Jsons.read(desk.call("stats", "--json")).get(0);
      assertThat(soccer.get("rounds").asInt()).isZero();
      for (String share : List.of("/average", "/last5", "/best", "/ours/share")) {
        assertThat(soccer.at(share).isNull()).as(share).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void published_payouts_are_taken_down_and_the_last_of_a_tier_stands(Databases database) {
    try (Desk desk = played(database)) {
      desk.call("results");
      assertThat(desk.call("payout", "260053").out()).contains("no payouts are taken down");

      Called taken =
          desk.call(
              "payout",
              "260053",
              "--tier",
              "14=0x0",
              "--tier=13=18x19020360",
              "--tier",
              "12=200x1000000",
              "--tier",
              "11=3000x70000");

      assertThat(taken.code()).as(taken.toString()).isZero();
      assertThat(taken.out()).contains("14=0x0 13=18x19020360 12=200x1000000 11=3000x70000");
      desk.call("payout", "260053", "--tier", "13=19x1");
      JsonNode json = Jsons.read(desk.call("payout", "260053", "--json"));
      assertThat(json).hasSize(4);
      assertThat(json.at("/1").toString())
          .isEqualTo("{\"round\":\"G011-260053\",\"tier\":13,\"winners\":19,\"won\":1}");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"13", "10=1x1", "15=1x1", "13=18", "13=-1x5", "13=0x5", "13=5x0", "13=1x1x1", ""})
  void a_payout_that_cannot_be_is_refused_and_nothing_is_taken_down(String tier) {
    try (Desk desk = played(Databases.SQLITE)) {
      Called refused = desk.call("payout", Desk.ROUND, "--tier", "14=1x5", "--tier", tier);
      assertThat(refused.code()).isEqualTo(Exit.REFUSED);
      assertThat(refused.err()).contains("13=18x19020360");
      assertThat(desk.call("payout", Desk.ROUND).out()).contains("no payouts are taken down");
    }
  }

  @Test
  void a_broken_page_leaves_the_round_waiting_for_the_next_run() {
    try (Desk desk = played(Databases.SQLITE)) {
      desk.betman.faults().always(ResultPage.THIRTEEN_RESULTS);
      assertThat(desk.call("results").code()).isEqualTo(Exit.FAILED);
      desk.betman.faults().clear();
      assertThat(desk.call("results").out()).contains("its results were settled");
    }
  }
}
