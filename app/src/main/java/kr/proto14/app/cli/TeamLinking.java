package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.KnownTeam;
import kr.proto14.app.history.team.Nearest;
import kr.proto14.app.history.team.PendingName;
import kr.proto14.app.history.team.TeamLink;
import kr.proto14.app.history.team.TeamNames;
import kr.proto14.app.history.team.TeamRegistry;

/** Takes the user's word for what a name means. */
final class TeamLinking {
  /** Stands for a team that is not there yet. */
  private static final String NEW = "new";

  private static final List<String> COLUMNS =
      List.of("id", "source", "scope", "source_name", "how", "score", "known_at");

  private final Session session;
  private final boolean csv;
  private final TeamRegistry registry;
  private final TeamWords words;

  TeamLinking(Session session, boolean csv, TeamRegistry registry, TeamWords words) {
    this.session = session;
    this.csv = csv;
    this.registry = registry;
    this.words = words;
  }

  void link(
      String source,
      String name,
      String team,
      Optional<Sport> sport,
      String scope,
      boolean unseen) {
    words.checkSource(source, registry);
    Sport sportOf = sport(team, sport);
    checkName(source, name, sportOf, unseen);
    Optional<PendingName> asked =
        registry.pending().stream().filter(guess -> isOf(guess, source, name, sportOf)).findFirst();
    String where = scope.isEmpty() ? asked.map(guess -> guess.name().scope()).orElse("") : scope;
    say(
        team.equals(NEW)
            ? registry.tellNew(sportOf, source, where, name)
            : registry.tell(sportOf, source, where, name, team));
  }

  /** A team says its sport; a new one must be given it. */
  private Sport sport(String team, Optional<Sport> sport) {
    if (team.equals(NEW)) {
      return sport.orElseThrow(() -> new Refusal("refusal.new-team", Map.of()));
    }
    Sport found =
        registry
            .team(team)
            .map(KnownTeam::sport)
            .orElseThrow(
                () ->
                    new Refusal(
                        "refusal.team",
                        Map.of(
                            "id",
                            team,
                            "known",
                            String.join(", ", Nearest.teams(team, registry)))));
    if (sport.filter(other -> other != found).isPresent()) {
      throw new Refusal("refusal.team-sport", Map.of("id", team, "sport", words.name(found)));
    }
    return found;
  }

  private void checkName(String source, String name, Sport sport, boolean unseen) {
    if (!TeamNames.isTeam(name)) {
      throw new Refusal("refusal.no-team", Map.of("name", name));
    }
    Set<String> seen = new TreeSet<>();
    registry.links().stream()
        .filter(link -> link.sport() == sport && link.name().source().equals(source))
        .forEach(link -> seen.add(link.name().name()));
    registry.pending().stream()
        .filter(guess -> isOf(guess, source, guess.name().name(), sport))
        .forEach(guess -> seen.add(guess.name().name()));
    if (!unseen && !seen.contains(name)) {
      throw new Refusal(
          "refusal.team-name",
          Map.of(
              "name", name,
              "source", source,
              "known", String.join(", ", Nearest.words(name, seen))));
    }
  }

  private static boolean isOf(PendingName guess, String source, String name, Sport sport) {
    return guess.name().sport() == sport
        && guess.name().source().equals(source)
        && guess.name().name().equals(name);
  }

  private void say(TeamLink link) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", link.team());
    TeamList.put(node, link);
    if (csv) {
      ArrayNode rows = JsonNodeFactory.instance.arrayNode();
      session.say(Csv.of(COLUMNS, rows.add(node)));
    } else if (session.json()) {
      session.say(node);
    } else {
      String name = registry.team(link.team()).map(KnownTeam::name).orElse("-");
      session.say(
          session.text(
              "teams.linked",
              Map.of(
                  "source", link.name().source(),
                  "name", link.name().name(),
                  "id", link.team(),
                  "team", name)));
    }
  }
}
