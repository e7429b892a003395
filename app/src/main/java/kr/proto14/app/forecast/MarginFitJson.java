package kr.proto14.app.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.proto14.engine.basketball.BasketballLeague;
import kr.proto14.engine.basketball.MarginFit;
import kr.proto14.engine.basketball.MarginFit.Rating;
import kr.proto14.engine.basketball.OrderedProbit;

/** Ratings of basketball as they are kept, numbers in full. */
final class MarginFitJson {
  private MarginFitJson() {}

  static void write(ObjectNode node, MarginFit fit) {
    node.put("league", fit.league().name());
    node.put("spreads", fit.spreads());
    node.put("games", fit.games());
    node.put("last", fit.last().toString());
    node.put("edge", fit.edge());
    write(node.putArray("current"), fit.current());
    write(node.putArray("next"), fit.next());
    ObjectNode teams = node.putObject("teams");
    fit.teams()
        .forEach(
            (team, rating) ->
                teams
                    .putArray(team)
                    .add(rating.strength())
                    .add(rating.court())
                    .add(rating.games())
                    .add(rating.last().toString()));
  }

  private static void write(ArrayNode node, OrderedProbit probit) {
    node.add(probit.low()).add(probit.high()).add(probit.slope());
  }

  static MarginFit read(JsonNode node) {
    SortedMap<String, Rating> teams = new TreeMap<>();
    node.get("teams")
        .properties()
        .forEach(team -> teams.put(team.getKey(), rating(team.getValue())));
    return new MarginFit(
        BasketballLeague.valueOf(node.get("league").asText()),
        node.get("spreads").asBoolean(),
        node.get("games").asInt(),
        LocalDate.parse(node.get("last").asText()),
        node.get("edge").asDouble(),
        probit(node.get("current")),
        probit(node.get("next")),
        teams);
  }

  private static Rating rating(JsonNode node) {
    return new Rating(
        node.get(0).asDouble(),
        node.get(1).asDouble(),
        node.get(2).asInt(),
        LocalDate.parse(node.get(3).asText()));
  }

  private static OrderedProbit probit(JsonNode node) {
    return new OrderedProbit(
        node.get(0).asDouble(), node.get(1).asDouble(), node.get(2).asDouble());
  }
}
