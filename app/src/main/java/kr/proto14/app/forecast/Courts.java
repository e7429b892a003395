package kr.proto14.app.forecast;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.team.TeamRegistry;
import kr.proto14.engine.basketball.BasketballLeague;
import kr.proto14.engine.pool.League;

/**
 * Which league of basketball a game is of: by the name of its competition, else by its sides, where
 * both are teams of one league.
 */
final class Courts {
  private final TeamRegistry registry;

  Courts(TeamRegistry registry) {
    this.registry = requireNonNull(registry, "registry");
  }

  /** That of a game in the archive. */
  Optional<BasketballLeague> of(LeagueKey key, String home, String away) {
    return named(key.name()).or(() -> named(key.scope())).or(() -> ofSides(home, away));
  }

  /** That of a round's match. */
  Optional<BasketballLeague> of(League league, Pairing sides) {
    return named(league.name()).or(() -> ofSides(sides));
  }

  /** That of a game of which the sides alone are known. */
  Optional<BasketballLeague> ofSides(Pairing sides) {
    return ofSides(sides.home(), sides.away());
  }

  private Optional<BasketballLeague> ofSides(String home, String away) {
    return ofTeam(home).filter(league -> ofTeam(away).equals(Optional.of(league)));
  }

  private Optional<BasketballLeague> named(String competition) {
    return competition.isBlank() ? Optional.empty() : scoped(registry.scope(competition));
  }

  /** Our ids tell where a team is at home. */
  private static Optional<BasketballLeague> ofTeam(String id) {
    String[] parts = id.split(":", 3);
    return parts.length == 3 ? scoped(parts[1]) : Optional.empty();
  }

  /** The league that a scope of {@link TeamRegistry#scope} is. */
  static Optional<BasketballLeague> scoped(String scope) {
    return Stream.of(BasketballLeague.values())
        .filter(league -> league.name().toLowerCase(Locale.ROOT).equals(scope))
        .findFirst();
  }
}
