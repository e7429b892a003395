package kr.proto14.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A game ({@code gameMaster}) and a sport ({@code sportsItem}) as Betman writes them. */
final class GameJson {
  private GameJson() {}

  static ObjectNode sport(Sport sport) {
    return Json.object()
        .put("id", sport.code())
        .put("sportsItemName", sport.korean())
        .put("sportsItemEngName", sport.english())
        .put("sportsItemOrder", sport.order());
  }

  static ObjectNode game(Game game) {
    ObjectNode node =
        Json.object()
            .put("gmId", game.gmId())
            .put("gameName", game.title())
            .put("gameNickName", game.nickName())
            .put("gameTypeName", game.nickName())
            .put("gameTypeCode", game.typeCode());
    node.set("sportsItem", sport(game.sport()));
    int price = game.isPool() ? 1000 : 100;
    node.put("unitSellPrice", price).put("baseSellPrice", price);
    Json.nulls(node, "winRstAllotTable", "winRstGameResultTable");
    node.set("slipType", slip(game));
    node.put("slipBtkCnt", game.isPool() ? "4" : "1").put("divisionRound", 1);
    Json.nulls(node, "gameScore", "gameScoreAdditional", "gameResultScore");
    Json.nulls(node, "gameResultScoreAdditional");
    node.put("allotType", game.isPool() ? "Victory" : "Proto").put("order", game.sport().order());
    Json.nulls(node, "relatedGameId", "relatedGameId2", "relatedGameId3");
    node.put("useAt", "Y");
    Json.nulls(node, "oddsTable", "bettTable");
    return node.put("btksysGmId", "1").put("selling", true);
  }

  private static ObjectNode slip(Game game) {
    return game.isPool()
        ? slip("T3X14", 14, 14)
        : slip(game == Game.FIXED_ODDS ? "PV3X5" : "PR3X5", 5, 0);
  }

  private static ObjectNode slip(String id, int rows, int results) {
    return Json.object()
        .put("id", id)
        .put("column", 3)
        .put("row", rows)
        .put("numOfResult", results);
  }
}
