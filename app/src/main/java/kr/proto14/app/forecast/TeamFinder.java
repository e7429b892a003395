package kr.proto14.app.forecast;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.KnownTeam;
import kr.proto14.app.history.team.Nearest;
import kr.proto14.app.history.team.SourceName;
import kr.proto14.app.history.team.TeamRegistry;

/** Finds the team a person means, by its id or by any name that any source gives it. */
public final class TeamFinder {
  private static final List<String> SOURCES =
      List.of(SourceName.BETMAN, SourceName.KSPO, SourceName.IMPORT);

  private final TeamRegistry registry;
  private final Sport sport;

  /** A finder of one sport's teams. */
  public TeamFinder(TeamRegistry registry, Sport sport) {
    this.registry = requireNonNull(registry, "registry");
    this.sport = requireNonNull(sport, "sport");
  }

  /** What came of looking for a team. */
  public sealed interface Answer {
    /** It is known. */
    record Known(String id, String name) implements Answer {}

    /** It is not, or the name means several; these come near. */
    record Unknown(List<String> near) implements Answer {
      public Unknown {
        near = List.copyOf(near);
      }
    }
  }

  /**
   * The team.
   *
   * @param scope the country or league in which the name holds, empty for any
   */
  public Answer find(String typed, String scope) {
    Set<String> found = new TreeSet<>();
    registry
        .team(typed)
        .filter(team -> team.sport() == sport)
        .ifPresent(team -> found.add(registry.current(team.id())));
    if (found.isEmpty() && !typed.isBlank()) {
      SOURCES.forEach(
          source ->
              registry
                  .find(sport, source, scope, typed)
                  .or(() -> registry.find(sport, source, "", typed))
                  .ifPresent(found::add));
    }
    if (found.isEmpty()) {
      registry.teams().stream()
          .filter(team -> team.sport() == sport && team.name().equalsIgnoreCase(typed))
          .forEach(team -> found.add(registry.current(team.id())));
    }
    return found.size() == 1 ? known(found.iterator().next()) : unknown(typed, found);
  }

  private Answer known(String id) {
    Optional<KnownTeam> team = registry.team(id);
    return new Answer.Known(id, team.map(KnownTeam::name).orElse(id));
  }

  private Answer unknown(String typed, Set<String> several) {
    return new Answer.Unknown(
        several.isEmpty() ? Nearest.teams(typed, registry) : List.copyOf(several));
  }
}
