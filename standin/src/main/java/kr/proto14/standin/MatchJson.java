package kr.proto14.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** One match in {@code schedulesList} of a pool, or one row of {@code compSchedules}. */
final class MatchJson {
  private MatchJson() {}

  /** A match of a pool: without odds, its letter only where {@code result} is given. */
  static ObjectNode pool(RecordedMatch match, Sport sport, @Nullable RecordedResult result) {
    ObjectNode node = fixture(match, sport, match.number());
    prices(node, 0, 0, 0, 0, 0);
    state(node, null, result == null ? null : result.letter());
    node.put("gameDateStr", Korea.match(match.kickOff())).put("gmTs", 0);
    Json.nulls(node, "betId", "betNm", "betTypId", "betTypNm", "prlYn");
    return end(node, sport);
  }

  /** A row of fixed odds. Under/over rows carry their line in {@code winHandi}. */
  static ObjectNode odds(OddsRow row, int number, int gmTs) {
    ObjectNode node = fixture(row.match(), row.sport(), number);
    boolean underOver = row.betType().equals("언더오버");
    double line = underOver ? row.handicap() : 0;
    prices(node, row.win(), row.draw(), row.lose(), underOver ? 0 : row.handicap(), line);
    state(node, "2", null);
    node.put("gameDateStr", Korea.match(row.match().kickOff())).put("gmTs", gmTs);
    node.putNull("betId").put("betNm", row.betType()).putNull("betTypId");
    node.put("betTypNm", row.betType()).put("prlYn", "Y");
    return end(node, row.sport());
  }

  private static ObjectNode fixture(RecordedMatch match, Sport sport, int number) {
    ObjectNode node = Json.object().put("itemCode", sport.code());
    Json.nulls(node, "itemName", "gameName", "gameKey");
    node.put("gameDate", match.kickOff().toEpochMilli());
    Json.nulls(node, "startDate", "endDate", "unsetEndDate", "resultDate");
    Json.nulls(node, "payoStartDate", "payoEndDate");
    node.put("leagueCode", match.league().code()).put("leagueName", match.league().name());
    Json.nulls(node, "leagueShortName", "leagueFullName");
    node.put("domastic", match.league().domestic()).put("managedLeague", match.league().domestic());
    Json.nulls(node, "meetName", "matchName", "matchImage", "meetStadiumFullName", "meetStadium");
    node.put("matchSeq", number);
    node.put("homeId", match.home().id()).put("awayId", match.away().id());
    for (String form : new String[] {"Name", "ShortName", "FullName"}) {
      node.put("home" + form, match.home().name());
    }
    for (String form : new String[] {"Name", "ShortName", "FullName"}) {
      node.put("away" + form, match.away().name());
    }
    Json.nulls(node, "joinPlayers", "joinPlayersFull", "gameSubject");
    return node.put("broadcastSeq", 0);
  }

  private static void prices(
      ObjectNode node, double win, double draw, double lose, double handicap, double line) {
    node.putNull("winTxt").put("winAllot", win).putNull("drawTxt").put("drawAllot", draw);
    node.putNull("loseTxt").put("loseAllot", lose).put("handi", handicap);
    node.put("winHandi", line).put("drawHandi", 0.0).put("loseHandi", 0.0);
  }

  private static void state(ObjectNode node, @Nullable String proto, @Nullable String letter) {
    node.putNull("neutral").put("noticeNo", "0");
    Json.nulls(node, "gameReject", "buyReject");
    node.put("protoStatus", proto).put("gameResult", letter);
    Json.nulls(node, "live", "sgl");
    node.put("unsetSchedule", "N");
    Json.nulls(node, "matchState", "mchScore");
  }

  private static ObjectNode end(ObjectNode node, Sport sport) {
    node.putNull("grndsYn").putArray("grndsList");
    Json.nulls(node, "relatedGmYn", "natId", "lngtrYn", "wlTypClCd");
    Json.zeros(node, "matchSportId", "sortSeq");
    node.set("sportsItem", GameJson.sport(sport));
    return node;
  }
}
