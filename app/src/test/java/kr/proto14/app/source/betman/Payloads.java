package kr.proto14.app.source.betman;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import kr.proto14.app.source.http.Json;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;

/** Answers of our own making in the site's wire format; tests change what they are about. */
final class Payloads {
  static final RoundId SOCCER = RoundId.ofGmTs(Pool.SOCCER, 260054);
  static final RoundId BASKETBALL = RoundId.ofGmTs(Pool.BASKETBALL, 260001);
  static final Instant NOW = Instant.parse("2026-09-19T03:00:00Z");
  static final Instant SALE_END = Instant.parse("2026-09-19T09:30:00Z");
  static final long LINES = 1_000;

  private Payloads() {}

  static ObjectNode envelope() {
    ObjectNode root = Json.object();
    root.putObject("rsMsg").put("statusCode", "S").put("message", "정상 처리되었습니다.");
    return root;
  }

  static ObjectNode detail(RoundId id) {
    ObjectNode root = envelope();
    root.put("gmTs", id.gmTs()).put("standardDate", NOW.toEpochMilli());
    root.set("currentLottery", lottery(id));
    ArrayNode matches = root.putArray("schedulesList");
    ArrayNode votes = root.putObject("voteStatus").putArray("homeVoteStatusList");
    for (int i = 1; i <= Pool.MATCHES; i++) {
      matches.add(match(id.pool(), i));
      votes.add(votes(500 + i, 300 - i, LINES - 800));
    }
    return root;
  }

  static ObjectNode match(Pool pool, int number) {
    ObjectNode match = Json.object();
    match.put("itemCode", pool == Pool.SOCCER ? "SC" : "BK").put("matchSeq", number);
    match.put("gameDate", SALE_END.plusSeconds(3_600L * (number / 4)).toEpochMilli());
    match.put("leagueCode", "SC001").put("leagueName", "K리그1");
    match.put("homeId", "K%02d".formatted(number)).put("homeName", "홈" + number);
    match.put("awayId", "K%02d".formatted(number + 20)).put("awayName", "원정" + number);
    match.putNull("gameReject").putNull("buyReject").put("unsetSchedule", "N");
    match.putNull("gameResult").putNull("mchScore");
    return match;
  }

  static ObjectNode votes(long home, long middle, long away) {
    ObjectNode entry = Json.object().put("voteCountSum", 0);
    ArrayNode counts = entry.putArray("awayVoteStatusList");
    counts.addObject().put("voteCount", home);
    counts.addObject().put("voteCount", middle);
    counts.addObject().put("voteCount", away);
    return entry;
  }

  static ObjectNode match(ObjectNode detail, int number) {
    return (ObjectNode) detail.withArray("schedulesList").get(number - 1);
  }

  static ObjectNode lottery(ObjectNode detail) {
    return (ObjectNode) detail.path("currentLottery");
  }

  static ObjectNode list(ObjectNode... entries) {
    ObjectNode root = envelope().put("reserve", "N").put("buyLimitCnt", "6");
    root.putArray("protoGames").add(Json.object().put("gmId", "G101").put("gmTs", "260111"));
    ArrayNode games = root.putArray("totoGames");
    for (ObjectNode entry : entries) {
      games.add(entry);
    }
    return root;
  }

  /** A list entry as the site really sends it in sales hours: every flag says closed. */
  static ObjectNode listed(RoundId id) {
    ObjectNode entry = lottery(id);
    entry.put("saleProgress", false).put("mainState", "2").putNull("saleStatus");
    entry.putNull("saleStartDate").put("statusMessage", "발매 마감되었습니다");
    return entry;
  }

  static Answer answer(ObjectNode root) {
    return new Answer(root, NOW.plusSeconds(5), "raw");
  }

  private static ObjectNode lottery(RoundId id) {
    ObjectNode lottery = Json.object();
    lottery.putObject("gameMaster").put("gmId", id.pool().gameId());
    lottery.put("gmId", id.pool().gameId()).put("gmTs", id.gmTs());
    lottery.put("gmOsidTs", id.number()).put("gmOsidTsYear", id.year());
    lottery.put("saleStatus", "SaleProgress").put("saleEndDate", SALE_END.toEpochMilli());
    lottery.put("totalSellAmount", LINES * 1_000).put("totalSaleCnt", LINES);
    lottery.put("forwardAmount", 551_686_000L).put("forwardCnt", 1);
    lottery.put("winnerTotalPrize", 551_936_000L);
    return lottery;
  }
}
