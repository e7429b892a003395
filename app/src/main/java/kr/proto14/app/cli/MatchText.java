package kr.proto14.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.proto14.app.ai.Reason;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.engine.forecast.MatchForecast;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Probabilities;

/** One match of a round: what each forecaster says, how much it counts, and all reasons. */
final class MatchText {
  private final Session session;
  private final Texts messages;

  /**
   * @param messages where forecasters and reasons of abstention have their names
   */
  MatchText(Session session, Texts messages) {
    this.session = session;
    this.messages = messages;
  }

  /**
   * @param forecast what is sealed of the match
   */
  List<String> lines(Shown shown, Match match, MatchForecast forecast) {
    List<String> lines = new ArrayList<>();
    lines.add(
        session.text(
            "show.match",
            Map.of(
                "round", shown.round().id().toString(),
                "number", match.number(),
                "home", match.home().name(),
                "away", match.away().name(),
                "league", match.league().name(),
                "at", KoreanTime.minute(match.kickOff()))));
    lines.add("");
    lines.addAll(chances(shown.round().id().pool(), forecast).lines());
    for (Voice voice : forecast.voices()) {
      if (voice.opinion() instanceof Opinion.Abstention(String reason)) {
        lines.add(
            session.text(
                "forecast.abstains",
                Map.of("name", name(voice.name()), "reason", messages.text("reason." + reason))));
      }
    }
    addReasons(lines, shown.reasons().getOrDefault(match.number(), List.of()));
    return lines;
  }

  private void addReasons(List<String> lines, List<Reason> reasons) {
    lines.add("");
    if (reasons.isEmpty()) {
      lines.add(session.text("show.no-reasons"));
      return;
    }
    lines.add(session.text("show.reasons"));
    for (Reason reason : reasons) {
      lines.add(
          session.text(
              reason.isCited() ? "show.reason" : "show.reason.own",
              Map.of("name", name(reason.member()), "text", reason.text())));
    }
  }

  private Table chances(Pool pool, MatchForecast forecast) {
    Table table =
        new Table(
            List.of(
                session.text("column.forecaster"),
                session.text("column.win"),
                session.text(pool == Pool.BASKETBALL ? "column.five" : "column.draw"),
                session.text("column.loss"),
                session.text("column.weight")));
    table.add(row(session.text("forecast.pooled"), forecast.probabilities(), ""));
    for (Voice voice : forecast.voices()) {
      if (voice.opinion() instanceof Opinion.Estimate(Probabilities chances)) {
        table.add(
            row(
                name(voice.name()),
                chances,
                String.format(Locale.ROOT, "%.3f", voice.weight())));
      }
    }
    return table;
  }

  private static List<String> row(String name, Probabilities chances, String weight) {
    List<String> cells = new ArrayList<>(List.of(name));
    for (Outcome outcome : Outcome.values()) {
      cells.add(String.format(Locale.ROOT, "%.1f%%", 100 * chances.of(outcome)));
    }
    cells.add(weight);
    return cells;
  }

  private String name(String forecaster) {
    return messages.text("forecaster." + forecaster);
  }
}
