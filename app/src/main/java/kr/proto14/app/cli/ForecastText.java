package kr.proto14.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.proto14.app.forecast.GameOutlook;
import kr.proto14.app.forecast.Outlook;
import kr.proto14.app.forecast.Outlook.Played;
import kr.proto14.app.forecast.Outlook.Standing;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.engine.forecast.MatchForecast;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Votes;

/** One match's forecast, for people. */
final class ForecastText {
  private final Session session;
  private final Texts messages;

  /**
   * @param messages where forecasters and reasons have their names
   */
  ForecastText(Session session, Texts messages) {
    this.session = session;
    this.messages = messages;
  }

  List<String> lines(ForecastView view) {
    Outlook outlook = view.outlook();
    List<String> lines = new ArrayList<>();
    lines.add(
        session.text(
            "forecast.head",
            Map.of(
                "home", view.home(),
                "away", view.away(),
                "day", outlook.day().toString(),
                "league", outlook.league().map(LeagueKey::toString).orElse("-"))));
    lines.add("");
    lines.addAll(chances(view).lines());
    missing(view, lines);
    outlook
        .compared()
        .ifPresent(
            by ->
                lines.add(
                    session.text(
                        "forecast.compared",
                        Map.of(
                            "home", view.home(),
                            "away", view.away(),
                            "first", factor(by.home()),
                            "firstMatches", by.homeMatches(),
                            "second", factor(by.away()),
                            "secondMatches", by.awayMatches()))));
    if (outlook.home().isPresent() && outlook.away().isPresent()) {
      lines.add("");
      lines.add(session.text("forecast.ratings"));
      lines.addAll(ratings(view, outlook.home().get(), outlook.away().get()).lines());
      lines.add("");
      lines.add(session.text("forecast.form"));
      lines.add(form(view.home(), outlook.home().get().form()));
      lines.add(form(view.away(), outlook.away().get().form()));
    }
    view.game().ifPresent(game -> game(view, game, lines));
    return lines;
  }

  private void game(ForecastView view, GameOutlook game, List<String> lines) {
    if (game.home().isEmpty() || game.away().isEmpty()) {
      return;
    }
    GameOutlook.Rating home = game.home().get();
    GameOutlook.Rating away = game.away().get();
    Table table =
        new Table(
            List.of(
                session.text("column.team"),
                session.text("column.points"),
                session.text("column.court"),
                session.text("column.rank")));
    table.add(rating(view.home(), home));
    table.add(rating(view.away(), away));
    lines.add("");
    lines.add(session.text("forecast.points"));
    lines.addAll(table.lines());
    game.margin()
        .ifPresent(
            margin -> lines.add(session.text("forecast.margin", Map.of("margin", points(margin)))));
    lines.add("");
    lines.add(session.text("forecast.form"));
    lines.add(form(view.home(), home.form()));
    lines.add(form(view.away(), away.form()));
  }

  private List<String> rating(String team, GameOutlook.Rating rating) {
    return List.of(
        team,
        points(rating.points()),
        points(rating.court()),
        session.text("forecast.rank", Map.of("rank", rating.rank(), "of", rating.of())));
  }

  private static String points(double points) {
    return String.format(Locale.ROOT, "%+.1f", points);
  }

  private Table chances(ForecastView view) {
    Table table =
        new Table(
            List.of(
                session.text("column.forecaster"),
                session.text("column.win"),
                session.text(view.game().isPresent() ? "column.five" : "column.draw"),
                session.text("column.loss"),
                session.text("column.weight")));
    view.forecast()
        .ifPresent(
            forecast -> row(table, session.text("forecast.pooled"), forecast.probabilities(), ""));
    for (Voice voice : voices(view)) {
      if (voice.opinion() instanceof Opinion.Estimate(Probabilities chances)) {
        row(table, name(voice.name()), chances, percent(voice.weight()));
      }
    }
    view.onSale()
        .flatMap(seen -> seen.votes())
        .filter(votes -> votes.total() > 0)
        .ifPresent(
            (Votes votes) ->
                row(
                    table,
                    name("crowd"),
                    Probabilities.ofWeights(
                        (double) votes.home(), (double) votes.middle(), (double) votes.away()),
                    ""));
    return table;
  }

  private static List<Voice> voices(ForecastView view) {
    return view.forecast().map(MatchForecast::voices).orElse(List.of());
  }

  private static void row(Table table, String name, Probabilities chances, String weight) {
    List<String> cells = new ArrayList<>(List.of(name));
    for (Outcome outcome : Outcome.values()) {
      cells.add(percent(chances.of(outcome)));
    }
    cells.add(weight);
    table.add(cells);
  }

  private void missing(ForecastView view, List<String> lines) {
    Map<String, Opinion> opinions = new LinkedHashMap<>(view.outlook().opinions());
    opinions.forEach(
        (name, opinion) -> {
          if (opinion instanceof Opinion.Abstention(String reason)) {
            lines.add(
                session.text(
                    "forecast.abstains",
                    Map.of("name", name(name), "reason", messages.text("reason." + reason))));
          }
        });
    if (view.onSale().isEmpty()) {
      lines.add(session.text("forecast.not-on-sale"));
    }
  }

  private Table ratings(ForecastView view, Standing home, Standing away) {
    Table table =
        new Table(
            List.of(
                session.text("column.team"),
                session.text("column.attack"),
                session.text("column.defence"),
                session.text("column.rank")));
    table.add(rating(view.home(), home));
    table.add(rating(view.away(), away));
    return table;
  }

  private List<String> rating(String team, Standing standing) {
    return List.of(
        team,
        factor(standing.attack()),
        factor(standing.defence()),
        session.text("forecast.rank", Map.of("rank", standing.rank(), "of", standing.of())));
  }

  private String form(String team, List<Played> matches) {
    List<String> played = new ArrayList<>();
    for (Played match : matches) {
      played.add(
          session.text(
              "forecast.played",
              Map.of(
                  "letter", session.text("forecast.letter." + match.letter()),
                  "own", match.own(),
                  "others", match.others())));
    }
    return session.text(
        "forecast.form-of", Map.of("team", team, "matches", String.join(", ", played)));
  }

  private String name(String forecaster) {
    return messages.text("forecaster." + forecaster);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  private static String factor(double times) {
    return String.format(Locale.ROOT, "x%.2f", times);
  }
}
