package kr.proto14.app.forecast;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.Sport;
import kr.proto14.engine.basketball.BasketballLeague;
import kr.proto14.engine.basketball.BasketballLog;
import kr.proto14.engine.basketball.BasketballRow;
import kr.proto14.engine.basketball.KnownGames;
import kr.proto14.engine.basketball.MarginFit;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Match;

/**
 * Margin ratings of the NBA, the KBL or the WKBL.
 *
 * <p>It abstains with {@code other-league} where a game is of none of them, with {@code
 * unknown-team} and {@code little-history} where too few games are known of a side or of the
 * league, or none of late, and with {@code no-past-spreads} where the model reads spreads and the
 * league's last games have hardly any.
 */
public final class BasketballHistory implements HistoryModel {
  /** To be raised whenever the same games may give another forecast. */
  static final int VERSION = 1;

  static final String OTHER_LEAGUE = "other-league";
  static final String NO_PAST_SPREADS = "no-past-spreads";

  /** Of the last games of a league, how many must have spreads for these to be read. */
  private static final int LATELY = 100;

  private static final double ENOUGH = .5;

  private final boolean spreads;

  private BasketballHistory(boolean spreads) {
    this.spreads = spreads;
  }

  /** Ratings from scores, and from past spreads. */
  public static List<HistoryModel> all() {
    return List.copyOf(models());
  }

  static List<BasketballHistory> models() {
    return Stream.of(false, true).map(BasketballHistory::new).toList();
  }

  @Override
  public String name() {
    return name(spreads);
  }

  private static String name(boolean spreads) {
    return spreads ? "past-spreads" : "scores";
  }

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public Sport sport() {
    return Sport.BASKETBALL;
  }

  /** As if it were played on the day that is forecast. */
  @Override
  public Opinion opinion(Past past, Pairing match) {
    return opinion(past, match, new Courts(past.registry()).ofSides(match), past.day());
  }

  @Override
  public Opinion opinion(Past past, Pairing sides, Match match) {
    Optional<BasketballLeague> league = new Courts(past.registry()).of(match.league(), sides);
    LocalDate day =
        match
            .kickOff()
            .atZone(BasketballRows.zone(league.orElse(BasketballLeague.KBL)))
            .toLocalDate();
    return opinion(past, sides, league, day.isBefore(past.day()) ? past.day() : day);
  }

  private Opinion opinion(
      Past past, Pairing sides, Optional<BasketballLeague> league, LocalDate day) {
    if (league.isEmpty()) {
      return new Opinion.Abstention(OTHER_LEAGUE);
    }
    return switch (fit(past, league.get())) {
      case Fitted.Unknown(String reason) -> new Opinion.Abstention(reason);
      case Fitted.Rated(MarginFit fit) ->
          isLate(fit, sides.home(), past.day()) || isLate(fit, sides.away(), past.day())
              ? new Opinion.Abstention(SoccerHistory.LITTLE_HISTORY)
              : fit.opinion(sides.home(), sides.away(), day);
      case Fitted other -> throw new IllegalStateException("no ratings: " + other);
    };
  }

  /** Whether a side that was seen has not played for so long that it is not known any more. */
  static boolean isLate(MarginFit fit, String team, LocalDate day) {
    MarginFit.Rating rating = fit.teams().get(team);
    return rating != null && rating.last().isBefore(day.minusDays(CommonLeague.LONGEST_AGO_DAYS));
  }

  /** What the model made of a league. */
  Fitted fit(Past past, BasketballLeague league) {
    return past.fitOf(key(league), name(), VERSION, () -> fits(past, league));
  }

  /** By which fits are kept: a league's games may lie under several names in the archive. */
  static LeagueKey key(BasketballLeague league) {
    return new LeagueKey(Sport.BASKETBALL, "", league.name());
  }

  private static Map<String, Fitted> fits(Past past, BasketballLeague league) {
    BasketballLog log = past.games(league);
    KnownGames known = log.before(past.day());
    Map<String, Fitted> fits = new LinkedHashMap<>();
    fits.put(name(false), new Fitted.Rated(MarginFit.of(league, false, known)));
    fits.put(
        name(true),
        hasSpreads(log.rows().subList(0, known.size()))
            ? new Fitted.Rated(MarginFit.of(league, true, known))
            : new Fitted.Unknown(NO_PAST_SPREADS));
    return fits;
  }

  private static boolean hasSpreads(List<BasketballRow> known) {
    List<BasketballRow> last = known.subList(Math.max(0, known.size() - LATELY), known.size());
    long with = last.stream().filter(row -> row.spread().isPresent()).count();
    return with > 0 && with >= ENOUGH * last.size();
  }
}
