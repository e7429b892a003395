package kr.proto14.app.round;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.forecast.Cut;
import kr.proto14.app.forecast.ModelUse;
import kr.proto14.app.source.Provenance;
import kr.proto14.app.store.Json;
import kr.proto14.app.store.RoundJson;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.MatchForecast;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.RoundId;

/** A prediction as it stands under its seal. */
final class PredictionJson {
  /** Left out where it is Betman, so that the bytes are those of the time before it was known. */
  private static final String PROVENANCE = "provenance";

  /** Left out where no model was asked, for the same reason. */
  private static final String MODELS = "models";

  /** Left out where the views of a model are pooled by what nobody had to learn. */
  private static final String POOL = "pool_learned_as_of";

  /** Left out where forecasters were pooled by rule, so that the bytes are those of that time. */
  private static final String WEIGHTS = "weights";

  private PredictionJson() {}

  static ObjectNode write(Prediction prediction) {
    ObjectNode body = Json.object();
    body.put("round", prediction.round().id().toString());
    body.put("version", prediction.version());
    body.put("as_of", prediction.asOf().toEpochMilli());
    body.put("sale_end", prediction.round().saleEnd().toEpochMilli());
    body.set("matches", RoundJson.matches(prediction.round().matches()));
    ArrayNode forecasts = body.putArray("forecasts");
    prediction.matches().forEach(match -> writeForecast(forecasts.addObject(), match));
    ArrayNode inputs = body.putArray("inputs");
    prediction.inputs().forEach(inputs::add);
    if (prediction.provenance() != Provenance.BETMAN) {
      body.put(PROVENANCE, prediction.provenance().key());
    }
    if (!prediction.models().isEmpty()) {
      ArrayNode models = body.putArray(MODELS);
      prediction.models().forEach(model -> writeModel(models.addObject(), model));
    }
    prediction.weights().ifPresent(learned -> body.set(WEIGHTS, WeightsJson.write(learned)));
    return body;
  }

  private static void writeModel(ObjectNode node, ModelUse model) {
    node.put("name", model.name());
    node.put("version", model.version());
    node.put("day", model.cut().day().toString());
    node.put("known_at", model.cut().asOf().toEpochMilli());
    node.put("recorded_at", model.cut().asOf().toEpochMilli());
    model.cut().pool().ifPresent(pool -> node.put(POOL, pool.toEpochMilli()));
  }

  private static ModelUse readModel(JsonNode node) {
    return new ModelUse(
        node.get("name").asText(),
        node.get("version").asInt(),
        new Cut(
            LocalDate.parse(node.get("day").asText()),
            Instant.ofEpochMilli(node.get("recorded_at").asLong()),
            node.has(POOL)
                ? Optional.of(Instant.ofEpochMilli(node.get(POOL).asLong()))
                : Optional.empty()));
  }

  private static void writeForecast(ObjectNode node, MatchForecast match) {
    node.put("no", match.number());
    node.set("p", triple(match.probabilities()));
    ArrayNode voices = node.putArray("voices");
    for (Voice voice : match.voices()) {
      ObjectNode entry = voices.addObject();
      entry.put("name", voice.name());
      entry.put("group", voice.group().name());
      entry.put("weight", Json.billionths(voice.weight()));
      switch (voice.opinion()) {
        case Opinion.Estimate estimate -> entry.set("p", triple(estimate.probabilities()));
        case Opinion.Abstention abstention -> entry.put("abstains", abstention.reason());
      }
    }
  }

  private static ArrayNode triple(Probabilities probabilities) {
    return Json.object()
        .arrayNode()
        .add(Json.billionths(probabilities.home()))
        .add(Json.billionths(probabilities.middle()))
        .add(Json.billionths(probabilities.away()));
  }

  static Prediction read(JsonNode body) {
    List<MatchForecast> forecasts = new ArrayList<>();
    body.get("forecasts").forEach(node -> forecasts.add(readForecast(node)));
    List<String> inputs = new ArrayList<>();
    body.get("inputs").forEach(node -> inputs.add(node.asText()));
    List<ModelUse> models = new ArrayList<>();
    body.path(MODELS).forEach(node -> models.add(readModel(node)));
    return new Prediction(
        new Round(
            RoundId.parse(body.get("round").asText()),
            Instant.ofEpochMilli(body.get("sale_end").asLong()),
            RoundJson.matches(body.get("matches"))),
        body.get("version").asInt(),
        Instant.ofEpochMilli(body.get("as_of").asLong()),
        forecasts,
        inputs,
        body.has(PROVENANCE) ? Provenance.of(body.get(PROVENANCE).asText()) : Provenance.BETMAN,
        models,
        Optional.ofNullable(body.get(WEIGHTS)).map(WeightsJson::read));
  }

  private static MatchForecast readForecast(JsonNode node) {
    List<Voice> voices = new ArrayList<>();
    for (JsonNode entry : node.get("voices")) {
      voices.add(
          new Voice(
              entry.get("name").asText(),
              Group.valueOf(entry.get("group").asText()),
              entry.has("abstains")
                  ? new Opinion.Abstention(entry.get("abstains").asText())
                  : new Opinion.Estimate(probabilities(entry.get("p"))),
              entry.get("weight").asDouble()));
    }
    return new MatchForecast(node.get("no").asInt(), probabilities(node.get("p")), voices);
  }

  private static Probabilities probabilities(JsonNode triple) {
    return new Probabilities(
        triple.get(0).asDouble(), triple.get(1).asDouble(), triple.get(2).asDouble());
  }
}
