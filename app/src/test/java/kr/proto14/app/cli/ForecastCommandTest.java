package kr.proto14.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.PlayedGames;
import kr.proto14.app.testing.PlayedSeasons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ForecastCommandTest {
  private static final List<Side> TEAMS =
      List.of("Arsenal", "Chelsea", "Everton", "Fulham", "Leeds", "Wolves").stream()
          .map(Side::named)
          .toList();

  private static void importSeason(Desk desk) {
    StringBuilder rows =
        new StringBuilder(
            "sport,date,country,league,home,away,home_score,away_score,odds_home,odds_middle,odds_away\n");
    for (PlayedMatch match :
        PlayedSeasons.of("England", "E0", TEAMS, LocalDate.of(2026, 8, 1), true, 5)) {
      var odds = match.odds().orElseThrow();
      rows.append(
          String.format(
              Locale.ROOT,
              "soccer,%s,England,E0,%s,%s,%d,%d,%.3f,%.3f,%.3f%n",
              match.day(),
              match.home().name(),
              match.away().name(),
              match.score().home(),
              match.score().away(),
              odds.home(),
              odds.middle().orElseThrow(),
              odds.away()));
    }
    try {
      var file = Files.writeString(desk.folder.resolve("e0.csv"), rows.toString(), UTF_8);
      assertThat(desk.call("history", "import", file.toString()).code()).isZero();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_match_is_forecast_with_ratings_and_form(Databases database) {
    try (Desk desk = new Desk(database)) {
      importSeason(desk);

      JsonNode json = Jsons.read(desk.call("forecast", "Arsenal", "Wolves", "--json"));

      assertThat(json.get("league").asText()).isEqualTo("England/E0");
      assertThat(json.get("day").asText()).isEqualTo("2026-09-13");
      double sum = 0;
      for (JsonNode chance : json.get("probabilities")) {
        sum += chance.asDouble();
      }
      assertThat(sum).isCloseTo(1, within(1e-9));
      assertThat(json.at("/probabilities/0").asDouble())
          .isGreaterThan(json.at("/probabilities/2").asDouble());
      assertThat(json.at("/home/rank").asInt()).isLessThan(json.at("/away/rank").asInt());
      assertThat(json.at("/home/teams").asInt()).isEqualTo(6);
      assertThat(json.at("/home/form")).hasSize(6);
      assertThat(json.at("/home/form/0/day").asText())
          .isGreaterThan(json.at("/home/form/5/day").asText());
      assertThat(json.at("/forecasters/0/name").asText()).isEqualTo("goals");
      assertThat(json.get("on_sale").isNull()).isTrue();
    }
  }

  @Test
  void it_is_told_in_both_languages() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      importSeason(desk);

      assertThat(desk.call("forecast", "Arsenal", "Wolves").out())
          .contains("England/E0", "Forecast", "goals model", "Strength in the league", "of 6");
      assertThat(desk.call("forecast", "Arsenal", "Wolves", "--lang", "ko").out())
          .contains("종합", "과거 득점 모델", "6팀 중", "발매 중인 회차에 없는 경기입니다");
    }
  }

  @Test
  void matches_of_the_day_and_later_are_not_looked_at() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      importSeason(desk);

      JsonNode early =
          Jsons.read(desk.call("forecast", "Arsenal", "Wolves", "--date", "2026-08-02", "--json"));

      assertThat(early.get("probabilities").isNull()).isTrue();
      assertThat(early.at("/forecasters/0/reason").asText()).isEqualTo("little-history");
    }
  }

  @Test
  void unknown_names_leagues_and_days_are_refused_with_near_ones() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      importSeason(desk);

      var unknown = desk.call("forecast", "Arsenall", "Wolves");
      assertThat(unknown.code()).isEqualTo(Exit.REFUSED);
      assertThat(unknown.err()).contains("Arsenall", "arsenal");
      assertThat(desk.call("forecast", "Arsenal", "Arsenal").err()).contains("same team");
      assertThat(desk.call("forecast", "Arsenal", "Wolves", "--league", "E9").err())
          .contains("E9", "England/E0");
      assertThat(desk.call("forecast", "Arsenal", "Wolves", "--date", "5.12.").err())
          .contains("2026-12-05");
      assertThat(desk.call("forecast", "Arsenal", "Wolves", "--league", "e0").code()).isZero();
    }
  }

  private static void importGames(Desk desk) throws IOException {
    StringBuilder rows = new StringBuilder("sport,date,league,home,away,home_score,away_score\n");
    List<Side> teams =
        List.of("SK", "LG", "DB", "KCC", "KT", "소노").stream().map(Side::named).toList();
    for (PlayedMatch game : PlayedGames.of("KBL", teams, LocalDate.of(2026, 3, 1), false, 5)) {
      rows.append(
          String.format(
              Locale.ROOT,
              "basketball,%s,KBL,%s,%s,%d,%d%n",
              game.day(),
              game.home().name(),
              game.away().name(),
              game.score().home(),
              game.score().away()));
    }
    var file = Files.writeString(desk.folder.resolve("kbl.csv"), rows.toString(), UTF_8);
    assertThat(desk.call("history", "import", file.toString()).code()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void a_game_of_basketball_is_forecast_with_ratings_margin_and_form(Databases database)
      throws IOException {
    try (Desk desk = new Desk(database)) {
      importGames(desk);

      JsonNode json = Jsons.read(desk.call("forecast", "서울SK", "고양소노", "--json"));

      assertThat(json.get("league").asText()).isEqualTo("KBL");
      assertThat(json.at("/probabilities/0").asDouble())
          .isGreaterThan(json.at("/probabilities/2").asDouble());
      assertThat(json.get("expected_margin").asDouble()).isPositive();
      assertThat(json.at("/home/rank").asInt()).isLessThan(json.at("/away/rank").asInt());
      assertThat(json.at("/away/teams").asInt()).isEqualTo(6);
      assertThat(json.at("/home/form")).hasSize(6);
      assertThat(json.at("/forecasters/0/name").asText()).isEqualTo("scores");
      assertThat(json.at("/forecasters/1/reason").asText()).isEqualTo("no-past-spreads");
    }
  }

  @Test
  void a_game_is_told_in_both_languages_and_its_pool_may_be_given() throws IOException {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      importGames(desk);

      assertThat(desk.call("forecast", "서울SK", "고양소노", "--pool", "basketball").out())
          .contains(
              "KBL", "margins model", "Within 5", "Expected margin", "of 6", "no past spreads");
      assertThat(desk.call("forecast", "서울SK", "고양소노", "--lang", "ko").out())
          .contains("과거 점수차 모델", "5점 이내", "홈 팀 예상 점수차: +", "6팀 중");
      assertThat(desk.call("forecast", "서울SK", "고양소노", "--pool", "soccer").code())
          .isEqualTo(Exit.REFUSED);
      assertThat(desk.call("forecast", "서울SK", "고양소노", "--league", "NBA").err())
          .contains("NBA", "KBL");
      assertThat(desk.call("forecast", "서울SK", "우리은행").out()).contains("no game of the NBA");
    }
  }

  @Test
  void national_teams_are_forecast_with_what_they_are_rated() throws IOException {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      StringBuilder rows =
          new StringBuilder("date,home_team,away_team,home_score,away_score,tournament,neutral\n");
      for (int i = 0; i < 40; i++) {
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(3L * i);
        rows.append(
            i % 2 == 0
                ? day + ",Erewhon,Lilliput,2,0,Friendly,FALSE\n"
                : day + ",Lilliput,Erewhon,0,1,Friendly,FALSE\n");
      }
      var file = Files.writeString(desk.folder.resolve("nations.csv"), rows.toString(), UTF_8);
      assertThat(desk.call("history", "import", file.toString()).code()).isZero();

      JsonNode json = Jsons.read(desk.call("forecast", "Erewhon", "Lilliput", "--json"));

      assertThat(json.at("/probabilities/0").asDouble()).isGreaterThan(.5);
      assertThat(json.at("/compared/home").asDouble()).isGreaterThan(1);
      assertThat(json.at("/compared/home_matches").asInt()).isEqualTo(40);
      assertThat(desk.call("forecast", "Erewhon", "Lilliput").out()).contains("40 matches");
    }
  }
}
