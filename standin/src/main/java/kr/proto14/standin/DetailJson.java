package kr.proto14.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** The detail of one round, of a pool or of fixed odds. */
final class DetailJson {
  private static final String CAUTION = "&lt;p&gt;대상경기 정보는 변경될 수 있습니다.&lt;/p&gt;";

  private DetailJson() {}

  static ObjectNode pool(RecordedRound round, Instant now) {
    ObjectNode node = Json.object();
    node.set("voteStatus", votes(round));
    long domestic = round.matches().stream().filter(match -> match.league().domestic()).count();
    node.put("nationalCount", String.valueOf(domestic));
    ArrayNode matches = Json.array();
    for (RecordedMatch match : round.matches()) {
      var result = round.showsResults(now) ? match.result() : null;
      matches.add(MatchJson.pool(match, round.game().sport(), result));
    }
    long abroad = round.matches().size() - domestic;
    return rest(node, round.sale(), now, "schedulesList", matches, abroad);
  }

  static ObjectNode odds(OddsRound round, Instant now) {
    ObjectNode node = Json.object();
    node.putNull("voteStatus").put("nationalCount", "0");
    return rest(node, round.sale(), now, "compSchedules", OddsTable.of(round), 0);
  }

  private static ObjectNode rest(
      ObjectNode node, Sale sale, Instant now, String name, JsonNode matches, long abroad) {
    node.putArray("gameNoticeList");
    node.set("sportsItemList", GameJson.sport(sale.game().sport()));
    node.put("standardDate", now.toEpochMilli());
    node.set("currentLottery", SaleJson.detailed(sale, now));
    node.put("noticeListCount", 0).set(name, matches);
    node.put("gmTs", sale.gmTs()).put("availableBuyAmount", 100_000);
    node.put("internationalCount", String.valueOf(abroad)).putNull("comment");
    node.set("rsMsg", Json.good());
    node.putObject("caution").put("MNR_CTT", CAUTION);
    node.putObject("standInExtra").put("since", "2026");
    return node;
  }

  private static ObjectNode votes(RecordedRound round) {
    ObjectNode node = Json.object().put("scoreRange", 5).put("indicator", 0);
    ArrayNode list = node.putArray("homeVoteStatusList");
    for (RecordedMatch match : round.matches()) {
      ObjectNode entry = list.addObject();
      ArrayNode counts = entry.putArray("awayVoteStatusList");
      counts.addObject().put("voteCount", match.votes().home()).put("allot", 0.0);
      counts.addObject().put("voteCount", match.votes().middle()).put("allot", 0.0);
      counts.addObject().put("voteCount", match.votes().away()).put("allot", 0.0);
      entry.put("voteCountSum", 0);
    }
    return node;
  }
}
