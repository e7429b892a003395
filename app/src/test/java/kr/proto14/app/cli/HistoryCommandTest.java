package kr.proto14.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import kr.proto14.app.history.csv.ProblemKind;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryCommandTest {
  private static final String HEADING =
      "sport,date,league,home,away,home_score,away_score,odds_home,odds_middle,odds_away,spread,"
          + "neutral\n";

  private final Desk desk = new Desk(Databases.SQLITE);

  @AfterEach
  void close() {
    desk.close();
  }

  private String file(String name, String rows) {
    try {
      return Files.writeString(desk.folder.resolve(name), HEADING + rows, UTF_8).toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_refused_file_ends_with_a_failure_and_the_others_are_imported() {
    String good = file("good.csv", "soccer,2024-01-13,K1,A,B,1,0,,,,,\n");
    String bad =
        file("bad.csv", "soccer,2024-01-13,K1,C,D,1,0,,,,,\nsoccer,2024-13-01,K1,E,F,1,0,,,,,\n");

    var called = desk.call("history", "import", bad, good, "--lang", "ko");

    assertThat(called.code()).isEqualTo(Exit.FAILED);
    assertThat(called.out())
        .contains("bad.csv: 거절했습니다", "3행: 일과 월이 바뀐 것 같습니다: 2024-13-01")
        .contains("good.csv: 새 경기 1개");
    assertThat(Jsons.read(desk.call("history", "status", "--json")).get("matches").isInt())
        .isTrue();
    assertThat(Jsons.read(desk.call("history", "status", "--json")).get("matches").asLong())
        .isEqualTo(1);
  }

  @Test
  void programs_are_told_kinds_and_lines() {
    String bad = file("bad.csv", "soccer,2024-01-13,K1,C,D,1,,,,,,\n");

    var called = desk.call("history", "import", bad, "--json");

    assertThat(called.code()).isEqualTo(Exit.FAILED);
    var problem = Jsons.read(called).at("/files/0/problems/0");
    assertThat(problem.get("line").asInt()).isEqualTo(2);
    assertThat(problem.get("kind").asText()).isEqualTo("missing-score");
    assertThat(Jsons.read(called).at("/files/0/imported").asBoolean()).isFalse();
  }

  @Test
  void importing_twice_changes_nothing() {
    String good =
        file("good.csv", "soccer,2024-01-13,K1,A,B,1,0,,,,,\nsoccer,2026-12-13,K1,A,B,,,,,,,\n");
    desk.call("history", "import", good);

    var again = desk.call("history", "import", good, "--json");

    assertThat(again.code()).isZero();
    var file = Jsons.read(again).at("/files/0");
    assertThat(file.get("new").asInt()).isZero();
    assertThat(file.get("known").asInt()).isEqualTo(1);
    assertThat(file.get("not_played_lines").get(0).asInt()).isEqualTo(3);
    assertThat(desk.call("history", "import", good).out()).contains("not played yet", "lines 3");
  }

  @Test
  void the_status_is_broken_down_by_league_and_source() {
    assertThat(desk.call("history", "status").out()).contains("proto14 history import");
    desk.call(
        "history",
        "import",
        file(
            "a.csv",
            "sc,2024-01-13,K1,A,B,1,0,,,,,\nbk,2024-01-14,KBL,A,B,81,80,,,,2.5,\nbk,2024-01-16,KBL,A,B,81,80,,,,2.5,\n"));

    var json = Jsons.read(desk.call("history", "status", "--json"));
    assertThat(json.get("matches").asLong()).isEqualTo(3);
    assertThat(json.at("/by/0/league").asText()).isEqualTo("KBL");
    assertThat(json.at("/by/0/matches").asLong()).isEqualTo(2);
    assertThat(Jsons.fields(json.at("/by/1")))
        .containsExactly("sport", "league", "source", "matches", "from", "to");
    assertThat(desk.call("history", "status", "--csv").out())
        .isEqualTo(
            """
            sport,league,source,matches,from,to
            basketball,KBL,csv,2,2024-01-14,2024-01-16
            soccer,K1,csv,1,2024-01-13,2024-01-13
            """);
    assertThat(desk.call("history", "status", "--lang", "ko").out())
        .contains("저장된 경기: 3개", "농구", "KBL");
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void backfill_fetches_past_rounds_and_ends_well(Databases database) {
    try (Desk other = new Desk(database)) {
      other.clock.set(Instant.parse("2026-09-20T00:00:00Z"));
      var called = other.call("history", "backfill", "--from", "2026-09-10", "--json");
      assertThat(called.code()).isZero();
      var json = Jsons.read(called);
      assertThat(json.at("/rounds/planned").asInt()).isEqualTo(2);
      assertThat(json.at("/matches/new").asInt()).isPositive();
      assertThat(called.err()).isEmpty();

      var again = other.call("history", "backfill", "--from", "2026-09-10", "--lang", "ko");
      assertThat(again.err()).contains("예상 시간");
      assertThat(again.out()).contains("회차:", "경기:");
      assertThat(Jsons.read(other.call("history", "status", "--json")).get("matches").asInt())
          .isEqualTo(json.at("/matches/new").asInt());
    }
  }

  @Test
  void a_walk_without_a_day_or_with_none_is_refused() {
    assertThat(desk.call("history", "backfill").code()).isEqualTo(Exit.REFUSED);
    assertThat(desk.call("history", "backfill", "--from", "yesterday").code())
        .isEqualTo(Exit.REFUSED);
    assertThat(desk.call("history", "import").code()).isEqualTo(Exit.REFUSED);
    assertThat(desk.call("history").out()).contains("backfill", "import", "status");
  }

  @ParameterizedTest
  @ValueSource(strings = {"import", "backfill", "status"})
  void every_command_has_help_in_both_languages(String command) {
    for (String language : List.of("ko", "en")) {
      var called = desk.call("history", command, "--help", "--lang", language);
      assertThat(called.code()).isZero();
      assertThat(called.out()).contains("proto14 history " + command, "--json");
      assertThat(called.out().matches("(?s).*[가-힣].*")).isEqualTo(language.equals("ko"));
    }
  }

  @Test
  void every_kind_of_problem_has_its_words() {
    for (ProblemKind kind : ProblemKind.values()) {
      assertThat(Texts.of("cli", java.util.Locale.KOREAN).find("history.problem." + kind.key()))
          .as(kind.key())
          .isPresent();
    }
  }
}
