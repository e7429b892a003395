package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import kr.proto14.app.round.track.PoolStatistics;
import kr.proto14.app.round.track.PoolStatistics.Extreme;
import kr.proto14.app.round.track.Rate;

/** What settled rounds add up to, for programs; shares of nothing are null, not 0. */
final class StatsJson {
  private StatsJson() {}

  static ObjectNode of(PoolStatistics statistics) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("pool", statistics.pool().key());
    node.put("rounds", statistics.rounds());
    node.put("void_rounds", statistics.voidRounds());
    node.put("enough", statistics.isEnough());
    boolean none = statistics.rounds() == 0;
    node.put("average", none ? null : statistics.average());
    extreme(node, "best", statistics.best());
    extreme(node, "worst", statistics.worst());
    node.put("last5", none ? null : statistics.last5());
    node.put("last10", none ? null : statistics.last10());
    node.put("full_hits", statistics.fullHits());
    ObjectNode tiers = node.putObject("tiers");
    for (int hits = 14; hits >= 11; hits--) {
      tiers.put(String.valueOf(hits), statistics.tiers().getOrDefault(hits, 0));
    }
    node.put("cost", statistics.cost());
    node.putObject("returned")
        .put("low", statistics.returned().low())
        .put("likely", statistics.returned().likely())
        .put("high", statistics.returned().high())
        .put("certainty", statistics.returned().certainty().name().toLowerCase(Locale.ROOT));
    node.put("unknown_returns", statistics.unknownReturns());
    rate(node, "ours", statistics.ours());
    rate(node, "crowd", statistics.crowd());
    rate(node, "home", statistics.home());
    rate(node, "market", statistics.market());
    return node;
  }

  private static void extreme(ObjectNode node, String name, Optional<Extreme> extreme) {
    extreme.ifPresentOrElse(
        known ->
            node.putObject(name).put("round", known.round().toString()).put("share", known.share()),
        () -> node.putNull(name));
  }

  private static void rate(ObjectNode node, String name, Rate rate) {
    node.putObject(name)
        .put("hits", rate.hits())
        .put("counted", rate.counted())
        .put("share", rate.counted() == 0 ? null : rate.share())
        .put("low", rate.low())
        .put("high", rate.high());
  }
}
