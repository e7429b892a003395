package kr.proto14.app.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.Sport;
import kr.proto14.engine.basketball.BasketballBacktest;
import kr.proto14.engine.basketball.BasketballBacktest.Forecast;
import kr.proto14.engine.basketball.BasketballLeague;
import kr.proto14.engine.basketball.BasketballLog;
import kr.proto14.engine.basketball.BasketballRow;
import kr.proto14.engine.pool.Probabilities;

/** The walk through the basketball leagues; it takes a second, so that nothing of it is kept. */
final class BasketballRun {
  private final BacktestQuery query;

  BasketballRun(BacktestQuery query) {
    this.query = query;
  }

  /** What a league of the models is called among those of the archive. */
  static LeagueKey key(BasketballLeague league) {
    return new LeagueKey(Sport.BASKETBALL, "", league.name());
  }

  /** The games asked for, by day; those of a team that had not played before are left out. */
  List<JudgedMatch> run(Map<BasketballLeague, BasketballLog> leagues) {
    List<JudgedMatch> judged = new ArrayList<>();
    leagues.forEach(
        (league, log) -> {
          if (query.asks(key(league))) {
            BasketballBacktest.run(league, log.rows()).stream()
                .filter(each -> query.asks(each.row().date(), each.row().season()))
                .forEach(each -> judged.add(judged(key(league), each)));
          }
        });
    judged.sort(Comparator.comparing(JudgedMatch::day));
    return judged;
  }

  private JudgedMatch judged(LeagueKey league, Forecast forecast) {
    BasketballRow row = forecast.row();
    Map<String, Probabilities> said = new LinkedHashMap<>();
    forecast.closing().ifPresent(closing -> said.put(Voices.MARKET, closing));
    said.put(Voices.SCORES, forecast.scores());
    if (forecast.spreadsKnown()) {
      said.put(Voices.PAST_SPREADS, forecast.pastSpreads());
    }
    said.put(Voices.BASE, forecast.base());
    return new JudgedMatch(
        league,
        row.season(),
        row.date(),
        row.home(),
        row.away(),
        row.homePoints(),
        row.awayPoints(),
        row.outcome(),
        Optional.empty(),
        JudgedMatch.asked(query, said));
  }
}
