package kr.proto14.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;

/** The games on sale, with two rounds of games that nobody here asks for. */
final class ListJson {
  private ListJson() {}

  static ObjectNode plain(Recordings recordings, Instant now) {
    ObjectNode node = Json.object().put("reserve", "N");
    ArrayNode proto = node.putArray("protoGames");
    recordings.oddsRounds().stream()
        .map(OddsRound::sale)
        .filter(sale -> sale.isOpen(now))
        .forEach(sale -> proto.add(SaleJson.listed(sale, now)));
    proto.add(SaleJson.listed(noise(Game.RECORD, 260_031, now), now));
    node.set("rsMsg", Json.good());
    ArrayNode pools = node.putArray("totoGames");
    recordings.rounds().stream()
        .map(RecordedRound::sale)
        .filter(sale -> sale.isOpen(now))
        .forEach(sale -> pools.add(SaleJson.listed(sale, now)));
    pools.add(SaleJson.listed(noise(Game.BASEBALL, 260_042, now), now));
    return node.put("buyLimitCnt", 6);
  }

  static ObjectNode cached(Recordings recordings, Instant now) {
    return plain(recordings, now).put("buyLimitCnt", "6").put("currentTime", now.toEpochMilli());
  }

  private static Sale noise(Game game, int gmTs, Instant now) {
    Instant end = now.plus(Duration.ofHours(30));
    Instant start = now.minus(Duration.ofHours(20));
    return new Sale(game, gmTs, start, end, 77_541_000, 0, 0, end.plus(Duration.ofHours(8)), false);
  }
}
