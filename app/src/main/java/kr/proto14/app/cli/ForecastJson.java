package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.forecast.GameOutlook;
import kr.proto14.app.forecast.Outlook;
import kr.proto14.app.forecast.Outlook.Played;
import kr.proto14.app.forecast.Outlook.Standing;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.round.OnSale;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.MarginLine;
import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Votes;

/** One match's forecast, for programs. */
final class ForecastJson {
  private ForecastJson() {}

  static ObjectNode of(ForecastView view) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    Outlook outlook = view.outlook();
    node.put("day", outlook.day().toString());
    node.put("league", outlook.league().map(LeagueKey::toString).orElse(null));
    ObjectNode home = node.putObject("home");
    ObjectNode away = node.putObject("away");
    side(home, outlook.match().home(), view.home(), outlook.home());
    side(away, outlook.match().away(), view.away(), outlook.away());
    view.game().ifPresent(game -> game(node, home, away, game));
    outlook
        .compared()
        .ifPresent(
            by ->
                node.putObject("compared")
                    .put("home", by.home())
                    .put("home_matches", by.homeMatches())
                    .put("away", by.away())
                    .put("away_matches", by.awayMatches()));
    view.forecast()
        .ifPresentOrElse(
            forecast -> {
              VoicesJson.add(node.putArray("probabilities"), forecast.probabilities());
              VoicesJson.add(node.putArray("forecasters"), forecast);
            },
            () -> {
              node.putNull("probabilities");
              abstentions(node.putArray("forecasters"), outlook);
            });
    view.onSale()
        .ifPresentOrElse(
            seen -> sale(node.putObject("on_sale"), seen), () -> node.putNull("on_sale"));
    return node;
  }

  private static void side(ObjectNode node, String id, String name, Optional<Standing> standing) {
    node.put("id", id).put("name", name);
    standing.ifPresent(
        known -> {
          node.put("attack", known.attack());
          node.put("defence", known.defence());
          node.put("rank", known.rank());
          node.put("teams", known.of());
          form(node.putArray("form"), known.form());
        });
  }

  private static void game(ObjectNode node, ObjectNode home, ObjectNode away, GameOutlook game) {
    game.margin()
        .ifPresentOrElse(
            margin -> node.put("expected_margin", margin), () -> node.putNull("expected_margin"));
    game.home().ifPresent(rating -> rating(home, rating));
    game.away().ifPresent(rating -> rating(away, rating));
  }

  private static void rating(ObjectNode node, GameOutlook.Rating rating) {
    node.put("points", rating.points());
    node.put("court", rating.court());
    node.put("rank", rating.rank());
    node.put("teams", rating.of());
    form(node.putArray("form"), rating.form());
  }

  private static void form(ArrayNode form, List<Played> matches) {
    for (Played match : matches) {
      form.addObject()
          .put("day", match.day().toString())
          .put("opponent", match.opponent())
          .put("at_home", match.atHome())
          .put("own", match.own())
          .put("others", match.others())
          .put("result", match.letter());
    }
  }

  private static void abstentions(ArrayNode list, Outlook outlook) {
    outlook
        .opinions()
        .forEach(
            (name, opinion) -> {
              if (opinion instanceof Opinion.Abstention(String reason)) {
                list.addObject().put("name", name).put("took_part", false).put("reason", reason);
              }
            });
  }

  private static void line(ObjectNode node, MarginLine line) {
    node.put("handicap", line.handicap()).put("home", line.home()).put("away", line.away());
    line.total().ifPresentOrElse(total -> node.put("total", total), () -> node.putNull("total"));
  }

  private static void sale(ObjectNode node, OnSale seen) {
    node.put("round", seen.round().toString()).put("no", seen.number());
    seen.odds()
        .ifPresentOrElse(
            (Odds odds) ->
                node.putArray("odds").add(odds.home()).add(odds.middle()).add(odds.away()),
            () -> node.putNull("odds"));
    seen.line().ifPresent(line -> line(node.putObject("line"), line));
    seen.votes()
        .ifPresentOrElse(
            (Votes votes) ->
                node.putArray("votes").add(votes.home()).add(votes.middle()).add(votes.away()),
            () -> node.putNull("votes"));
  }
}
