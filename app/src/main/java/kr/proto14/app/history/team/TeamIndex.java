package kr.proto14.app.history.team;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.proto14.app.history.Sport;
import org.jspecify.annotations.Nullable;

/** Teams and the links that hold, in memory. */
final class TeamIndex {
  private final Map<String, KnownTeam> teams = new LinkedHashMap<>();
  private final Map<SourceName, TeamLink> links = new LinkedHashMap<>();
  private final Map<Spelling, List<TeamLink>> byName = new HashMap<>();
  private final Map<Spelling, List<TeamLink>> byCore = new HashMap<>();

  private record Spelling(Sport sport, String text) {}

  void add(KnownTeam team) {
    teams.putIfAbsent(team.id(), team);
  }

  /** A link that holds from now on, in place of an earlier one of the same name. */
  void add(TeamLink link) {
    SourceName name = link.name();
    @Nullable TeamLink earlier = links.put(name, link);
    if (name.isId()) {
      return;
    }
    place(byName, new Spelling(name.sport(), TeamNames.normal(name.name())), earlier, link);
    place(byCore, new Spelling(name.sport(), TeamNames.core(name.name())), earlier, link);
  }

  private static void place(
      Map<Spelling, List<TeamLink>> map, Spelling at, @Nullable TeamLink earlier, TeamLink link) {
    List<TeamLink> there = map.computeIfAbsent(at, spelling -> new ArrayList<>(1));
    there.remove(earlier);
    there.add(link);
  }

  Optional<KnownTeam> team(String id) {
    return Optional.ofNullable(teams.get(id));
  }

  Collection<KnownTeam> teams() {
    return teams.values();
  }

  Collection<TeamLink> links() {
    return links.values();
  }

  Optional<TeamLink> link(SourceName name) {
    return Optional.ofNullable(links.get(name));
  }

  /** The team that another one turned out to be, or itself. */
  String current(String id) {
    String team = id;
    // A correction may have led back to where it began.
    for (int i = 0; i < 10; i++) {
      Sport sport = Sport.of(team.substring(0, team.indexOf(':'))).orElseThrow();
      TeamLink merged = links.get(new SourceName(sport, SourceName.TEAM, "", team));
      if (merged == null) {
        return team;
      }
      team = merged.team();
    }
    return team;
  }

  /** The team of a name: as it is written, else as it is written elsewhere; never a guess. */
  Optional<Found> find(SourceName name) {
    TeamLink exact = links.get(name);
    if (exact != null) {
      return Optional.of(found(exact));
    }
    if (name.isId() || !TeamNames.isTeam(name.name())) {
      return Optional.empty();
    }
    return among(
            byName.get(new Spelling(name.sport(), TeamNames.normal(name.name()))), name.scope())
        .or(
            () ->
                among(
                    byCore.get(new Spelling(name.sport(), TeamNames.core(name.name()))),
                    name.scope()));
  }

  /**
   * A name means a team where it means one team only: in its scope, else wherever it is known to
   * hold.
   */
  private Optional<Found> among(@Nullable List<TeamLink> all, String scope) {
    if (all == null) {
      return Optional.empty();
    }
    Predicate<TeamLink> near = link -> scope.isEmpty() || link.name().scope().equals(scope);
    return only(all, near).or(() -> only(all, TeamIndex::isToldOfEverywhere));
  }

  /** What was learned in a cup does not tell what the name means in a league at the other end. */
  private static boolean isToldOfEverywhere(TeamLink link) {
    return link.name().scope().isEmpty() && link.how() == How.TOLD;
  }

  private Optional<Found> only(List<TeamLink> all, Predicate<TeamLink> near) {
    Set<Found> found = all.stream().filter(near).map(this::found).collect(Collectors.toSet());
    List<Found> firm = found.stream().filter(Found::firm).toList();
    if (!firm.isEmpty()) {
      return firm.size() == 1 ? Optional.of(firm.getFirst()) : Optional.empty();
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  private Found found(TeamLink link) {
    String team = current(link.team());
    return new Found(team, link.how().isFirm() || !team.equals(link.team()));
  }
}
