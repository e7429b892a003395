package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.history.AsOf;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.MatchOrigin;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.Competitions;
import kr.proto14.app.history.team.SourceName;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.PlayedSeasons;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.standin.Game;
import kr.proto14.standin.RecordedMatch;
import kr.proto14.standin.RecordedTeam;
import kr.proto14.standin.Recordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A recorded round of the Europa League from its sale to its results. In the history made up for it
 * the home sides play in one country and the away sides in another, weaker one.
 */
class CrossLeagueReplayTest {
  private static final LocalDate START = LocalDate.of(2026, 2, 1);
  private static final List<RecordedMatch> MATCHES =
      Recordings.bundled().round(Game.SOCCER, 260_053).matches();
  private static final LeagueKey EUROPA = new LeagueKey(Sport.SOCCER, "Clubs", "SC902");

  private static Side side(RecordedTeam team) {
    return new Side(team.id(), team.name());
  }

  private static Side home(int match) {
    return side(MATCHES.get(match % 14).home());
  }

  private static Side away(int match) {
    return side(MATCHES.get(match % 14).away());
  }

  private static List<PlayedMatch> history(long seed) {
    List<Side> strong = MATCHES.stream().map(match -> side(match.home())).toList();
    List<Side> weak = MATCHES.stream().map(match -> side(match.away())).toList();
    List<PlayedMatch> history =
        new ArrayList<>(PlayedSeasons.of("가", "1", strong, START, true, seed));
    history.addAll(PlayedSeasons.of("나", "1", weak, START, true, seed + 1));
    for (int i = 0; i < 24; i++) {
      LocalDate day = START.plusDays(95 + 3L * i);
      history.add(
          i % 2 == 0 ? cup(day, home(i), away(i + 5), 3, 0) : cup(day, away(i), home(i + 5), 0, 2));
    }
    return history;
  }

  private static PlayedMatch cup(LocalDate day, Side home, Side away, int own, int others) {
    return PlayedSeasons.match(
        Competitions.CLUBS, EUROPA.name(), day, home, away, own, others, Optional.empty());
  }

  private static void add(Desk desk, List<PlayedMatch> matches) {
    desk.with(
        app ->
            app.archive()
                .add(
                    new MatchOrigin(SourceName.BETMAN, "made up", "r"),
                    true,
                    desk.clock.instant(),
                    matches::forEach));
  }

  private static Desk predicted(Databases database) {
    Desk desk = new Desk(database);
    add(desk, history(1));
    desk.clock.tick(Duration.ofMinutes(5));
    assertThat(desk.call("check").code()).isZero();
    return desk;
  }

  private static JsonNode replayed(Desk desk) {
    return Jsons.read(desk.call("replay", Desk.ROUND, "--json"));
  }

  private static List<JsonNode> voices(Desk desk, String name) {
    List<JsonNode> voices = new ArrayList<>();
    desk.with(
        app ->
            app.store()
                .reading(tx -> tx.predictions().latest(RoundId.parse(Desk.ROUND)))
                .orElseThrow()
                .body()
                .get("forecasts")
                .forEach(
                    match ->
                        match
                            .get("voices")
                            .forEach(
                                voice -> {
                                  if (voice.get("name").asText().equals(name)) {
                                    voices.add(voice);
                                  }
                                })));
    return voices;
  }

  @ParameterizedTest
  @EnumSource
  void a_round_of_a_cup_is_sealed_with_models_and_replayed_to_the_byte(Databases database) {
    try (Desk desk = predicted(database)) {
      for (String model : List.of("goals", "past-odds")) {
        assertThat(voices(desk, model))
            .hasSize(14)
            .allSatisfy(
                voice -> {
                  assertThat(voice.get("weight").asDouble()).isPositive();
                  assertThat(voice.at("/p/0").asDouble())
                      .as("the stronger country is at home")
                      .isGreaterThan(.45)
                      .isGreaterThan(voice.at("/p/2").asDouble() + .2);
                });
      }
      assertThat(replayed(desk).get("differences")).isEmpty();
      assertThat(replayed(desk).get("same").asBoolean()).isTrue();

      desk.clock.tick(Duration.ofHours(30));
      List<PlayedMatch> later = new ArrayList<>(history(9));
      later.add(cup(LocalDate.of(2026, 9, 13), away(1), home(1), 9, 0));
      add(desk, later);

      assertThat(replayed(desk).get("differences")).as("more is known by now").isEmpty();
    }
  }

  @Test
  void its_results_join_the_cup_they_belong_to_and_do_not_touch_what_was_sealed() {
    try (Desk desk = predicted(Databases.SQLITE)) {
      desk.clock.set(Instant.parse("2026-09-17T23:00:00Z"));
      assertThat(desk.call("results").code()).isZero();

      List<LocalDate> days = new ArrayList<>();
      desk.with(
          app ->
              app.store()
                  .reading(
                      tx -> {
                        assertThat(tx.leagues().all(Sport.SOCCER))
                            .as("no second cup of the name")
                            .containsExactlyInAnyOrder(
                                EUROPA,
                                new LeagueKey(Sport.SOCCER, "가", "1"),
                                new LeagueKey(Sport.SOCCER, "나", "1"));
                        tx.history()
                            .forEach(
                                EUROPA,
                                AsOf.moment(desk.clock.instant()),
                                LocalDate.of(2026, 9, 1),
                                each -> days.add(each.match().day()));
                        return null;
                      }));
      assertThat(days).as("draws and wins of ninety minutes").hasSizeGreaterThan(10);
      assertThat(replayed(desk).get("same").asBoolean()).isTrue();
    }
  }

  @Test
  void a_cup_match_that_somebody_changed_is_found() throws Exception {
    try (Desk desk = predicted(Databases.SQLITE)) {
      String url = "jdbc:sqlite:" + desk.folder.resolve("data/proto14.db");
      try (var connection = DriverManager.getConnection(url);
          var statement = connection.createStatement()) {
        assertThat(
                statement.executeUpdate(
                    "UPDATE played_match SET home_score = 7 WHERE scope = 'Clubs'"))
            .isEqualTo(24);
      }

      assertThat(replayed(desk).get("same").asBoolean()).isFalse();
    }
  }
}
