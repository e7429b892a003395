package kr.proto14.app.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.proto14.engine.soccer.wide.CrossView;
import kr.proto14.engine.soccer.wide.CrossView.Offset;
import kr.proto14.engine.soccer.wide.NationView;
import kr.proto14.engine.soccer.wide.NationView.Rated;

/** What was fitted across leagues and to nations, as it is kept. */
final class WideJson {
  static final String GROUPS = "groups";
  static final String NATIONS = "nations";

  private WideJson() {}

  static void write(ObjectNode node, CrossView view) {
    node.put("level", view.level());
    node.put("edge", view.edge());
    node.put("slope", view.slope());
    ObjectNode groups = node.putObject(GROUPS);
    view.groups().forEach((group, of) -> groups.putArray(group).add(of.log()).add(of.matches()));
    ObjectNode places = node.putObject("places");
    view.places().forEach(places::put);
  }

  static CrossView cross(JsonNode node) {
    SortedMap<String, Offset> groups = new TreeMap<>();
    node.get(GROUPS)
        .properties()
        .forEach(
            group ->
                groups.put(
                    group.getKey(),
                    new Offset(
                        group.getValue().get(0).asDouble(), group.getValue().get(1).asInt())));
    SortedMap<String, String> places = new TreeMap<>();
    node.get("places")
        .properties()
        .forEach(place -> places.put(place.getKey(), place.getValue().asText()));
    return new CrossView(
        node.get("level").asDouble(),
        node.get("edge").asDouble(),
        node.get("slope").asDouble(),
        groups,
        places);
  }

  static void write(ObjectNode node, NationView view) {
    node.put("level", view.level());
    node.put("edge", view.edge());
    node.put("rho", view.rho());
    ObjectNode teams = node.putObject(NATIONS);
    view.teams().forEach((team, of) -> teams.putArray(team).add(of.strength()).add(of.matches()));
  }

  static NationView nations(JsonNode node) {
    SortedMap<String, Rated> teams = new TreeMap<>();
    node.get(NATIONS)
        .properties()
        .forEach(
            team ->
                teams.put(
                    team.getKey(),
                    new Rated(team.getValue().get(0).asDouble(), team.getValue().get(1).asInt())));
    return new NationView(
        node.get("level").asDouble(),
        node.get("edge").asDouble(),
        node.get("rho").asDouble(),
        teams);
  }
}
