package kr.proto14.app.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kr.proto14.app.history.ArchivedMatch;
import kr.proto14.app.history.Counted;
import kr.proto14.app.history.PastOdds;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.engine.forecast.MarginRemoval;
import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Score;
import kr.proto14.engine.soccer.SoccerRow;
import kr.proto14.engine.soccer.SoccerRow.Sides;

/**
 * Collects the matches of one league and turns them into what the models read.
 *
 * <p>A match that several sources tell counts once: the one with the score of the regulation time
 * before one that may hold extra time, then the one with odds, then the one with shots, then the
 * one told first.
 */
final class SoccerRows {
  /** Sources date a match by zones of their own; the same sides never meet twice within these. */
  private static final int SAME_MATCH_DAYS = 2;

  private static final MarginRemoval MARGIN = MarginRemoval.power();

  private static final Comparator<ArchivedMatch> BETTER =
      Comparator.<ArchivedMatch, Boolean>comparing(
              told -> told.match().score() instanceof Score.Regulation)
          .thenComparing(told -> told.match().odds().isPresent())
          .thenComparing(told -> !told.match().counted().isNothing());

  private final UnaryOperator<String> current;
  private final LocalDate marketFrom;
  private final Map<Pair, List<ArchivedMatch>> byPair = new HashMap<>();
  private final Map<String, String> currents = new HashMap<>();

  private record Pair(String home, String away) {}

  private record Met(Pair pair, ArchivedMatch told) {
    LocalDate day() {
      return told.match().day();
    }
  }

  /**
   * @param current the id that a team has now for one that it had
   * @param marketFrom odds of days before are left out
   */
  SoccerRows(UnaryOperator<String> current, LocalDate marketFrom) {
    this.current = current;
    this.marketFrom = marketFrom;
  }

  void add(ArchivedMatch told) {
    Pair pair =
        new Pair(
            told.homeTeam().map(this::current).orElseGet(told::homeKey),
            told.awayTeam().map(this::current).orElseGet(told::awayKey));
    // Two names that turned out to be one team make no match.
    if (pair.home.equals(pair.away)) {
      return;
    }
    List<ArchivedMatch> met = byPair.computeIfAbsent(pair, _ -> new ArrayList<>(2));
    for (int i = 0; i < met.size(); i++) {
      long days = ChronoUnit.DAYS.between(met.get(i).match().day(), told.match().day());
      if (Math.abs(days) <= SAME_MATCH_DAYS) {
        if (BETTER.compare(told, met.get(i)) > 0) {
          met.set(i, told);
        }
        return;
      }
    }
    met.add(told);
  }

  private String current(String team) {
    return currents.computeIfAbsent(team, current);
  }

  /** The rows, oldest first; those of a day by their sides. */
  List<SoccerRow> rows() {
    return withOdds().stream().map(PastRow::row).toList();
  }

  /** The same with the kind of their odds. */
  List<PastRow> withOdds() {
    List<Met> all = new ArrayList<>();
    byPair.forEach((pair, met) -> met.forEach(told -> all.add(new Met(pair, told))));
    all.sort(
        Comparator.comparing(Met::day)
            .thenComparing(met -> met.pair.home)
            .thenComparing(met -> met.pair.away));
    Seasons seasons = new Seasons();
    return all.stream()
        .map(
            met ->
                new PastRow(
                    row(met, seasons.next(met.day())), met.told.match().odds().map(PastOdds::kind)))
        .toList();
  }

  private SoccerRow row(Met met, int season) {
    PlayedMatch match = met.told.match();
    return new SoccerRow(
        match.day(),
        season,
        met.pair.home,
        met.pair.away,
        new Sides(match.score().home(), match.score().away()),
        match.counted().onTarget().map(SoccerRows::sides),
        match.counted().shots().map(SoccerRows::sides),
        match.counted().xg().map(xg -> new Sides(xg.home(), xg.away())),
        match.day().isBefore(marketFrom)
            ? Optional.empty()
            : match.odds().flatMap(SoccerRows::market));
  }

  private static Sides sides(Counted.Shots shots) {
    return new Sides(shots.home(), shots.away());
  }

  /** Odds without a margin were misread or mixed, and tell nothing. */
  private static Optional<Probabilities> market(PastOdds past) {
    if (past.middle().isEmpty()) {
      return Optional.empty();
    }
    Odds odds = new Odds(past.home(), past.middle().getAsDouble(), past.away());
    return odds.booksum() > 1 ? Optional.of(MARGIN.remove(odds)) : Optional.empty();
  }
}
