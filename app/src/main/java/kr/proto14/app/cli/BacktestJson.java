package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kr.proto14.app.backtest.BacktestQuery;
import kr.proto14.app.backtest.BacktestReport;
import kr.proto14.app.backtest.Bound;
import kr.proto14.app.backtest.ScoreRow;
import kr.proto14.app.backtest.ScoreRow.Gap;
import kr.proto14.app.backtest.SportReport;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.engine.score.Calibration.Tenth;
import kr.proto14.engine.score.PairedDifference;

/** A backtest, for programs. The same report always gives the same bytes. */
final class BacktestJson {
  /** The columns of the scores as CSV. */
  static final List<String> COLUMNS =
      List.of(
          "sport",
          "league",
          "season",
          "matches",
          "forecaster",
          "n",
          "days",
          "closing",
          "early",
          "tuned",
          "logloss",
          "rps",
          "brier",
          "accuracy",
          "lead.logloss",
          "lead.logloss_se",
          "lead.rps",
          "lead.rps_se",
          "gap.logloss",
          "gap.logloss_se",
          "gap.rps",
          "gap.rps_se");

  private static final int DIGITS = 6;

  private BacktestJson() {}

  static ObjectNode of(BacktestReport report) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("as_of", report.asOf().toString());
    node.set("query", query(report.query()));
    ArrayNode sports = node.putArray("sports");
    for (SportReport sport : report.sports()) {
      ObjectNode of = sports.addObject();
      of.put("sport", SportName.of(sport.sport()));
      of.put("matches", sport.matches().size());
      of.put("from", sport.matches().getFirst().day().toString());
      of.put("to", sport.matches().getLast().day().toString());
      ArrayNode notes = of.putArray("notes");
      sport.notes().stream().map(NoteText::english).forEach(notes::add);
      of.set("scores", scores(sport));
      ObjectNode calibration = of.putObject("calibration");
      sport
          .calibration()
          .forEach((forecaster, tenths) -> calibration.set(forecaster, tenths(tenths)));
    }
    return node;
  }

  private static ObjectNode query(BacktestQuery query) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("sport", query.sport().map(SportName::of).orElse(null));
    ArrayNode leagues = node.putArray("leagues");
    query.leagues().forEach(leagues::add);
    node.put("from", query.from().map(Bound::toString).orElse(null));
    node.put("to", query.to().map(Bound::toString).orElse(null));
    ArrayNode forecasters = node.putArray("forecasters");
    query.sortedForecasters().forEach(forecasters::add);
    return node;
  }

  /** The scores of all sports. */
  static ArrayNode scores(BacktestReport report) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    report.sports().forEach(sport -> rows.addAll(scores(sport)));
    return rows;
  }

  private static ArrayNode scores(SportReport sport) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (ScoreRow row : sport.scores()) {
      ObjectNode node = rows.addObject();
      node.put("sport", SportName.of(sport.sport()));
      node.put("league", row.group().league().map(LeagueKey::toString).orElse(null));
      node.put("season", row.group().season().orElse(null));
      node.put("matches", row.common() ? "common" : "all");
      node.put("forecaster", row.means().forecaster());
      node.put("n", row.means().n());
      node.put("days", row.days());
      node.put("closing", row.closing());
      node.put("early", row.early());
      node.put("tuned", row.tuned());
      node.put("logloss", decimal(row.means().logLoss()));
      node.put("rps", decimal(row.means().rps()));
      node.put("brier", decimal(row.means().brier()));
      node.put("accuracy", decimal(row.means().accuracy()));
      gap(node, "lead", row.overBase(), BigDecimal::negate);
      gap(node, "gap", row.overMarket(), UnaryOperator.identity());
    }
    return rows;
  }

  private static void gap(
      ObjectNode to, String name, Optional<Gap> gap, UnaryOperator<BigDecimal> sign) {
    if (gap.isEmpty()) {
      to.putNull(name);
      return;
    }
    ObjectNode node = to.putObject(name);
    difference(node, "logloss", gap.get().logLoss(), sign);
    difference(node, "rps", gap.get().rps(), sign);
  }

  private static void difference(
      ObjectNode to, String measure, PairedDifference gap, UnaryOperator<BigDecimal> sign) {
    to.put(measure, sign.apply(decimal(gap.mean())));
    if (gap.standardError().isPresent()) {
      to.put(measure + "_se", decimal(gap.standardError().getAsDouble()));
    } else {
      to.putNull(measure + "_se");
    }
  }

  private static ArrayNode tenths(List<Tenth> tenths) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (Tenth tenth : tenths) {
      rows.addObject()
          .put("from", decimal(tenth.from()))
          .put("to", decimal(tenth.to()))
          .put("n", tenth.n())
          .put("happened", tenth.happened())
          .put("forecast", decimal(tenth.meanForecast()))
          .put("observed", decimal(tenth.observed()))
          .put("low", decimal(tenth.interval().low()))
          .put("high", decimal(tenth.interval().high()));
    }
    return rows;
  }

  static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
  }
}
