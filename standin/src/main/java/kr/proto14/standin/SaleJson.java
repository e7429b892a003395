package kr.proto14.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One round of a game: an entry of the list, or {@code currentLottery} of a detail. In the list
 * Betman leaves dates out and says of every round that its sale is over, even while it is on; so
 * does this.
 */
final class SaleJson {
  private static final String CLOSED = "발매 마감되었습니다";

  private SaleJson() {}

  static ObjectNode listed(Sale sale, Instant now) {
    ObjectNode node = head(sale);
    if (sale.game() == Game.BASKETBALL) {
      node.put("gmTs", String.valueOf(sale.gmTs()));
    }
    Json.nulls(node, "gameResultDate", "unsetGameResult", "payoStartDate", "unsetPayoStart");
    Json.nulls(node, "payoEndDate", "unsetPayoEnd", "saleStartDate", "unsetSaleStart");
    node.put("saleEndDate", sale.end().toEpochMilli()).putNull("unsetSaleEnd");
    middle(node, sale, null);
    messages(node, CLOSED, "발매 마감", "2");
    return tail(node, sale, now, false);
  }

  static ObjectNode detailed(Sale sale, Instant now) {
    ObjectNode node = head(sale);
    date(node, "gameResultDate", "unsetGameResult", sale.payoutStart());
    date(node, "payoStartDate", "unsetPayoStart", sale.payoutStart());
    date(node, "payoEndDate", "unsetPayoEnd", sale.payoutEnd());
    date(node, "saleStartDate", "unsetSaleStart", sale.start());
    date(node, "saleEndDate", "unsetSaleEnd", sale.end());
    middle(node, sale, sale.status(now));
    if (sale.isOpen(now)) {
      messages(node, deadline(sale, now), Korea.main(sale.end()) + " 마감", "0");
    } else {
      messages(node, CLOSED, "발매 마감", "2");
    }
    return tail(node, sale, now, sale.isOpen(now));
  }

  private static ObjectNode head(Sale sale) {
    ObjectNode node = Json.object();
    Json.zeros(node, "seqNo", "gameSeqNo", "gameResultSeqNo");
    node.putNull("gameResultViewYn");
    node.set("gameMaster", GameJson.game(sale.game()));
    node.put("gmId", sale.game().gmId()).put("gameName", name(sale)).putNull("subjectGame");
    node.put("totalSellAmount", sale.amount());
    node.put("forwardAmount", sale.carryOver()).put("forwardCnt", sale.carryCount());
    node.put("gmTs", sale.gmTs()).put("gmOsidTs", sale.gmTs() % 10_000);
    return node.put("gmOsidTsYear", 2000 + sale.gmTs() / 10_000).put("gmOsidTsPlayNo", 0);
  }

  private static String name(Sale sale) {
    return sale.game() == Game.FIXED_ODDS
        ? String.format(Locale.ROOT, "%02d%03d", sale.gmTs() / 10_000, sale.gmTs() % 10_000)
        : sale.game().title();
  }

  private static void date(ObjectNode node, String name, String unset, Instant at) {
    node.put(name, at.toEpochMilli()).put(unset, "N");
  }

  private static void middle(ObjectNode node, Sale sale, @Nullable String status) {
    Json.nulls(node, "sportsItem", "sportsLotteryResult");
    node.put("viewCount", 0);
    Json.nulls(node, "scheduleList", "gameResults");
    node.put("saleStatus", status);
    Json.nulls(node, "slipPapers", "sportsLotteryType", "purchases", "userBetSlipMarkString");
    Json.nulls(node, "userSlipMarkString", "winSlipMarkString", "protoAllots", "gameSubject");
    Json.nulls(node, "roundCommentsNo", "roundComments", "neutral");
    node.put("totalPayoAmount", 0).put("totalSaleCnt", sale.units()).putNull("voteStatus");
    Json.zeros(node, "minimumMarkFailCount", "todayBuyCount", "totalCnt");
    node.put("specialRelatedFlag", status == null ? null : "N");
    Json.zeros(node, "userBetSlipCount", "totalBetAmount");
    node.put("saleChnlClCd", "A");
    Json.nulls(node, "gameKey", "gameDate", "caseYn", "stdGmTs", "bettypTypId", "lngtrYn");
    node.put("protoGame", !sale.game().isPool());
  }

  private static void messages(ObjectNode node, String longForm, String shortForm, String state) {
    node.put("statusMessage", longForm).put("mainStatusMessage", shortForm);
    node.put("mobileMainStatusMessage", shortForm).put("subMainStatusMessage", shortForm);
    node.put("mainState", state);
  }

  private static ObjectNode tail(ObjectNode node, Sale sale, Instant now, boolean progress) {
    Duration left = Duration.between(now, sale.end());
    node.put("nearCloseDeadline", sale.isOpen(now) && left.compareTo(Duration.ofHours(24)) < 0);
    node.put("nearCloseDeadline6Hour", sale.isOpen(now) && left.compareTo(Duration.ofHours(6)) < 0);
    node.put("protoAllotsSize", 0).put("protoVicTotalAllot", 0.0).put("saleProgress", progress);
    node.putNull("defaultFormatedGameDate").put("numOfProtoVicGames", 0);
    node.put("winnerTotalPrize", sale.firstPrize()).put("valid", false);
    return node.put("standInExtraYn", "N");
  }

  private static String deadline(Sale sale, Instant now) {
    Duration left = Duration.between(now, sale.end());
    return left.compareTo(Duration.ofHours(24)) < 0
        ? "마감 " + left.toHours() + "시간 " + left.toMinutesPart() + "분 전"
        : "마감일 " + Korea.deadline(sale.end());
  }
}
