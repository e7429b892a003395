package kr.proto14.app.forecast;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import kr.proto14.app.history.AsOf;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.MatchOrigin;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.PlayedSeasons;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.LeagueFit;
import kr.proto14.engine.soccer.SoccerBacktest;
import kr.proto14.engine.soccer.SoccerBacktest.Forecast;
import kr.proto14.engine.soccer.SoccerModel;
import kr.proto14.engine.soccer.SoccerRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeasonPoolsTest {
  private static final Instant NOW = Instant.parse("2026-09-14T00:00:00Z");
  private static final int SEASON = 2025;
  private static final LocalDate IN_SEASON = LocalDate.of(2026, 3, 20);
  private static final Cut CUT = new Cut(IN_SEASON, NOW);
  private static final int TEAMS = 24;

  /** Two leagues of a few seasons in which the pairs of a week meet on one day. */
  private static List<PlayedMatch> archive(int seasons) {
    List<PlayedMatch> matches = new ArrayList<>();
    for (String league : List.of("가", "나")) {
      List<Side> teams = new ArrayList<>();
      for (int team = 0; team < TEAMS; team++) {
        teams.add(Side.named(league + team));
      }
      for (int season = SEASON - seasons + 1; season <= SEASON; season++) {
        List<PlayedMatch> pairs =
            new ArrayList<>(
                PlayedSeasons.of(
                    "", league, teams, LocalDate.of(season, 8, 10), true, season + 31L));
        Collections.shuffle(pairs, new Random(season));
        for (int i = 0; i < pairs.size(); i++) {
          PlayedMatch pair = pairs.get(i);
          matches.add(
              PlayedSeasons.match(
                  "",
                  league,
                  LocalDate.of(season, 8, 10).plusDays(7L * (i / (TEAMS / 2))),
                  pair.home(),
                  pair.away(),
                  pair.score().home(),
                  pair.score().away(),
                  pair.odds()));
        }
      }
    }
    return matches;
  }

  private static void add(Store store, Instant now, List<PlayedMatch> matches) {
    store.inTransaction(
        tx ->
            tx.history()
                .add(
                    new MatchOrigin("csv", "made up", "r"),
                    true,
                    now,
                    (match, source, side) -> "SC:korea:" + side.name(),
                    matches::forEach));
  }

  private static Probabilities said(Store store, Cut cut, boolean keeps, int model, SoccerRow row) {
    Opinion opinion =
        store.reading(
            tx ->
                SoccerHistory.all()
                    .get(model)
                    .opinion(new Past(tx, cut, keeps), new Pairing(row.home(), row.away())));
    return ((Opinion.Estimate) opinion).probabilities();
  }

  private static Cut used(Store store, int model) {
    return store.reading(tx -> SoccerHistory.all().get(model).restsOn(new Past(tx, CUT, true)));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_live_forecast_is_that_of_the_backtest_of_the_same_past(Databases database) {
    try (Store store = database.fresh()) {
      add(store, NOW, archive(5));
      new SeasonPools(store).learn(CUT);
      Map<LeagueKey, List<SoccerRow>> rows =
          store.reading(tx -> new PastMatches(tx, AsOf.moment(NOW)).rows());
      Map<String, List<SoccerRow>> leagues = new TreeMap<>();
      rows.forEach((key, league) -> leagues.put(key.name(), league));
      List<Forecast> backtest =
          new SoccerBacktest(List.of(SoccerModel.GOALS))
              .run(leagues, row -> row.season() == SEASON);
      Forecast asked =
          backtest.stream()
              .filter(each -> each.row().date().isAfter(IN_SEASON.minusDays(8)))
              .findFirst()
              .orElseThrow();
      Cut then = new Cut(asked.row().date(), NOW);

      Probabilities live = said(store, then, true, 0, asked.row());

      // The backtest's fit begins where the day before ended, the live one from nothing: they end
      // within the precision of the fit of each other.
      Probabilities expected = requireNonNull(asked.byModel().get(SoccerModel.GOALS));
      assertThat(live.home()).isCloseTo(expected.home(), within(1e-9));
      assertThat(live.middle()).isCloseTo(expected.middle(), within(1e-9));
      assertThat(used(store, 0).pool()).contains(NOW);
      assertThat(said(store, then.pooled(Optional.empty()), false, 0, asked.row()).home())
          .isNotCloseTo(expected.home(), within(1e-6));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_pooling_is_learned_again_as_it_was_whatever_came_later(Databases database) {
    try (Store store = database.fresh()) {
      add(store, NOW, archive(5));
      new SeasonPools(store).learn(CUT);
      Cut sealed = used(store, 1);
      SoccerRow row =
          store
              .reading(tx -> new PastMatches(tx, AsOf.moment(NOW)).rows())
              .values()
              .iterator()
              .next()
              .getLast();
      Probabilities kept = said(store, CUT, true, 1, row);
      add(
          store,
          NOW.plusSeconds(9),
          archive(4).stream().filter(match -> match.day().getYear() == 2024).toList());

      assertThat(sealed.pool()).contains(NOW);
      assertThat(said(store, sealed, false, 1, row)).isEqualTo(kept);
    }
  }

  @Test
  void it_is_learned_once_a_season_and_again_when_twice_as_much_is_known() {
    try (Store store = Databases.SQLITE.fresh()) {
      SeasonPools pools = new SeasonPools(store);
      List<PlayedMatch> all = archive(6);
      add(
          store,
          NOW.minusSeconds(99),
          all.stream().filter(match -> match.day().getYear() < 2022).toList());
      pools.learn(new Cut(IN_SEASON, NOW.minusSeconds(99)));
      assertThat(kept(store)).isZero();

      add(store, NOW.minusSeconds(9), all.subList(0, all.size() / 2 + 500));
      pools.learn(new Cut(IN_SEASON, NOW.minusSeconds(9)));
      assertThat(kept(store)).isEqualTo(2);
      pools.learn(new Cut(IN_SEASON, NOW.minusSeconds(8)));
      assertThat(kept(store)).isEqualTo(2);
      assertThat(used(store, 0).pool()).contains(NOW.minusSeconds(9));

      add(store, NOW, renamed(all));
      pools.learn(CUT);
      assertThat(kept(store)).isEqualTo(4);
      assertThat(used(store, 0).pool()).contains(NOW);

      pools.learn(new Cut(IN_SEASON.plusYears(1), NOW));
      // Those of the season that is over were dropped.
      assertThat(kept(store)).isEqualTo(2);
    }
  }

  private static List<PlayedMatch> renamed(List<PlayedMatch> matches) {
    return matches.stream()
        .map(
            match ->
                PlayedSeasons.match(
                    "",
                    "다 " + match.league(),
                    match.day(),
                    match.home(),
                    match.away(),
                    match.score().home(),
                    match.score().away(),
                    match.odds()))
        .toList();
  }

  private static int kept(Store store) {
    return store.reading(tx -> tx.fits().count());
  }

  @Test
  void an_earlier_version_of_the_model_pools_by_the_geometric_mean() {
    try (Store store = Databases.SQLITE.fresh()) {
      add(store, NOW, archive(5));
      new SeasonPools(store).learn(CUT);

      HistoryModel earlier = SoccerHistory.all().getFirst().asOfVersion(1);

      assertThat(earlier.version()).isEqualTo(1);
      assertThat(store.reading(tx -> earlier.restsOn(new Past(tx, CUT, true))).pool()).isEmpty();
      assertThat(SoccerHistory.all().getFirst().asOfVersion(99).version())
          .isEqualTo(SoccerHistory.VERSION);
    }
  }

  @Test
  void where_nothing_was_learned_goals_are_pooled_as_usual_and_were_by_the_geometric_mean_before() {
    try (Store store = Databases.SQLITE.fresh()) {
      add(store, NOW, archive(1));
      HistoryModel goals = SoccerHistory.all().getFirst();
      SoccerRow row =
          store
              .reading(tx -> new PastMatches(tx, AsOf.moment(NOW)).rows())
              .values()
              .iterator()
              .next()
              .getLast();
      Pairing pairing = new Pairing(row.home(), row.away());
      for (boolean keeps : new boolean[] {true, false}) {
        List<Opinion> said =
            store.reading(
                tx -> {
                  Past past = new Past(tx, CUT, keeps);
                  LeagueKey league =
                      past.leagues(goals.sport(), row.home()).keySet().iterator().next();
                  LeagueFit fit = ((Fitted.Known) ((SoccerHistory) goals).fit(past, league)).fit();
                  return List.of(
                      goals.opinion(past, pairing),
                      new Opinion.Estimate(
                          fit.chances(row.home(), row.away(), SoccerModel.GOALS.usualPool())),
                      goals.asOfVersion(2).opinion(new Past(tx, CUT, keeps), pairing),
                      new Opinion.Estimate(fit.chances(row.home(), row.away())));
                });

        assertThat(said.get(0)).isEqualTo(said.get(1));
        assertThat(said.get(2)).isEqualTo(said.get(3)).isNotEqualTo(said.get(0));
      }
    }
  }

  @Test
  void a_season_begins_in_july() {
    assertThat(SeasonPools.start(LocalDate.of(2026, 6, 30))).isEqualTo("2025-07-01");
    assertThat(SeasonPools.start(LocalDate.of(2026, 7, 1))).isEqualTo("2026-07-01");
  }
}
