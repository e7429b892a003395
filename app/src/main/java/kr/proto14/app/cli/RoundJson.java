package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import kr.proto14.app.ai.Reason;
import kr.proto14.app.round.Advice;
import kr.proto14.app.round.Prediction;
import kr.proto14.app.round.Sealed;
import kr.proto14.app.round.TicketChances;
import kr.proto14.app.round.WeightsJson;
import kr.proto14.app.source.Money;
import kr.proto14.engine.forecast.MatchForecast;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.Votes;
import kr.proto14.engine.ticket.HitDistribution;

/** One round, for programs. */
final class RoundJson {
  private static final int WORST_TIER = 11;

  private final Shown shown;
  private final ObjectNode node = JsonNodeFactory.instance.objectNode();

  private RoundJson(Shown shown) {
    this.shown = shown;
  }

  static ObjectNode of(Shown shown) {
    return new RoundJson(shown).write();
  }

  /**
   * One match of it, with the reasons of the panel.
   *
   * @param number 1-14
   */
  static ObjectNode match(Shown shown, int number) {
    RoundJson json = new RoundJson(shown);
    json.node.put("round", shown.round().id().toString());
    json.add(json.node, shown.round().matches().get(number - 1));
    return json.node;
  }

  private ObjectNode write() {
    Round round = shown.round();
    node.put("round", round.id().toString());
    node.put("pool", round.id().pool().key());
    node.put("version", shown.prediction().map(seal -> seal.value().version()).orElse(0));
    node.put("sale_end", KoreanTime.iso(round.saleEnd()));
    node.put("provenance", shown.provenance().key());
    shown.prediction().ifPresentOrElse(this::addSeal, this::addNoSeal);
    ArrayNode matches = node.putArray("matches");
    round.matches().forEach(match -> add(matches.addObject(), match));
    VoicesJson.add(node.putArray("forecasters"), forecasts());
    shown
        .prediction()
        .flatMap(seal -> seal.value().weights())
        .ifPresentOrElse(
            weights -> node.set("weights", WeightsJson.write(weights)),
            () -> node.putNull("weights"));
    shown
        .advice()
        .ifPresentOrElse(
            advice -> add(node.putObject("ticket"), advice.value()), () -> node.putNull("ticket"));
    addCrowd(node.putArray("crowd"));
    add(node.putObject("money"), shown.seen().money());
    return node;
  }

  private List<MatchForecast> forecasts() {
    return shown.prediction().map(seal -> seal.value().matches()).orElse(List.of());
  }

  private void addSeal(Sealed<Prediction> seal) {
    node.put("sealed_at", KoreanTime.iso(seal.sealedAt()));
    node.putObject("seal").put("hash", seal.hash()).put("seq", seal.seq());
  }

  private void addNoSeal() {
    node.putNull("sealed_at");
    node.putNull("seal");
  }

  private void add(ObjectNode entry, Match match) {
    entry.put("no", match.number());
    entry.put("home", match.home().name());
    entry.put("away", match.away().name());
    entry.put("league", match.league().name());
    entry.put("kick_off", KoreanTime.iso(match.kickOff()));
    entry.put("state", match.state().name().toLowerCase(Locale.ROOT));
    if (forecasts().isEmpty()) {
      entry.putNull("probabilities");
      entry.putNull("pick");
      entry.putArray("forecasters");
      entry.putArray("reasons");
      return;
    }
    MatchForecast forecast = forecasts().get(match.number() - 1);
    Probabilities chances = forecast.probabilities();
    VoicesJson.add(entry.putArray("probabilities"), chances);
    entry.put("pick", String.valueOf(chances.favourite().sign()));
    VoicesJson.add(entry.putArray("forecasters"), forecast);
    ArrayNode reasons = entry.putArray("reasons");
    for (Reason reason : shown.reasons().getOrDefault(match.number(), List.of())) {
      reasons
          .addObject()
          .put("member", reason.member())
          .put("text", reason.text())
          .put("cited", reason.isCited());
    }
  }

  private void add(ObjectNode ticket, Advice advice) {
    ticket.put("budget", advice.budget());
    ticket.put("aim", advice.aim());
    ticket.put("form", advice.form());
    ticket.put("lines", advice.ticket().lines());
    ticket.put("cost", advice.ticket().cost());
    ArrayNode picks = ticket.putArray("picks");
    advice.ticket().picks().forEach(each -> picks.add(each.signs()));
    HitDistribution hits =
        TicketChances.of(
            advice.ticket(),
            shown.round().matches(),
            forecasts().stream().map(MatchForecast::probabilities).toList());
    ObjectNode chances = ticket.putObject("chances");
    for (int tier = Pool.MATCHES; tier >= WORST_TIER; tier--) {
      chances.put(String.valueOf(tier), hits.atLeast(tier));
    }
  }

  private void addCrowd(ArrayNode crowd) {
    for (int number = 1; number <= Pool.MATCHES; number++) {
      Votes votes = shown.seen().votes().get(number);
      if (votes == null) {
        crowd.addNull();
      } else {
        crowd.addArray().add(votes.home()).add(votes.middle()).add(votes.away());
      }
    }
  }

  private static void add(ObjectNode entry, Money money) {
    entry.put("sales", money.sales());
    entry.put("lines", money.lines());
    entry.put("carry_over", money.carryOver());
    entry.put("carry_count", money.carryCount());
    entry.put("first_prize", money.firstPrize());
  }
}
