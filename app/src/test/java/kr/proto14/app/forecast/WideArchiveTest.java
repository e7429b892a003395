package kr.proto14.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.MatchOrigin;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.RegisteredTeams;
import kr.proto14.app.history.team.TeamRegistry;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.PlayedSeasons;
import kr.proto14.engine.pool.Score;
import kr.proto14.engine.soccer.LeagueLog;
import kr.proto14.engine.soccer.SoccerRow;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import kr.proto14.engine.soccer.wide.NationRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WideArchiveTest {
  private static final Instant NOW = Instant.parse("2026-09-14T00:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 9, 14);
  private static final LocalDate PLAYED = LocalDate.of(2026, 6, 3);
  private static final Clock CLOCK = Clock.fixed(NOW.minusSeconds(9), ZoneOffset.UTC);

  private static void add(Store store, String origin, List<PlayedMatch> matches) {
    store.inTransaction(
        tx ->
            tx.history()
                .add(
                    new MatchOrigin("csv", origin, "r"),
                    true,
                    NOW,
                    new RegisteredTeams(new TeamRegistry(tx.teams(), CLOCK)),
                    matches::forEach));
  }

  private static <T> T read(Store store, Function<WideArchive, T> what) {
    Cut cut = new Cut(DAY, NOW);
    return store.reading(
        tx -> what.apply(new WideArchive(tx, cut, new Past(tx, cut, false).registry())));
  }

  private static List<NationRow> nations(Store store) {
    return read(store, archive -> archive.nations().rows());
  }

  private static PlayedMatch nations(
      LocalDate day, String home, String away, Score score, String cup, boolean neutral) {
    return new PlayedMatch(
        Sport.SOCCER,
        cup,
        "International",
        day,
        Optional.empty(),
        Side.named(home),
        Side.named(away),
        score,
        Optional.empty(),
        OptionalDouble.empty(),
        neutral);
  }

  private static PlayedMatch drawn(LocalDate day, boolean neutral) {
    return nations(day, "Land1", "Land2", new Score.MaybeExtended(1, 1), "Cup", neutral);
  }

  private static PlayedMatch cup(LocalDate day, String home, String away) {
    return PlayedSeasons.match(
        "", "UEFA 유로파리그", day, Side.named(home), Side.named(away), 2, 1, Optional.empty());
  }

  private static List<PlayedMatch> season(String scope, String league, int clubs, LocalDate from) {
    List<Side> sides = new ArrayList<>();
    for (int i = 0; i < clubs; i++) {
      sides.add(Side.named(scope + i));
    }
    return PlayedSeasons.of(scope, league, sides, from, false, 7);
  }

  @ParameterizedTest
  @EnumSource
  void a_match_of_nations_that_two_sources_tell_counts_once_by_its_regulation_time(
      Databases database) {
    try (Store store = database.fresh()) {
      add(store, "first", List.of(drawn(PLAYED, true)));
      add(
          store,
          "second",
          List.of(
              nations(
                  PLAYED.plusDays(1),
                  "Land2",
                  "Land1",
                  new Score.Regulation(0, 2),
                  "Another name",
                  false)));

      assertThat(nations(store))
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.home()).isEqualTo("SC:national:land2");
                assertThat(row.goals()).isEqualTo(new Sides(0, 2));
                assertThat(row.tournament()).isEqualTo("Another name");
              });
    }
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE")
  void of_two_of_a_kind_the_one_that_knows_of_neutral_ground_counts(Databases database) {
    try (Store store = database.fresh()) {
      add(store, "first", List.of(drawn(PLAYED, false)));
      add(store, "second", List.of(drawn(PLAYED.plusDays(2), true)));

      assertThat(nations(store)).singleElement().matches(NationRow::neutral);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE")
  void two_matches_of_the_same_nations_three_days_apart_are_two(Databases database) {
    try (Store store = database.fresh()) {
      add(store, "first", List.of(drawn(PLAYED, false), drawn(PLAYED.plusDays(3), false)));

      assertThat(nations(store)).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothing_of_the_day_itself_or_later_is_read_though_it_was_recorded(Databases database) {
    try (Store store = database.fresh()) {
      for (LocalDate day : List.of(DAY.minusDays(1), DAY, DAY.plusDays(9))) {
        add(
            store,
            "of " + day,
            List.of(
                nations(day, "Land1", "Land2", new Score.Regulation(1, 0), "Cup", false),
                cup(day, "North0", "South0")));
      }

      assertThat(nations(store)).extracting(NationRow::date).containsExactly(DAY.minusDays(1));
      List<SoccerRow> cups = read(store, archive -> archive.cups().rows());
      assertThat(cups).extracting(SoccerRow::date).containsExactly(DAY.minusDays(1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_league_that_two_sources_tell_under_two_names_is_read_once_as_the_larger(
      Databases database) {
    try (Store store = database.fresh()) {
      add(store, "file", season("North", "1", 8, PLAYED.minusDays(100)));
      add(store, "rounds", season("North", "SC001", 6, PLAYED.minusDays(60)));
      add(store, "south", season("South", "1", 6, PLAYED.minusDays(100)));
      add(store, "cups", List.of(cup(PLAYED, "North0", "South0"), cup(PLAYED, "North1", "Guest")));

      Map<String, LeagueLog> leagues = read(store, archive -> archive.leaguesOf(archive.cups()));

      assertThat(leagues.keySet())
          .extracting(WideArchive::league)
          .containsExactlyInAnyOrder(
              new LeagueKey(Sport.SOCCER, "North", "1"), new LeagueKey(Sport.SOCCER, "South", "1"));
      assertThat(leagues.get(WideArchive.keyOf(new LeagueKey(Sport.SOCCER, "North", "1"))).rows())
          .hasSize(56);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE")
  void leagues_whose_clubs_play_in_no_cup_are_not_read(Databases database) {
    try (Store store = database.fresh()) {
      add(store, "north", season("North", "1", 6, PLAYED.minusDays(100)));
      add(store, "east", season("East", "1", 6, PLAYED.minusDays(100)));
      add(store, "cups", List.of(cup(PLAYED, "North0", "Guest")));

      assertThat(read(store, archive -> archive.leaguesOf(archive.cups())).keySet())
          .extracting(WideArchive::league)
          .containsExactly(new LeagueKey(Sport.SOCCER, "North", "1"));
    }
  }
}
