package kr.proto14.app.round;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.proto14.app.store.Json;
import kr.proto14.engine.forecast.Bias;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.LearnedWeights;
import kr.proto14.engine.forecast.MemberShares;
import kr.proto14.engine.forecast.Regime;

/** Learned weights as they are sealed, recorded and shown: all figures in billionths. */
public final class WeightsJson {
  private WeightsJson() {}

  /** Writes them. */
  public static ObjectNode write(LearnedWeights weights) {
    ObjectNode node = Json.object();
    node.set("with_market", regime(weights.withMarket()));
    node.set("without_market", regime(weights.withoutMarket()));
    ObjectNode members = node.putObject("members");
    weights
        .members()
        .weights()
        .forEach((name, weight) -> members.put(name, Json.billionths(weight)));
    ArrayNode copies = node.putArray("copies");
    weights.members().copies().forEach(copies::add);
    return node;
  }

  private static ObjectNode regime(Regime regime) {
    ObjectNode node = Json.object();
    ObjectNode groups = node.putObject("groups");
    regime.weights().forEach((group, weight) -> groups.put(group.key(), Json.billionths(weight)));
    node.putArray("bias")
        .add(Json.billionths(regime.bias().home()))
        .add(Json.billionths(regime.bias().middle()))
        .add(Json.billionths(regime.bias().away()));
    return node;
  }

  static LearnedWeights read(JsonNode node) {
    SortedMap<String, Double> members = new TreeMap<>();
    node.get("members")
        .properties()
        .forEach(member -> members.put(member.getKey(), member.getValue().asDouble()));
    SortedSet<String> copies = new TreeSet<>();
    node.get("copies").forEach(name -> copies.add(name.asText()));
    return new LearnedWeights(
        readRegime(node.get("with_market")),
        readRegime(node.get("without_market")),
        new MemberShares(members, copies));
  }

  private static Regime readRegime(JsonNode node) {
    Map<Group, Double> weights = new EnumMap<>(Group.class);
    JsonNode groups = node.get("groups");
    for (Group group : Group.values()) {
      if (groups.has(group.key())) {
        weights.put(group, groups.get(group.key()).asDouble());
      }
    }
    JsonNode bias = node.get("bias");
    return new Regime(
        weights, new Bias(bias.get(0).asDouble(), bias.get(1).asDouble(), bias.get(2).asDouble()));
  }
}
