package kr.proto14.bench.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.proto14.bench.evaluate.Challenge.Fixture;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.SoccerBacktest;
import kr.proto14.engine.soccer.SoccerBacktest.Forecast;
import kr.proto14.engine.soccer.SoccerModel;
import kr.proto14.engine.soccer.SoccerRow;
import kr.proto14.engine.soccer.SoccerRow.Sides;

/** Forecasts fixtures of many leagues from what was known on one day. */
final class FixtureForecasts {
  private static final List<SoccerModel> MODELS = List.of(SoccerModel.values());

  /** Of the last matches of a league, how many must have odds for these to be remembered. */
  private static final int LATELY = 100;

  private static final double MOSTLY = .7;

  /** A result that nobody reads: a walk never looks at matches of the day it forecasts. */
  private static final Sides UNREAD = new Sides(0, 0);

  private final Map<String, List<SoccerRow>> leagues;
  private final LocalDate eve;

  /**
   * @param leagues what was known, by league
   * @param eve the first day that is not known
   */
  FixtureForecasts(Map<String, List<SoccerRow>> leagues, LocalDate eve) {
    this.leagues = leagues;
    this.eve = eve;
  }

  /** A forecast of each; where a league is not known, how matches end anywhere. */
  Map<Fixture, Probabilities> of(List<Fixture> fixtures) {
    Map<String, List<SoccerRow>> all = new TreeMap<>();
    leagues.forEach((league, rows) -> all.put(league, new ArrayList<>(rows)));
    Map<SoccerRow, Fixture> asked = new IdentityHashMap<>();
    for (Fixture fixture : fixtures) {
      SoccerRow row = row(fixture);
      asked.put(row, fixture);
      all.computeIfAbsent(fixture.league(), _ -> new ArrayList<>()).add(row);
    }
    Map<Fixture, Probabilities> forecasts = new HashMap<>();
    fixtures.forEach(
        fixture -> forecasts.put(fixture, Probabilities.ofWeights(.45, .26, .29)));
    for (Forecast forecast : new SoccerBacktest(MODELS).run(all, asked::containsKey)) {
      SoccerModel model = model(forecast.league());
      forecasts.put(asked.get(forecast.row()), chances(forecast, model));
    }
    return forecasts;
  }

  private static Probabilities chances(Forecast forecast, SoccerModel model) {
    return forecast.byModel().getOrDefault(model, forecast.base());
  }

  private SoccerModel model(String league) {
    List<SoccerRow> rows = leagues.getOrDefault(league, List.of());
    List<SoccerRow> last = rows.subList(Math.max(0, rows.size() - LATELY), rows.size());
    long withOdds = last.stream().filter(row -> row.market().isPresent()).count();
    long withShots =
        last.stream().filter(row -> row.onTarget().isPresent() || row.xg().isPresent()).count();
    if (withOdds >= MOSTLY * LATELY) {
      return SoccerModel.PAST_ODDS;
    }
    return withShots >= MOSTLY * LATELY ? SoccerModel.SHOTS : SoccerModel.GOALS;
  }

  private SoccerRow row(Fixture fixture) {
    int first =
        LeagueUnion.firstMonth(
            leagues.getOrDefault(fixture.league(), List.of()).stream()
                .map(SoccerRow::date)
                .toList());
    return new SoccerRow(
        eve,
        LeagueUnion.season(fixture.date(), first),
        fixture.home(),
        fixture.away(),
        UNREAD,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
