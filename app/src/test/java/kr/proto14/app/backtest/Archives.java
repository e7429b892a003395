package kr.proto14.app.backtest;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.MatchOrigin;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.Sport;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.PlayedSeasons;
import kr.proto14.app.time.SettableClock;
import kr.proto14.engine.pool.Score;

/** Small archives, and what backtests make of them. */
final class Archives {
  static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
  static final LeagueKey EAST = new LeagueKey(Sport.SOCCER, "Eastland", "East");
  static final LeagueKey WEST = new LeagueKey(Sport.SOCCER, "Westland", "West");
  static final LeagueKey KBL = new LeagueKey(Sport.BASKETBALL, "", "KBL");

  private Archives() {}

  /** Seasons of six teams, from one to another. */
  static List<PlayedMatch> soccer(LeagueKey league, int from, int to, boolean odds) {
    List<Side> teams =
        IntStream.range(0, 6).mapToObj(i -> Side.named(league.name() + " " + i)).toList();
    List<PlayedMatch> matches = new ArrayList<>();
    for (int season = from; season <= to; season++) {
      LocalDate day = LocalDate.of(season, 8, 1);
      matches.addAll(PlayedSeasons.of(league.scope(), league.name(), teams, day, odds, season));
    }
    return matches;
  }

  /** Seasons of six basketball teams. */
  static List<PlayedMatch> basketball(LeagueKey league, int from, int to, boolean spreads) {
    Random random = new Random(from);
    List<PlayedMatch> games = new ArrayList<>();
    for (int season = from; season <= to; season++) {
      LocalDate day = LocalDate.of(season, 10, 15);
      for (int home = 0; home < 6; home++) {
        for (int away = 0; away < 6; away++) {
          if (home != away) {
            double expected = 3 + 3 * (away - home);
            int margin = (int) Math.round(expected + 11 * random.nextGaussian());
            games.add(
                game(
                    league,
                    day,
                    "Hoops " + home,
                    "Hoops " + away,
                    80 + (margin == 0 ? 1 : margin),
                    80,
                    spreads ? OptionalDouble.of(expected) : OptionalDouble.empty()));
            day = day.plusDays(3);
          }
        }
      }
    }
    return games;
  }

  static PlayedMatch game(
      LeagueKey league,
      LocalDate day,
      String home,
      String away,
      int own,
      int others,
      OptionalDouble spread) {
    return new PlayedMatch(
        Sport.BASKETBALL,
        league.name(),
        league.scope(),
        day,
        Optional.empty(),
        Side.named(home),
        Side.named(away),
        new Score.Final(own, others),
        Optional.empty(),
        spread,
        false);
  }

  static void add(Store store, Instant now, List<PlayedMatch> matches) {
    add(store, "one", now, matches);
  }

  static void add(Store store, String source, Instant now, List<PlayedMatch> matches) {
    store.inTransaction(
        tx ->
            tx.history()
                .add(
                    new MatchOrigin(source, source, "r"),
                    true,
                    now,
                    (match, from, side) -> match.sport().code() + ":land:" + side.name(),
                    matches::forEach));
  }

  static BacktestResult run(Store store, Path folder, BacktestQuery query) {
    return run(store, folder, query, BacktestListener.NONE);
  }

  static BacktestResult run(
      Store store, Path folder, BacktestQuery query, BacktestListener listener) {
    return new Backtest(store, new SettableClock(NOW.plusSeconds(3600)), folder)
        .run(query, listener);
  }

  static BacktestReport report(BacktestResult result) {
    if (result instanceof BacktestResult.Done(BacktestReport report)) {
      return report;
    }
    throw new AssertionError("no report: " + result);
  }

  /** Every bit of every forecast. */
  static List<String> bits(BacktestReport report) {
    return report.sports().stream()
        .flatMap(sport -> sport.matches().stream())
        .map(Archives::bits)
        .toList();
  }

  private static String bits(JudgedMatch match) {
    StringBuilder bits = new StringBuilder();
    bits.append(match.league()).append(match.day()).append(match.home()).append(match.away());
    match
        .said()
        .forEach(
            (forecaster, chances) ->
                Stream.of(chances.home(), chances.middle(), chances.away())
                    .forEach(chance -> bits.append(forecaster).append(Double.toHexString(chance))));
    return bits.toString();
  }
}
