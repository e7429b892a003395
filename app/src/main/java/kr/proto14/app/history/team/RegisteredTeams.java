package kr.proto14.app.history.team;

import static java.util.Objects.requireNonNull;

import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.TeamNamer;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Team;
import org.jspecify.annotations.Nullable;

/** Names the teams of played matches by the registry. */
public final class RegisteredTeams implements TeamNamer {
  private final TeamRegistry registry;

  /** A namer on a registry, which must write in the transaction that writes the matches. */
  public RegisteredTeams(TeamRegistry registry) {
    this.registry = requireNonNull(registry, "registry");
  }

  @Override
  public @Nullable String idOf(PlayedMatch match, String source, kr.proto14.app.history.Side side) {
    if (!TeamNames.isTeam(side.name())) {
      return null;
    }
    if (source.equals(SourceName.BETMAN) && !side.id().isEmpty()) {
      Team team = new Team(side.id(), side.name());
      return registry.ofBetman(match.sport(), team, new League("", match.league()));
    }
    return registry.idOf(match.sport(), SourceName.IMPORT, match.scope(), side.name());
  }
}
