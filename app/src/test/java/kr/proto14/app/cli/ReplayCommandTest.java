package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.proto14.app.App;
import kr.proto14.app.history.MatchOrigin;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.team.SourceName;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.PlayedSeasons;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.RoundId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplayCommandTest {
  /** The sides of the round play in one league, whatever the real ones do. */
  private static void history(Desk desk, App app, long seed) {
    List<Match> matches =
        app.store()
            .reading(tx -> tx.rounds().latest(RoundId.parse(Desk.ROUND)))
            .orElseThrow()
            .round()
            .matches();
    List<Side> sides = new ArrayList<>();
    for (Match match : matches.subList(0, 4)) {
      sides.add(new Side(match.home().id(), match.home().name()));
      sides.add(new Side(match.away().id(), match.away().name()));
    }
    app.archive()
        .add(
            new MatchOrigin(SourceName.BETMAN, "made up", "r"),
            true,
            desk.clock.instant(),
            to ->
                PlayedSeasons.of("", "가", sides, LocalDate.of(2026, 7, 1), true, seed).forEach(to));
  }

  private static void predictWithModels(Desk desk) {
    desk.call("check");
    desk.with(app -> history(desk, app, 1));
    desk.clock.tick(Duration.ofMinutes(5));
    desk.with(
        app -> {
          try {
            assertThat(app.refresh(List.of(RoundId.parse(Desk.ROUND))).run())
                .isInstanceOfSatisfying(
                    Job.Result.Done.class, done -> assertThat(done.wentWell()).isTrue());
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void a_prediction_made_again_has_the_same_bytes(Databases database) {
    try (Desk desk = new Desk(database)) {
      desk.call("check");
      JsonNode first = Jsons.read(desk.call("replay", Desk.ROUND, "--json"));
      assertThat(first.get("same").asBoolean()).isTrue();
      assertThat(first.get("differences")).isEmpty();
      assertThat(first.get("bytes").asInt()).isGreaterThan(1000);
      assertThat(desk.call("replay", "260053").out()).contains("bytes are the same");
    }
  }

  @ParameterizedTest
  @EnumSource
  void models_are_fitted_anew_to_what_they_had_then_whatever_came_later(Databases database) {
    try (Desk desk = new Desk(database)) {
      predictWithModels(desk);
      JsonNode shown = Jsons.read(desk.call("show", Desk.ROUND, "--json"));
      assertThat(shown.get("version").asInt()).isEqualTo(2);
      assertThat(shown.at("/forecasters/2/name").asText()).isEqualTo("goals");
      assertThat(shown.at("/forecasters/2/took_part").asBoolean()).isTrue();

      desk.clock.tick(Duration.ofDays(1));
      desk.with(app -> history(desk, app, 2));

      JsonNode replayed = Jsons.read(desk.call("replay", Desk.ROUND, "--json"));
      assertThat(replayed.get("differences")).isEmpty();
      assertThat(replayed.get("version").asInt()).isEqualTo(2);
      assertThat(
              Jsons.read(desk.call("replay", Desk.ROUND, "--version-number", "1", "--json"))
                  .get("same")
                  .asBoolean())
          .isTrue();
    }
  }

  @Test
  void an_input_that_somebody_changed_is_found_and_named() throws Exception {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      predictWithModels(desk);
      String url = "jdbc:sqlite:" + desk.folder.resolve("data/proto14.db");
      try (var connection = DriverManager.getConnection(url);
          var statement = connection.createStatement()) {
        assertThat(statement.executeUpdate("UPDATE played_match SET home_score = home_score + 3"))
            .isPositive();
      }

      var replayed = desk.call("replay", Desk.ROUND);

      assertThat(replayed.code()).isEqualTo(Exit.FAILED);
      assertThat(replayed.out()).contains("it differs", "/forecasts/0/voices/2/p/0: sealed 0.");
      JsonNode json = Jsons.read(desk.call("replay", Desk.ROUND, "--json"));
      assertThat(json.get("same").asBoolean()).isFalse();
      assertThat(json.get("differences")).isNotEmpty();
    }
  }

  @Test
  void what_was_never_predicted_is_refused() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      desk.call("check");
      assertThat(desk.call("replay", Desk.ROUND, "--version-number", "9").code())
          .isEqualTo(Exit.REFUSED);
    }
  }
}
