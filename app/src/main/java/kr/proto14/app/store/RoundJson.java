package kr.proto14.app.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Team;
import kr.proto14.engine.pool.Votes;

/** Matches and votes as they stand in the database and under a seal. */
public final class RoundJson {
  private RoundJson() {}

  /** The matches as an array, in their order. */
  public static ArrayNode matches(List<Match> matches) {
    ArrayNode array = Json.object().arrayNode();
    for (Match match : matches) {
      ObjectNode node = array.addObject();
      node.put("no", match.number());
      node.put("kick_off", match.kickOff().toEpochMilli());
      node.put("league", match.league().code());
      node.put("league_name", match.league().name());
      node.put("home", match.home().id());
      node.put("home_name", match.home().name());
      node.put("away", match.away().id());
      node.put("away_name", match.away().name());
      node.put("state", match.state().name());
    }
    return array;
  }

  /** Reads what {@link #matches(List)} wrote. */
  public static List<Match> matches(JsonNode array) {
    List<Match> matches = new ArrayList<>();
    for (JsonNode node : array) {
      matches.add(
          new Match(
              node.get("no").asInt(),
              Instant.ofEpochMilli(node.get("kick_off").asLong()),
              new League(node.get("league").asText(), node.get("league_name").asText()),
              new Team(node.get("home").asText(), node.get("home_name").asText()),
              new Team(node.get("away").asText(), node.get("away_name").asText()),
              MatchState.valueOf(node.get("state").asText())));
    }
    return matches;
  }

  static String votes(Map<Integer, Votes> votes) {
    ObjectNode node = Json.object();
    votes.forEach(
        (number, counts) ->
            node.putArray(String.valueOf(number))
                .add(counts.home())
                .add(counts.middle())
                .add(counts.away()));
    return Json.write(node);
  }

  static Map<Integer, Votes> votes(String text) {
    Map<Integer, Votes> votes = new HashMap<>();
    Json.read(text)
        .properties()
        .forEach(
            member -> {
              JsonNode counts = member.getValue();
              votes.put(
                  Integer.valueOf(member.getKey()),
                  new Votes(
                      counts.get(0).asLong(), counts.get(1).asLong(), counts.get(2).asLong()));
            });
    return votes;
  }
}
