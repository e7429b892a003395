package kr.proto14.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import kr.proto14.app.history.AsOf;
import kr.proto14.app.history.MatchOrigin;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.RegisteredTeams;
import kr.proto14.app.history.team.SourceName;
import kr.proto14.app.history.team.TeamRegistry;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.PlayedGames;
import kr.proto14.app.time.SettableClock;
import kr.proto14.engine.basketball.BasketballLeague;
import kr.proto14.engine.basketball.BasketballLog;
import kr.proto14.engine.basketball.BasketballRow;
import kr.proto14.engine.forecast.Evidence;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Team;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasketballHistoryTest {
  private static final Instant NOW = Instant.parse("2027-01-14T00:00:00Z");
  private static final LocalDate START = LocalDate.of(2026, 10, 15);
  private static final SettableClock CLOCK = SettableClock.at("2027-01-14T08:50:00+09:00");
  private static final List<String> TEAMS =
      List.of("서울SK", "창원LG", "원주DB", "부산KCC", "서울삼성", "고양소노");

  /** As Betman names them in a round of the KBL, then of a league that no model knows. */
  private static Round round(String league, Instant kickOff) {
    List<Match> matches = new ArrayList<>();
    for (int number = 1; number <= 14; number++) {
      boolean known = number < 6;
      matches.add(
          new Match(
              number,
              kickOff,
              known ? new League("BK1", league) : new League("BK9", "FIBA 월드컵"),
              known
                  ? new Team("B" + (number - 1), TEAMS.get(number - 1))
                  : new Team("x" + number, "가람 " + number),
              known
                  ? new Team("B" + number, TEAMS.get(number))
                  : new Team("y" + number, "나루 " + number),
              MatchState.SCHEDULED));
    }
    return new Round(RoundId.parse("G027-270003"), kickOff.minusSeconds(600), matches);
  }

  private static final Round ROUND = round("KBL", NOW.plus(Duration.ofDays(2)));

  private static List<Side> sides() {
    return TEAMS.stream().map(Side::named).toList();
  }

  private static void add(Store store, String source, Instant now, List<PlayedMatch> games) {
    store.inTransaction(
        tx ->
            tx.history()
                .add(
                    new MatchOrigin(source, "made up", "r"),
                    true,
                    now,
                    (game, _, side) ->
                        new TeamRegistry(tx.teams(), CLOCK)
                            .idOf(game.sport(), SourceName.BETMAN, "kbl", side.name()),
                    games::forEach));
  }

  private static void season(Store store, boolean spreads) {
    add(store, "file", NOW.minusSeconds(60), PlayedGames.of("KBL", sides(), START, spreads, 1));
  }

  private static HistoryForecaster live(Store store, int model) {
    return HistoryForecaster.live(BasketballHistory.all().get(model), store);
  }

  private static List<Opinion> asked(HistoryForecaster forecaster, Round round) {
    return forecaster.forecast(new Evidence(round, NOW, Map.of(), Map.of()));
  }

  private static Probabilities chances(Opinion opinion) {
    assertThat(opinion).isInstanceOf(Opinion.Estimate.class);
    return ((Opinion.Estimate) opinion).probabilities();
  }

  private static Opinion abstains(String reason) {
    return new Opinion.Abstention(reason);
  }

  private static int kept(Store store) {
    return store.reading(tx -> tx.fits().count());
  }

  private static List<BasketballRow> rows(Store store, BasketballLeague league) {
    return store.reading(
        tx ->
            new PastMatches(tx, AsOf.moment(NOW))
                .basketball(new TeamRegistry(tx.teams(), CLOCK))
                .leagues()
                .getOrDefault(league, new BasketballLog(List.of()))
                .rows());
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void games_of_a_known_league_have_chances_and_the_others_say_why_not(Databases database) {
    try (Store store = database.fresh()) {
      season(store, true);

      for (int model = 0; model < 2; model++) {
        List<Opinion> opinions = asked(live(store, model), ROUND);
        Probabilities first = chances(opinions.getFirst());
        assertThat(first.home()).isGreaterThan(first.away());
        assertThat(opinions.get(13)).isEqualTo(abstains("unknown-team"));
      }
      assertThat(live(store, 0).name()).isEqualTo("scores");
      assertThat(live(store, 1).name()).isEqualTo("past-spreads");
      assertThat(live(store, 0).covers(Pool.SOCCER)).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_kept_fit_gives_the_same_bits_as_a_fresh_one(Databases database) {
    try (Store store = database.fresh()) {
      season(store, true);
      for (int model = 0; model < 2; model++) {
        List<Opinion> cold = asked(live(store, model), ROUND);
        assertThat(kept(store)).isEqualTo(2);

        assertThat(asked(live(store, model), ROUND)).isEqualTo(cold);
        ModelUse use = live(store, model).use(NOW);
        assertThat(use.version()).isEqualTo(1);
        assertThat(
                asked(
                    HistoryForecaster.replaying(
                        BasketballHistory.all().get(model), store, use.cut()),
                    ROUND))
            .isEqualTo(cold);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void whatever_is_recorded_later_changes_no_bit_of_what_was_said(Databases database) {
    try (Store store = database.fresh()) {
      season(store, true);
      List<Opinion> before = asked(live(store, 0), ROUND);
      Cut cut = live(store, 0).use(NOW).cut();
      for (int turn = 0; turn < 3; turn++) {
        add(
            store,
            "file",
            NOW.plusSeconds(turn + 1),
            PlayedGames.of("KBL", sides().reversed(), START.plusDays(20L * turn), true, turn));

        assertThat(
                asked(
                    HistoryForecaster.replaying(BasketballHistory.all().getFirst(), store, cut),
                    ROUND))
            .isEqualTo(before);
        assertThat(asked(live(store, 0), ROUND)).isEqualTo(before);
      }
      assertThat(
              live(store, 0).forecast(new Evidence(ROUND, NOW.plusSeconds(9), Map.of(), Map.of())))
          .isNotEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE")
  void a_league_without_spreads_is_not_forecast_by_them(Databases database) {
    try (Store store = database.fresh()) {
      season(store, false);

      assertThat(asked(live(store, 1), ROUND).getFirst()).isEqualTo(abstains("no-past-spreads"));
      assertThat(asked(live(store, 0), ROUND).getFirst()).isInstanceOf(Opinion.Estimate.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"여자프로농구", "NBA"})
  void the_rounds_league_decides_which_games_are_read(String league) {
    try (Store store = Databases.SQLITE.fresh()) {
      season(store, false);
      add(store, "file", NOW, PlayedGames.of(league, sides().subList(0, 3), START, false, 4));
      TeamRegistry registry = new TeamRegistry(store.teams(), CLOCK);
      for (Match match : ROUND.matches().subList(0, 5)) {
        registry.ofBetman(Sport.BASKETBALL, match.home(), match.league());
        registry.ofBetman(Sport.BASKETBALL, match.away(), match.league());
      }

      Opinion other = asked(live(store, 0), round(league, ROUND.saleEnd())).getFirst();

      assertThat(other).isEqualTo(abstains("little-history"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE")
  void a_competition_of_no_name_is_known_by_its_sides_and_others_are_left_out(Databases database) {
    try (Store store = database.fresh()) {
      season(store, false);
      add(store, "file", NOW, PlayedGames.of("BK777", sides(), START.minusYears(1), false, 5));
      Courts courts = new Courts(new TeamRegistry(store.teams(), CLOCK));
      Pairing mixed = new Pairing("BK:kbl:seoul-sk", "BK:nba:boston-celtics");

      assertThat(rows(store, BasketballLeague.KBL)).hasSize(60);
      assertThat(asked(live(store, 0), round("", ROUND.saleEnd())).getFirst())
          .isInstanceOf(Opinion.Estimate.class);
      assertThat(courts.of(new League("", "FIBA 월드컵"), mixed)).isEmpty();
      assertThat(
              store.<Opinion>reading(
                  tx ->
                      BasketballHistory.all()
                          .getFirst()
                          .opinion(new Past(tx, Cut.at(tx, NOW), false), mixed)))
          .isEqualTo(abstains("other-league"));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_game_that_two_sources_tell_counts_once_and_its_spread_is_taken(Databases database) {
    try (Store store = database.fresh()) {
      Side home = sides().getFirst();
      Side away = sides().getLast();
      add(
          store,
          "one",
          NOW,
          List.of(
              PlayedGames.game("KBL", START, home, away, 95, OptionalDouble.empty()),
              PlayedGames.game("KBL", START.plusDays(1), home, away, 99, OptionalDouble.of(80)),
              PlayedGames.game("KBL", START.plusDays(2), home, away, 0, OptionalDouble.empty())));
      add(
          store,
          "two",
          NOW,
          List.of(
              PlayedGames.game("BK1", START.plusDays(1), home, away, 95, OptionalDouble.of(4.5))));

      assertThat(rows(store, BasketballLeague.KBL))
          .extracting(BasketballRow::homePoints, BasketballRow::spread)
          .containsExactly(tuple(95, OptionalDouble.of(4.5)), tuple(99, OptionalDouble.empty()));
    }
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE")
  void a_day_is_that_of_the_leagues_country(Databases database) {
    try (Store store = database.fresh()) {
      PlayedMatch game =
          PlayedGames.game(
              "NBA",
              START,
              new Side("N1", "애틀호크"),
              new Side("N2", "보스셀틱"),
              95,
              OptionalDouble.empty());
      PlayedMatch atNight =
          new PlayedMatch(
              game.sport(),
              game.league(),
              game.scope(),
              game.day(),
              Optional.of(Instant.parse("2026-10-15T00:30:00Z")),
              game.home(),
              game.away(),
              game.score(),
              game.odds(),
              game.spread(),
              game.neutral());
      store.inTransaction(
          tx ->
              tx.history()
                  .add(
                      new MatchOrigin(SourceName.BETMAN, "G101", "r"),
                      true,
                      NOW,
                      new RegisteredTeams(new TeamRegistry(tx.teams(), CLOCK)),
                      to -> to.accept(atNight)));

      assertThat(rows(store, BasketballLeague.NBA))
          .singleElement()
          .satisfies(row -> assertThat(row.date()).isEqualTo(START.minusDays(1)));
    }
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE")
  void a_side_that_did_not_play_for_a_year_and_a_summer_is_not_known_any_more(Databases database) {
    try (Store store = database.fresh()) {
      add(store, "file", NOW, PlayedGames.of("KBL", sides(), START.minusDays(330), false, 1));
      assertThat(asked(live(store, 0), ROUND).getFirst()).isInstanceOf(Opinion.Estimate.class);
    }
    try (Store store = database.fresh()) {
      add(store, "file", NOW, PlayedGames.of("KBL", sides(), START.minusDays(340), false, 1));
      assertThat(asked(live(store, 0), ROUND).getFirst()).isEqualTo(abstains("little-history"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE")
  void a_side_that_played_the_day_before_the_match_is_tired(Databases database) {
    try (Store store = database.fresh()) {
      season(store, false);
      LocalDate yesterday = LocalDate.of(2027, 1, 13);
      add(
          store,
          "file",
          NOW.minusSeconds(30),
          List.of(
              PlayedGames.game(
                  "KBL", yesterday, sides().get(5), sides().get(0), 91, OptionalDouble.empty())));

      Opinion today = asked(live(store, 0), round("KBL", NOW.plusSeconds(36_000))).getFirst();
      Opinion tomorrow = asked(live(store, 0), ROUND).getFirst();

      assertThat(chances(today).home()).isLessThan(chances(tomorrow).home());
    }
  }
}
