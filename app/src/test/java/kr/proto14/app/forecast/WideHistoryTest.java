package kr.proto14.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import kr.proto14.app.history.MatchOrigin;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.RegisteredTeams;
import kr.proto14.app.history.team.TeamRegistry;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.PlayedSeasons;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Score;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WideHistoryTest {
  private static final Instant NOW = Instant.parse("2026-09-14T00:00:00Z");
  private static final Cut CUT = new Cut(LocalDate.of(2026, 9, 14), NOW);
  private static final LocalDate START = LocalDate.of(2026, 2, 1);
  private static final Clock CLOCK = Clock.fixed(NOW.minusSeconds(9), ZoneOffset.UTC);
  private static final HistoryModel GOALS = SoccerHistory.all().getFirst();
  private static final HistoryModel PAST_ODDS = SoccerHistory.all().get(1);

  private static List<Side> clubs(String country) {
    List<Side> clubs = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      clubs.add(Side.named(country + i));
    }
    return clubs;
  }

  /** North beats South in every cup match; East plays none, and Guest plays nothing else. */
  private static List<PlayedMatch> world() {
    List<PlayedMatch> world = new ArrayList<>();
    for (String country : List.of("North", "South", "East")) {
      world.addAll(PlayedSeasons.of(country, "1", clubs(country), START, true, country.length()));
    }
    for (int i = 0; i < 16; i++) {
      Side north = Side.named("North" + i % 8);
      Side south = Side.named("South" + (i + 1) % 8);
      LocalDate day = START.plusDays(90 + 4L * i);
      world.add(i % 2 == 0 ? cup(day, north, south, 3, 0) : cup(day, south, north, 0, 2));
      if (i % 2 == 0) {
        world.add(cup(day.plusDays(1), Side.named("Guest"), south, 1, 1));
      }
    }
    world.add(cup(START.plusDays(99), Side.named("Stranger"), Side.named("South1"), 1, 1));
    for (int i = 0; i < 60; i++) {
      world.add(nations(START.plusDays(2L * i), "Land" + i % 4, "Land" + (i + 1 + i % 3) % 4, i));
    }
    return world;
  }

  private static PlayedMatch cup(LocalDate day, Side home, Side away, int own, int others) {
    return PlayedSeasons.match("", "UEFA 유로파리그", day, home, away, own, others, Optional.empty());
  }

  private static PlayedMatch nations(LocalDate day, String home, String away, int i) {
    return new PlayedMatch(
        Sport.SOCCER,
        "Friendly",
        "International",
        day,
        Optional.empty(),
        Side.named(home),
        Side.named(away),
        new Score.MaybeExtended(home.equals("Land0") ? 3 : i % 2, away.equals("Land0") ? 3 : 0),
        Optional.empty(),
        OptionalDouble.empty(),
        false);
  }

  private static void add(Store store, Instant now, List<PlayedMatch> matches) {
    store.inTransaction(
        tx ->
            tx.history()
                .add(
                    new MatchOrigin("csv", "made up", "r"),
                    true,
                    now,
                    new RegisteredTeams(new TeamRegistry(tx.teams(), CLOCK)),
                    matches::forEach));
  }

  private static String id(String name) {
    String word = name.toLowerCase(Locale.ROOT);
    String scope = word.replaceAll("\\d", "");
    String known =
        switch (scope) {
          case "land" -> "national";
          case "north", "south", "east" -> scope;
          default -> "world";
        };
    return "SC:" + known + ":" + word;
  }

  private static Opinion said(Past past, HistoryModel model, String home, String away) {
    return model.opinion(past, new Pairing(id(home), id(away)));
  }

  private static Opinion said(Store store, HistoryModel model, String home, String away) {
    return store.reading(tx -> said(new Past(tx, CUT, false), model, home, away));
  }

  private static Probabilities chances(Opinion opinion) {
    assertThat(opinion).isInstanceOf(Opinion.Estimate.class);
    return ((Opinion.Estimate) opinion).probabilities();
  }

  private static Opinion abstains(String reason) {
    return new Opinion.Abstention(reason);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void clubs_of_two_leagues_are_compared_by_cup_matches(Databases database) {
    try (Store store = database.fresh()) {
      add(store, NOW, world());

      for (HistoryModel model : List.of(GOALS, PAST_ODDS)) {
        assertThat(chances(said(store, model, "South4", "North4")).away()).isGreaterThan(.4);
        assertThat(chances(said(store, model, "North4", "South4")).home()).isGreaterThan(.6);
      }
      assertThat(chances(said(store, GOALS, "Guest", "South1")).home()).isBetween(.1, .9);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void where_nothing_compares_two_sides_the_reason_is_told(Databases database) {
    try (Store store = database.fresh()) {
      add(store, NOW, world());

      assertThat(said(store, GOALS, "North1", "East1")).isEqualTo(abstains("different-leagues"));
      assertThat(said(store, GOALS, "North1", "Nobody")).isEqualTo(abstains("little-history"));
      assertThat(said(store, GOALS, "Stranger", "North1")).isEqualTo(abstains("unknown-league"));
      assertThat(said(store, GOALS, "Land0", "Land9")).isEqualTo(abstains("unknown-team"));
      assertThat(said(store, PAST_ODDS, "Land0", "Land1")).isEqualTo(abstains("no-past-odds"));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void national_teams_are_rated_and_a_neutral_ground_helps_nobody(Databases database) {
    try (Store store = database.fresh()) {
      add(store, NOW, world());

      Probabilities atHome = chances(said(store, GOALS, "Land0", "Land1"));
      Probabilities neutral =
          chances(
              store.reading(
                  tx ->
                      GOALS.opinion(
                          new Past(tx, CUT, false), new Pairing(id("Land0"), id("Land1"), true))));

      assertThat(atHome.home()).isGreaterThan(.5).isGreaterThan(neutral.home());
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void what_was_fitted_is_kept_with_all_its_bits_and_later_matches_change_none(Databases database) {
    try (Store store = database.fresh()) {
      add(store, NOW, world());
      List<String[]> asked =
          List.of(
              new String[] {"North1", "South2"},
              new String[] {"Guest", "South3"},
              new String[] {"Land0", "Land2"});
      List<Opinion> first = new ArrayList<>();
      store.inTransaction(
          tx -> {
            Past past = new Past(tx, CUT, true);
            asked.forEach(each -> first.add(said(past, GOALS, each[0], each[1])));
            past.keep(tx);
            return null;
          });
      add(
          store,
          NOW.plusSeconds(5),
          List.of(cup(START.plusDays(150), Side.named("South1"), Side.named("North1"), 9, 0)));

      for (boolean keeps : List.of(true, false)) {
        store.reading(
            tx -> {
              Past past = new Past(tx, CUT, keeps);
              for (int i = 0; i < asked.size(); i++) {
                assertThat(said(past, GOALS, asked.get(i)[0], asked.get(i)[1]))
                    .isEqualTo(first.get(i))
                    .isInstanceOf(Opinion.Estimate.class);
              }
              assertThat(past.hasFresh()).isEqualTo(!keeps);
              return null;
            });
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void matches_of_the_day_and_later_change_no_bit_though_they_are_recorded(Databases database) {
    try (Store store = database.fresh();
        Store more = database.fresh()) {
      add(store, NOW, world());
      List<PlayedMatch> later = new ArrayList<>(world());
      for (int i = 0; i < 12; i++) {
        LocalDate day = CUT.day().plusDays(i);
        later.add(cup(day, Side.named("South" + i % 8), Side.named("North" + i % 8), 9, 0));
        later.add(cup(day, Side.named("Guest"), Side.named("East" + i % 8), 0, 9));
        later.add(nations(day, "Land3", "Land" + i % 3, i));
        later.add(
            PlayedSeasons.match(
                "North",
                "1",
                day,
                Side.named("North" + i % 8),
                Side.named("East" + i % 8),
                0,
                9,
                Optional.empty()));
      }
      add(more, NOW, later);

      for (HistoryModel model : SoccerHistory.all()) {
        for (String[] asked :
            List.of(
                new String[] {"North1", "South2"},
                new String[] {"North3", "East3"},
                new String[] {"Guest", "South3"},
                new String[] {"Land3", "Land2"},
                new String[] {"North0", "North7"})) {
          assertThat(said(more, model, asked[0], asked[1]))
              .as("%s of %s and %s", model.name(), asked[0], asked[1])
              .isEqualTo(said(store, model, asked[0], asked[1]));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void an_earlier_version_still_abstains(Databases database) {
    try (Store store = database.fresh()) {
      add(store, NOW, world());

      assertThat(said(store, GOALS.asOfVersion(1), "North4", "East4"))
          .isEqualTo(abstains("different-leagues"));
    }
  }
}
