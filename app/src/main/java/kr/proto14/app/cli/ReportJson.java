package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.proto14.app.round.Report;
import kr.proto14.app.round.settle.Ending;
import kr.proto14.app.round.track.RoundScoreJson;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.ticket.Tier;

/** A report for programs. */
final class ReportJson {
  static final List<String> COLUMNS =
      List.of(
          "no",
          "home",
          "away",
          "pick",
          "ticket",
          "outcome",
          "home_score",
          "away_score",
          "hit",
          "ticket_hit",
          "basis",
          "sources");

  private ReportJson() {}

  static ObjectNode of(Report report) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("round", report.settlement().round().toString());
    node.put("pool", report.settlement().round().pool().key());
    node.put("settlement", report.settlement().version());
    node.put("prediction", report.settlement().predictionVersion());
    node.put("voided", report.settlement().voided());
    ObjectNode score = RoundScoreJson.write(report.score());
    node.put("sale_end", KoreanTime.iso(report.score().saleEnd()));
    score.remove(List.of("round", "sale_end", "voided"));
    node.set("score", score);
    ObjectNode lines = node.putObject("lines");
    for (Tier tier : Tier.values()) {
      lines.put(String.valueOf(tier.hits()), report.lines().get(14 - tier.hits()));
    }
    node.set("matches", matches(report));
    node.set("statistics", StatsJson.of(report.statistics()));
    return node;
  }

  /** One object for each of the 14 matches. */
  static ArrayNode matches(Report report) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < Pool.MATCHES; i++) {
      Match match = report.prediction().round().matches().get(i);
      Outcome pick = report.prediction().probabilities().get(i).favourite();
      ObjectNode row = rows.addObject();
      row.put("no", match.number());
      row.put("home", match.home().name());
      row.put("away", match.away().name());
      row.put("pick", String.valueOf(pick.sign()));
      row.put("ticket", report.advice().ticket().picks().get(i).signs());
      Optional<Ending> ending =
          report.settlement().endings().stream()
              .filter(each -> each.match() == match.number())
              .findFirst();
      ending.ifPresentOrElse(
          known -> ended(row, report, known, pick), () -> row.putNull("outcome"));
    }
    return rows;
  }

  private static void ended(ObjectNode row, Report report, Ending ending, Outcome pick) {
    row.put("outcome", ending.outcome().map(end -> String.valueOf(end.sign())).orElse("void"));
    ending
        .score()
        .ifPresent(score -> row.put("home_score", score.home()).put("away_score", score.away()));
    ending
        .outcome()
        .ifPresentOrElse(
            end ->
                row.put("hit", end == pick)
                    .put(
                        "ticket_hit",
                        report.advice().ticket().picks().get(ending.match() - 1).covers(end)),
            () -> row.putNull("hit").put("ticket_hit", true));
    row.put("basis", ending.basis().name().toLowerCase(Locale.ROOT));
    row.put("sources", String.join(" ", ending.sources()));
  }
}
