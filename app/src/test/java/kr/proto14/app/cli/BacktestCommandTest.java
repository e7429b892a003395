package kr.proto14.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.proto14.app.cli.Desk.Called;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.PlayedSeasons;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BacktestCommandTest {
  private static final String HEADING =
      "sport,date,country,league,home,away,home_score,away_score,"
          + "odds_home,odds_middle,odds_away,odds_kind,spread\n";

  /** What all share who change nothing that another test looks at. */
  private static final Desk SHARED = new Desk(Databases.SQLITE);

  @BeforeAll
  static void fill() {
    fill(SHARED);
  }

  @AfterAll
  static void close() {
    SHARED.close();
  }

  private static Desk own() {
    Desk own = new Desk(Databases.SQLITE);
    fill(own);
    return own;
  }

  private static void fill(Desk desk) {
    StringBuilder rows = new StringBuilder(HEADING);
    for (int season = 2019; season <= 2022; season++) {
      soccer(rows, "Korea", "K1", season, season == 2019 ? "closing" : "early");
      soccer(rows, "Japan", "J1", season, "");
      basketball(rows, season);
    }
    try {
      Path file = Files.writeString(desk.folder.resolve("played.csv"), rows.toString(), UTF_8);
      Called imported = desk.call("history", "import", file.toString());
      assertThat(imported.code()).as(imported.out()).isZero();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void soccer(
      StringBuilder rows, String country, String league, int season, String kind) {
    List<Side> teams =
        Stream.of("Seoul", "Ulsan", "Suwon", "Daegu", "Busan")
            .map(city -> Side.named(country + " " + city))
            .toList();
    LocalDate day = LocalDate.of(season, 7, 1);
    for (PlayedMatch match :
        PlayedSeasons.of(country, league, teams, day, !kind.isEmpty(), season)) {
      rows.append(
          String.format(
              Locale.ROOT,
              "soccer,%s,%s,%s,%s,%s,%d,%d,%s,%s,%s,%s,%n",
              match.day(),
              country,
              league,
              match.home().name(),
              match.away().name(),
              match.score().home(),
              match.score().away(),
              match.odds().map(odds -> decimal(odds.home())).orElse(""),
              match.odds().map(odds -> decimal(odds.middle().orElseThrow())).orElse(""),
              match.odds().map(odds -> decimal(odds.away())).orElse(""),
              match.odds().isPresent() ? kind : ""));
    }
  }

  private static String decimal(double odds) {
    return String.format(Locale.ROOT, "%.3f", odds);
  }

  private static void basketball(StringBuilder rows, int season) {
    LocalDate day = LocalDate.of(season, 10, 10);
    for (int home = 0; home < 4; home++) {
      for (int away = 0; away < 4; away++) {
        if (home != away) {
          rows.append(
              String.format(
                  Locale.ROOT,
                  "basketball,%s,,KBL,Hoops %d,Hoops %d,%d,80,,,,,%d%n",
                  day,
                  home,
                  away,
                  83 + 5 * (away - home) + (home + away + season) % 2,
                  3 + 5 * (away - home)));
          day = day.plusDays(4);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void it_judges_everything_as_json_for_programs(Databases database) {
    try (Desk other = new Desk(database)) {
      fill(other);

      Called called = other.call("backtest", "--json");

      JsonNode json = Jsons.read(called);
      assertThat(called.code()).isZero();
      assertThat(called.err()).isEmpty();
      assertThat(Jsons.fields(json)).containsExactly("as_of", "query", "sports");
      assertThat(json.get("sports")).hasSize(2);
      JsonNode soccer = json.at("/sports/0");
      assertThat(soccer.get("matches").asInt()).isEqualTo(2 * (80 - 20));
      JsonNode best = soccer.at("/scores/0");
      assertThat(best.get("season").isNull()).isTrue();
      assertThat(best.get("forecaster").asText()).isEqualTo("goals");
      assertThat(best.at("/lead/logloss").asDouble()).isPositive();
      assertThat(best.at("/lead/logloss_se").asDouble()).isPositive();
      assertThat(best.get("gap").isNull()).isTrue();
      assertThat(soccer.at("/calibration/goals/0/n").asInt()).isPositive();
      assertThat(soccer.get("notes").toString())
          .contains("Early odds of", "decides nothing", "Only 120 matches", "2020/21")
          .doesNotContain("{", "backtest-");
      assertThat(json.at("/sports/1/sport").asText()).isEqualTo("basketball");
    }
  }

  @Test
  void it_is_told_as_tables_with_notes_in_both_languages() {
    try (Desk desk = own()) {
      Called english = desk.call("backtest", "--sport", "soccer");
      assertThat(english.code()).isZero();
      assertThat(english.out())
          .contains("Backtest: soccer, 120 matches", "Korea/K1", "Japan/J1", "2021", "past-odds")
          .contains("Lead over base", "Favourite hit", "- 120 matches on", "decides nothing");
      assertThat(english.err())
          .contains("Seasons to walk through: 8 of 2 leagues", "Japan/J1 done (1 of 2 leagues)");

      Called korean = desk.call("backtest", "--lang", "ko");
      assertThat(korean.out())
          .contains("백테스트: 축구 120경기", "백테스트: 농구", "시장 배당", "기본 비율", "표준 오차", "아무것도 정하지");
      assertThat(korean.err()).contains("앞선 실행이 끝낸 시즌: 8개");
    }
  }

  @Test
  void rows_come_as_csv() {
    Called called = SHARED.call("backtest", "--csv", "--league", "KBL");

    List<String> lines = called.out().lines().toList();
    assertThat(lines.getFirst())
        .startsWith("sport,league,season,matches,forecaster,n,days,closing,early,tuned,logloss,rps")
        .endsWith("gap.rps,gap.rps_se");
    assertThat(lines.get(1)).startsWith("basketball,,,");
    assertThat(lines).anyMatch(line -> line.startsWith("basketball,KBL,2021,"));
    assertThat(lines).allMatch(line -> line.split(",", -1).length == 22);
  }

  @Test
  void files_hold_the_report_the_matches_and_the_pictures() throws IOException {
    Path out = SHARED.folder.resolve("new/report");

    Called called = SHARED.call("backtest", "--out", out.toString(), "--from", "2020/21");

    assertThat(called.out()).contains("Written: " + out.resolve("matches.csv"));
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "report.json",
              "scores.csv",
              "matches.csv",
              "calibration-soccer.png",
              "calibration-basketball.png",
              "lead-soccer.png",
              "lead-basketball.png");
    }
    assertThat(Files.readString(out.resolve("report.json")))
        .isEqualTo(SHARED.call("backtest", "--from", "2020/21", "--json").out());
    assertThat(Files.readString(out.resolve("scores.csv")))
        .isEqualTo(SHARED.call("backtest", "--from", "2020/21", "--csv").out());
    List<String> matches = Files.readAllLines(out.resolve("matches.csv"));
    assertThat(matches.getFirst())
        .isEqualTo(
            "sport,league,season,day,home,away,home_score,away_score,outcome,odds,forecaster,"
                + "p_home,p_middle,p_away,logloss,rps");
    assertThat(matches.get(1)).startsWith("soccer,Japan/J1,2020,2020-07-01,");
    assertThat(Files.readAllBytes(out.resolve("lead-soccer.png"))).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void a_later_match_changes_no_line_of_an_earlier_one() throws IOException {
    try (Desk desk = own()) {
      Path before = desk.folder.resolve("before");
      Path after = desk.folder.resolve("after");
      desk.call("backtest", "--out", before.toString());
      StringBuilder rows = new StringBuilder(HEADING);
      soccer(rows, "Korea", "K1", 2023, "closing");
      basketball(rows, 2023);
      Path file = Files.writeString(desk.folder.resolve("later.csv"), rows.toString());
      desk.clock.tick(Duration.ofMinutes(1));
      assertThat(desk.call("history", "import", file.toString()).code()).isZero();

      Called again = desk.call("backtest", "--out", after.toString());

      List<String> earlier = new ArrayList<>(Files.readAllLines(before.resolve("matches.csv")));
      assertThat(Files.readAllLines(after.resolve("matches.csv")))
          .hasSizeGreaterThan(earlier.size())
          .containsSubsequence(earlier);
      assertThat(again.err())
          .contains("earlier run has done: 8")
          .doesNotContain("The archive has changed");
    }
  }

  @Test
  void a_changed_archive_is_told() throws IOException {
    try (Desk desk = own()) {
      desk.call("backtest");
      String odds = "2,3.4,4.4,closing,";
      Path file =
          Files.writeString(
              desk.folder.resolve("corrected.csv"),
              HEADING + "soccer,2021-07-01,Korea,K1,Korea Seoul,Korea Ulsan,8,8," + odds + "\n");
      desk.clock.tick(Duration.ofMinutes(1));
      assertThat(desk.call("history", "import", file.toString()).out()).contains("1 corrected");

      assertThat(desk.call("backtest").err())
          .contains("The archive has changed: 2 seasons of an earlier run are worked out anew.");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--league Korea/K9; Korea/K9: no such league; Korea/K1",
        "--from 21; 21: a season is written 2021; 2021-08-01",
        "--to 2021/25; 2021/25: a season is written; 2021-08-01",
        "--forecaster goal; goal: no such forecaster; past-odds",
        "--forecaster scores --sport soccer; scores: no such forecaster; goals",
        "--sport curling; curling; soccer|basketball",
        "--from 2030; no matches to judge; history status",
        "--from 2022 --to 2021; no matches to judge; history status",
        "--lige K1; --lige; --help",
      })
  void what_cannot_be_is_refused_with_help(String options, String what, String help) {
    Called called = SHARED.call(("backtest " + options).split(" "));
    assertThat(called.code()).isEqualTo(Exit.REFUSED);
    assertThat(called.out()).isEmpty();
    assertThat(called.err()).contains(what, help);

    Called json = SHARED.call(("backtest --json " + options).split(" "));
    assertThat(json.code()).isEqualTo(Exit.REFUSED);
    assertThat(Jsons.read(json).at("/error/exit_code").asInt()).isEqualTo(Exit.REFUSED);
  }

  @Test
  void a_folder_that_cannot_be_is_refused_before_the_work() throws IOException {
    Path file = Files.createFile(SHARED.folder.resolve("a-file"));

    Called called = SHARED.call("backtest", "--out", file.toString());

    assertThat(called.code()).isEqualTo(Exit.REFUSED);
    assertThat(called.err()).contains(file.toString()).doesNotContain("Seasons to walk");
  }

  @Test
  void an_archive_without_matches_is_refused() {
    try (Desk empty = new Desk(Databases.SQLITE)) {
      assertThat(empty.call("backtest").err()).contains("no matches to judge");
      assertThat(empty.call("backtest", "--league", "K1").code()).isEqualTo(Exit.REFUSED);
    }
  }
}
