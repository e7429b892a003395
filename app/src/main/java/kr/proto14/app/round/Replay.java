package kr.proto14.app.round;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.proto14.app.forecast.ModelUse;
import kr.proto14.app.store.Json;
import kr.proto14.app.store.Seal;
import kr.proto14.app.store.Store;
import kr.proto14.engine.forecast.ForecastPool;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.RoundForecast;
import kr.proto14.engine.pool.RoundId;

/**
 * Makes a sealed prediction again from what was stored before it, and compares the two byte by
 * byte. Fits that were kept are not used: models are fitted to the matches that they had then.
 */
public final class Replay {
  /** More differences than these tell nothing new. */
  private static final int MOST = 20;

  private final Store store;
  private final Function<List<ModelUse>, ForecastPool> pools;

  /**
   * @param pools the forecasters as they were, by what the models rested on
   */
  public Replay(Store store, Function<List<ModelUse>, ForecastPool> pools) {
    this.store = requireNonNull(store, "store");
    this.pools = requireNonNull(pools, "pools");
  }

  /**
   * A place where two texts differ.
   *
   * @param where path of the value, such as {@code /forecasts/0/p/1}
   * @param sealed what is sealed there, as JSON; empty where there is nothing
   * @param rebuilt what came out now
   */
  public record Difference(String where, String sealed, String rebuilt) {}

  /**
   * What came of it.
   *
   * @param seq place of the seal in the chain
   * @param bytes length of what is sealed
   * @param differences none where the bytes are the same; else the first ones
   */
  public record Outcome(
      RoundId round, int version, long seq, int bytes, List<Difference> differences) {
    public Outcome {
      requireNonNull(round, "round");
      differences = List.copyOf(differences);
    }

    /** Whether the bytes are the same. */
    public boolean isSame() {
      return differences.isEmpty();
    }
  }

  /**
   * Replays one version.
   *
   * @param version empty for the newest
   * @return empty where there is no such prediction
   */
  public Optional<Outcome> run(RoundId id, Optional<Integer> version) {
    return store
        .reading(
            tx ->
                version.isPresent()
                    ? tx.predictions().version(id, version.get())
                    : tx.predictions().latest(id))
        .map(this::run);
  }

  private Outcome run(Seal seal) {
    JsonNode body = seal.body();
    Prediction sealed = PredictionJson.read(body);
    RoundId id = sealed.round().id();
    String before = Json.write(body);
    String now = Json.write(rebuilt(sealed));
    List<Difference> differences = new ArrayList<>();
    if (!before.equals(now)) {
      compare("", body, Json.read(now), differences);
    }
    return new Outcome(
        id,
        sealed.version(),
        seal.seq(),
        before.getBytes(UTF_8).length,
        differences.subList(0, Math.min(MOST, differences.size())));
  }

  private JsonNode rebuilt(Prediction sealed) {
    Set<String> voices =
        sealed.matches().stream()
            .flatMap(match -> match.voices().stream())
            .map(Voice::name)
            .collect(Collectors.toSet());
    ForecastPool pool =
        pools
            .apply(sealed.models())
            .of(forecaster -> voices.contains(forecaster.name()))
            .by(sealed.weighing());
    RoundId id = sealed.round().id();
    Known known = store.snapshot(tx -> Known.asOf(tx, id, sealed.asOf()));
    return switch (pool.forecast(known.evidence())) {
      case RoundForecast.NotYet _ -> Json.object().put("round", id.toString());
      case RoundForecast.Complete complete ->
          PredictionJson.write(
              new Prediction(
                  known.snapshot().round(),
                  sealed.version(),
                  sealed.asOf(),
                  complete.matches(),
                  known.inputs(),
                  known.snapshot().provenance(),
                  Models.used(pool, complete, sealed.asOf()),
                  sealed.weights()));
    };
  }

  private static void compare(
      String where, JsonNode sealed, JsonNode rebuilt, List<Difference> found) {
    if (sealed.isContainerNode() && sealed.getNodeType() == rebuilt.getNodeType()) {
      Set<String> members = new TreeSet<>();
      sealed.fieldNames().forEachRemaining(members::add);
      rebuilt.fieldNames().forEachRemaining(members::add);
      members.forEach(
          name -> compare(where + "/" + name, sealed.path(name), rebuilt.path(name), found));
      if (sealed.isArray()) {
        for (int i = 0; i < Math.max(sealed.size(), rebuilt.size()); i++) {
          compare(where + "/" + i, sealed.path(i), rebuilt.path(i), found);
        }
      }
    } else if (!text(sealed).equals(text(rebuilt))) {
      found.add(new Difference(where, text(sealed), text(rebuilt)));
    }
  }

  private static String text(JsonNode node) {
    return node.isMissingNode() ? "" : Json.write(node);
  }
}
