package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalDouble;
import kr.proto14.app.ai.Month;
import kr.proto14.app.round.WeightsJson;
import kr.proto14.app.store.PanelCostTable.Cost;
import kr.proto14.engine.score.PairedDifference;
import kr.proto14.engine.weights.MemberRecord;
import kr.proto14.engine.weights.PartRecord;
import kr.proto14.engine.weights.Quality;

/** What the panel was worth and cost, for programs. */
final class PanelJson {
  private PanelJson() {}

  static ObjectNode of(PanelView view) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode pools = node.putArray("pools");
    view.records()
        .forEach(
            (pool, of) -> {
              ObjectNode entry = pools.addObject();
              entry.put("pool", pool.key());
              entry.put("rounds", of.rounds());
              ArrayNode members = entry.putArray("members");
              of.members().forEach(member -> add(members.addObject(), member));
              ArrayNode parts = entry.putArray("parts");
              of.parts().forEach(part -> add(parts.addObject(), part));
              of.weights()
                  .ifPresentOrElse(
                      weights -> entry.set("weights", WeightsJson.write(weights)),
                      () -> entry.putNull("weights"));
            });
    ObjectNode month = node.putObject("month");
    month.put("won", won(view.microwon()));
    month.put("budget_won", view.budget());
    ArrayNode costs = month.putArray("members");
    view.costs().forEach(cost -> add(costs.addObject(), cost));
    return node;
  }

  private static void add(ObjectNode entry, MemberRecord member) {
    entry.put("name", member.name());
    entry.put("rounds", member.rounds());
    entry.put("matches", member.matches());
    member.quality().ifPresent(quality -> add(entry, quality));
    add(entry, "effect", member.effect());
    ObjectNode abstentions = entry.putObject("abstentions");
    member.abstentions().forEach(abstentions::put);
    add(entry, "copying", member.copying());
    add(entry, "correlation_odds_shown", member.withOddsShown());
    add(entry, "correlation_odds_hidden", member.withoutOddsShown());
    entry.put("copies", member.copies());
  }

  private static void add(ObjectNode entry, PartRecord part) {
    entry.put("part", part.part().key());
    add(entry, part.quality());
    add(entry, "lead", Optional.of(part.lead()));
  }

  private static void add(ObjectNode entry, Quality quality) {
    entry.put("n", quality.n());
    entry.put("logloss", quality.logLoss());
    add(entry, "logloss_error", quality.logLossError());
    entry.put("rps", quality.rps());
    add(entry, "rps_error", quality.rpsError());
    ArrayNode bias = entry.putArray("bias");
    quality.bias().forEach(bias::add);
    entry.put("sharpness", quality.sharpness());
  }

  private static void add(ObjectNode entry, Cost cost) {
    entry.put("name", cost.member());
    entry.put("asked", cost.asked());
    entry.put("answered", cost.answered());
    entry.put("mean_ms", cost.millis());
    entry.put("tokens_in", cost.tokensIn());
    entry.put("tokens_out", cost.tokensOut());
    entry.put("won", won(cost.microwon()));
  }

  private static void add(ObjectNode entry, String name, Optional<PairedDifference> difference) {
    difference.ifPresentOrElse(
        found -> {
          ObjectNode node = entry.putObject(name);
          node.put("logloss", found.mean());
          add(node, "error", found.standardError());
        },
        () -> entry.putNull(name));
  }

  private static void add(ObjectNode entry, String name, OptionalDouble value) {
    if (value.isPresent()) {
      entry.put(name, value.getAsDouble());
    } else {
      entry.putNull(name);
    }
  }

  static double won(long microwon) {
    return (double) microwon / Month.MICROWON;
  }
}
