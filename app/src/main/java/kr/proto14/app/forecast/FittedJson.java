package kr.proto14.app.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.proto14.app.store.Json;
import kr.proto14.engine.basketball.MarginFit;
import kr.proto14.engine.soccer.LeagueFit;
import kr.proto14.engine.soccer.LeagueView;
import kr.proto14.engine.soccer.LeagueView.Strength;
import kr.proto14.engine.soccer.OutcomeLogit;

/** Fits as they are kept. Numbers are written in full: what is read back has the same bits. */
final class FittedJson {
  private static final String UNKNOWN = "unknown";
  private static final String RATED = "rated";
  private static final String POOL = "pooled_from";

  private FittedJson() {}

  static String write(Fitted fitted) {
    ObjectNode node = Json.object();
    switch (fitted) {
      case Fitted.Unknown(String reason) -> node.put(UNKNOWN, reason);
      case Fitted.Rated(MarginFit fit) -> MarginFitJson.write(node.putObject(RATED), fit);
      case Fitted.Known(LeagueFit fit) -> {
        ArrayNode views = node.putArray("views");
        fit.views().forEach(view -> write(views.addObject(), view));
      }
      case Fitted.Pool(Optional<OutcomeLogit> learned, long rows) -> {
        node.put(POOL, rows);
        learned.ifPresent(
            logit -> {
              write(node.putArray("favour"), logit.favour());
              write(node.putArray("draw"), logit.draw());
            });
      }
      case Fitted.Cross cross -> WideJson.write(node, cross.view());
      case Fitted.Nations nations -> WideJson.write(node, nations.view());
    }
    return Json.write(node);
  }

  private static void write(ArrayNode array, double[] numbers) {
    for (double number : numbers) {
      array.add(number);
    }
  }

  private static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).asDouble();
    }
    return numbers;
  }

  private static void write(ObjectNode node, LeagueView view) {
    node.put("component", view.component());
    node.put("level", view.level());
    node.put("edge", view.edge());
    node.put("newcomer", view.unknown());
    node.put("rho", view.rho());
    ObjectNode teams = node.putObject("teams");
    view.teams().forEach((team, at) -> teams.putArray(team).add(at.attack()).add(at.defence()));
  }

  static Fitted read(String text) {
    JsonNode node = Json.read(text);
    if (node.has(UNKNOWN)) {
      return new Fitted.Unknown(node.get(UNKNOWN).asText());
    }
    if (node.has(RATED)) {
      return new Fitted.Rated(MarginFitJson.read(node.get(RATED)));
    }
    if (node.has(POOL)) {
      return pool(node);
    }
    if (node.has(WideJson.GROUPS)) {
      return new Fitted.Cross(WideJson.cross(node));
    }
    if (node.has(WideJson.NATIONS)) {
      return new Fitted.Nations(WideJson.nations(node));
    }
    List<LeagueView> views = new ArrayList<>();
    node.get("views").forEach(view -> views.add(view(view)));
    return new Fitted.Known(new LeagueFit(views));
  }

  private static Fitted.Pool pool(JsonNode node) {
    return new Fitted.Pool(
        node.has("favour")
            ? Optional.of(OutcomeLogit.of(numbers(node.get("favour")), numbers(node.get("draw"))))
            : Optional.empty(),
        node.get(POOL).asLong());
  }

  private static LeagueView view(JsonNode node) {
    SortedMap<String, Strength> teams = new TreeMap<>();
    node.get("teams")
        .properties()
        .forEach(
            team ->
                teams.put(
                    team.getKey(),
                    new Strength(
                        team.getValue().get(0).asDouble(), team.getValue().get(1).asDouble())));
    return new LeagueView(
        node.get("component").asText(),
        node.get("level").asDouble(),
        node.get("edge").asDouble(),
        node.get("newcomer").asDouble(),
        node.get("rho").asDouble(),
        teams);
  }
}
