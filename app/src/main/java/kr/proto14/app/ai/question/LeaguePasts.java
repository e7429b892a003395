package kr.proto14.app.ai.question;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.forecast.Pairing;
import kr.proto14.app.forecast.Past;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.Membership;
import kr.proto14.app.history.Sport;
import kr.proto14.engine.basketball.BasketballLeague;
import kr.proto14.engine.basketball.BasketballRow;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.soccer.SoccerRow;

/** The pasts of the leagues that the teams of a round play in, each read once. */
final class LeaguePasts {
  private final Past past;
  private final Map<LeagueKey, LeaguePast> soccer = new HashMap<>();
  private final Map<BasketballLeague, LeaguePast> basketball = new HashMap<>();

  LeaguePasts(Past past) {
    this.past = requireNonNull(past, "past");
  }

  /** Of the league in which both sides play; empty where there is none. */
  Optional<LeaguePast> common(Pool pool, Pairing sides, Optional<LeagueKey> league) {
    return switch (pool) {
      case SOCCER -> league.map(this::of);
      case BASKETBALL -> {
        Optional<BasketballLeague> home = court(sides.home());
        yield home.filter(each -> court(sides.away()).equals(home)).map(this::of);
      }
    };
  }

  /** Of the league in which a team played last. */
  Optional<LeaguePast> of(Pool pool, String team) {
    return switch (pool) {
      case SOCCER ->
          past.leagues(Sport.SOCCER, team).values().stream()
              .max(
                  Comparator.comparing(Membership::last)
                      .thenComparing(Membership::league, Comparator.reverseOrder()))
              .map(each -> of(each.league()));
      case BASKETBALL -> court(team).map(this::of);
    };
  }

  private LeaguePast of(LeagueKey league) {
    return soccer.computeIfAbsent(
        league,
        key ->
            new LeaguePast(
                Pool.SOCCER,
                past.day(),
                past.log(key).rows().stream().map(LeaguePasts::game).toList()));
  }

  private LeaguePast of(BasketballLeague league) {
    return basketball.computeIfAbsent(
        league,
        key ->
            new LeaguePast(
                Pool.BASKETBALL,
                past.day(),
                past.games(key).rows().stream().map(LeaguePasts::game).toList()));
  }

  private static Game game(SoccerRow row) {
    return new Game(
        row.date(),
        row.season(),
        row.home(),
        row.away(),
        (int) row.goals().home(),
        (int) row.goals().away());
  }

  private static Game game(BasketballRow row) {
    return new Game(
        row.date(), row.season(), row.home(), row.away(), row.homePoints(), row.awayPoints());
  }

  /** Our ids tell where a team of basketball is at home. */
  private static Optional<BasketballLeague> court(String team) {
    List<String> parts = List.of(team.split(":", 3));
    return List.of(BasketballLeague.values()).stream()
        .filter(league -> parts.size() == 3)
        .filter(league -> league.name().toLowerCase(Locale.ROOT).equals(parts.get(1)))
        .findFirst();
  }
}
