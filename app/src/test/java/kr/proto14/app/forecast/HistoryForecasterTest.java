package kr.proto14.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import kr.proto14.app.history.MatchOrigin;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.team.RegisteredTeams;
import kr.proto14.app.history.team.SourceName;
import kr.proto14.app.history.team.TeamRegistry;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.PlayedSeasons;
import kr.proto14.app.testing.Rounds;
import kr.proto14.app.time.SettableClock;
import kr.proto14.engine.forecast.Evidence;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Round;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistoryForecasterTest {
  private static final Instant NOW = Instant.parse("2026-09-14T00:00:00Z");
  private static final LocalDate START = LocalDate.of(2025, 11, 1);
  private static final Round ROUND = Rounds.round("G011-260053", NOW.plus(Duration.ofDays(2)));
  private static final SettableClock CLOCK = SettableClock.at("2026-09-14T08:50:00+09:00");

  private static List<Side> sides(int from, int to) {
    List<Side> sides = new ArrayList<>();
    for (Match match : ROUND.matches().subList(from, to)) {
      sides.add(new Side(match.home().id(), "가람 " + match.number()));
      sides.add(new Side(match.away().id(), "나루 " + match.number()));
    }
    return sides;
  }

  private static void add(Store store, Instant now, List<PlayedMatch> matches) {
    store.inTransaction(
        tx ->
            tx.history()
                .add(
                    new MatchOrigin(SourceName.BETMAN, "made up", "r"),
                    true,
                    now,
                    new RegisteredTeams(new TeamRegistry(tx.teams(), CLOCK)),
                    matches::forEach));
  }

  private static void season(Store store) {
    add(store, NOW.minusSeconds(60), PlayedSeasons.of("", "가", sides(0, 7), START, true, 1));
  }

  private static HistoryForecaster live(Store store, int model) {
    return HistoryForecaster.live(SoccerHistory.all().get(model), store);
  }

  private static List<Opinion> asked(HistoryForecaster forecaster) {
    return forecaster.forecast(new Evidence(ROUND, NOW, Map.of(), Map.of()));
  }

  private static Probabilities chances(Opinion opinion) {
    assertThat(opinion).isInstanceOf(Opinion.Estimate.class);
    return ((Opinion.Estimate) opinion).probabilities();
  }

  private static int kept(Store store) {
    return store.reading(tx -> tx.fits().count());
  }

  private static Opinion abstains(String reason) {
    return new Opinion.Abstention(reason);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void matches_of_a_known_league_have_chances_and_the_others_say_why_not(Databases database) {
    try (Store store = database.fresh()) {
      season(store);

      List<Opinion> goals = asked(live(store, 0));

      assertThat(goals).hasSize(14);
      Probabilities first = chances(goals.getFirst());
      assertThat(first.home()).isBetween(.2, .8);
      assertThat(goals.subList(7, 14)).containsOnly(abstains("unknown-team"));
      assertThat(asked(live(store, 1)).getFirst()).isInstanceOf(Opinion.Estimate.class);
      assertThat(live(store, 0).covers(Pool.BASKETBALL)).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_kept_fit_gives_the_same_bits_as_a_fresh_one(Databases database) {
    try (Store store = database.fresh()) {
      season(store);
      List<Opinion> cold = asked(live(store, 0));
      assertThat(kept(store)).isEqualTo(3);

      assertThat(asked(live(store, 0))).isEqualTo(cold);
      assertThat(kept(store)).isEqualTo(3);
      ModelUse use = live(store, 0).use(NOW);
      assertThat(use.version()).isEqualTo(SoccerHistory.VERSION);
      assertThat(
              asked(HistoryForecaster.replaying(SoccerHistory.all().getFirst(), store, use.cut())))
          .isEqualTo(cold);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void whatever_is_recorded_later_changes_no_bit_of_what_was_said(Databases database) {
    try (Store store = database.fresh()) {
      season(store);
      List<List<Opinion>> before = List.of(asked(live(store, 0)), asked(live(store, 1)));
      List<Cut> cuts = List.of(live(store, 0).use(NOW).cut(), live(store, 1).use(NOW).cut());
      Random random = new Random(14);
      for (int turn = 0; turn < 5; turn++) {
        LocalDate day = START.plusDays(random.nextInt(400));
        add(
            store,
            NOW.plusSeconds(turn + 1),
            PlayedSeasons.of("", "가", sides(0, 7), day, turn % 2 == 0, random.nextLong()));
        for (int model = 0; model < 2; model++) {
          assertThat(
                  asked(
                      HistoryForecaster.replaying(
                          SoccerHistory.all().get(model), store, cuts.get(model))))
              .isEqualTo(before.get(model));
          assertThat(asked(live(store, model))).isEqualTo(before.get(model));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void new_results_are_fitted_anew(Databases database) {
    try (Store store = database.fresh()) {
      season(store);
      List<Opinion> before = asked(live(store, 0));
      List<Side> sides = sides(0, 7);
      add(
          store,
          NOW.minusSeconds(1),
          List.of(
              PlayedSeasons.match(
                  "",
                  "가",
                  LocalDate.of(2026, 9, 10),
                  sides.getFirst(),
                  sides.getLast(),
                  0,
                  9,
                  Optional.empty())));

      assertThat(chances(asked(live(store, 0)).getFirst()).home())
          .isLessThan(chances(before.getFirst()).home());
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void sides_of_two_leagues_and_leagues_hardly_known_are_left_to_others(Databases database) {
    try (Store store = database.fresh()) {
      List<Side> all = sides(0, 7);
      List<Side> homes = new ArrayList<>();
      List<Side> aways = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        (i % 2 == 0 ? homes : aways).add(all.get(i));
      }
      add(store, NOW, PlayedSeasons.of("", "가", homes, START, false, 2));
      add(store, NOW, PlayedSeasons.of("", "나", aways, START, false, 3));
      add(store, NOW, PlayedSeasons.of("", "다", sides(7, 8), START, false, 4));

      List<Opinion> goals = asked(live(store, 0));

      assertThat(goals.subList(0, 7)).containsOnly(abstains("different-leagues"));
      assertThat(goals.get(7)).isEqualTo(abstains("little-history"));
      assertThat(goals.get(8)).isEqualTo(abstains("unknown-team"));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_league_without_odds_is_not_forecast_by_past_odds(Databases database) {
    try (Store store = database.fresh()) {
      add(store, NOW, PlayedSeasons.of("", "가", sides(0, 7), START, false, 1));

      assertThat(asked(live(store, 1)).getFirst()).isEqualTo(abstains("no-past-odds"));
      assertThat(asked(live(store, 0)).getFirst()).isInstanceOf(Opinion.Estimate.class);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void shots_speak_once_the_leagues_last_matches_have_them(Databases database) {
    try (Store store = database.fresh()) {
      List<PlayedMatch> season = PlayedSeasons.of("", "가", sides(0, 7), START, false, 1);
      add(store, NOW.minusSeconds(60), season);
      HistoryForecaster shots = live(store, 2);
      assertThat(shots.name()).isEqualTo("shots");
      assertThat(asked(shots).getFirst()).isEqualTo(abstains("no-shots"));

      add(store, NOW.minusSeconds(30), PlayedSeasons.withShots(season));
      List<Opinion> said = asked(live(store, 2));

      assertThat(chances(said.getFirst()).home()).isBetween(.2, .9);
      assertThat(said.getFirst()).isNotEqualTo(asked(live(store, 0)).getFirst());
      assertThat(
              asked(
                  HistoryForecaster.replaying(
                      SoccerHistory.all().get(2), store, live(store, 2).use(NOW).cut())))
          .as("replayed")
          .isEqualTo(said);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void an_empty_archive_makes_everybody_abstain(Databases database) {
    try (Store store = database.fresh()) {
      assertThat(asked(live(store, 0))).containsOnly(abstains("unknown-team"));
      assertThat(live(store, 0).use(NOW).cut().asOf()).isEqualTo(Instant.EPOCH);
    }
  }
}
