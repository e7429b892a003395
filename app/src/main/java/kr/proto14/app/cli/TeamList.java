package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.KnownTeam;
import kr.proto14.app.history.team.TeamLink;
import kr.proto14.app.history.team.TeamRegistry;
import org.jspecify.annotations.Nullable;

/** Shows teams with the names that mean them. */
final class TeamList {
  private static final List<String> COLUMNS =
      List.of("id", "sport", "name", "source", "scope", "source_name", "how", "score", "known_at");

  private final Session session;
  private final boolean csv;

  TeamList(Session session, boolean csv) {
    this.session = session;
    this.csv = csv;
  }

  /**
   * Those of a sport, and of a source where one is given; a team that turned out to be another is
   * not shown.
   */
  void show(TeamRegistry registry, Optional<Sport> sport, @Nullable String source) {
    Map<KnownTeam, List<TeamLink>> teams = new LinkedHashMap<>();
    Map<String, List<TeamLink>> names = names(registry, source);
    for (KnownTeam team : registry.teams()) {
      List<TeamLink> links = names.getOrDefault(team.id(), List.of());
      boolean isShown =
          source == null ? registry.current(team.id()).equals(team.id()) : !links.isEmpty();
      if (isShown && sport.filter(only -> only != team.sport()).isEmpty()) {
        teams.put(team, links);
      }
    }
    if (csv) {
      session.say(Csv.of(COLUMNS, rows(teams)));
    } else if (session.json()) {
      session.say(json(teams));
    } else if (teams.isEmpty()) {
      session.say(session.text("teams.none"));
    } else {
      session.say(table(teams).lines());
    }
  }

  private static Map<String, List<TeamLink>> names(TeamRegistry registry, @Nullable String source) {
    Map<String, List<TeamLink>> names = new LinkedHashMap<>();
    for (TeamLink link : registry.links()) {
      if (source == null || link.name().source().equals(source)) {
        names.computeIfAbsent(registry.current(link.team()), team -> new ArrayList<>()).add(link);
      }
    }
    return names;
  }

  private Table table(Map<KnownTeam, List<TeamLink>> teams) {
    TeamWords words = new TeamWords(session);
    Table table =
        new Table(
            List.of(
                session.text("column.team-id"),
                session.text("column.sport"),
                session.text("column.team"),
                session.text("column.names")));
    teams.forEach(
        (team, links) -> {
          Set<String> names = new LinkedHashSet<>();
          links.forEach(link -> names.add(link.name().name()));
          table.add(
              List.of(team.id(), words.name(team.sport()), team.name(), String.join(", ", names)));
        });
    return table;
  }

  private static ArrayNode json(Map<KnownTeam, List<TeamLink>> teams) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    teams.forEach(
        (team, links) -> {
          ArrayNode names = put(list.addObject(), team).putArray("names");
          links.forEach(link -> put(names.addObject(), link));
        });
    return list;
  }

  private static ArrayNode rows(Map<KnownTeam, List<TeamLink>> teams) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    teams.forEach((team, links) -> links.forEach(link -> put(put(rows.addObject(), team), link)));
    return rows;
  }

  private static ObjectNode put(ObjectNode node, KnownTeam team) {
    return node.put("id", team.id())
        .put("sport", TeamWords.key(team.sport()))
        .put("name", team.name());
  }

  /** What is known of one name; also the answer to a new link. */
  static ObjectNode put(ObjectNode node, TeamLink link) {
    return node.put("source", link.name().source())
        .put("scope", link.name().scope())
        .put("source_name", link.name().name())
        .put("how", link.how().key())
        .put("score", link.score())
        .put("known_at", KoreanTime.iso(link.knownAt()));
  }
}
