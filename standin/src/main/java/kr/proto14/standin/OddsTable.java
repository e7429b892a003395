package kr.proto14.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/** Fixed odds by columns: the names once, then the values of each row in the same order. */
final class OddsTable {
  /** What pools show and the table of fixed odds does not. */
  private static final Set<String> NOT_COLUMNS =
      Set.of("grndsList", "sportsItem", "joinPlayers", "joinPlayersFull", "matchImage");

  private OddsTable() {}

  static ObjectNode of(OddsRound round) {
    ObjectNode table = Json.object();
    ArrayNode keys = table.putArray("keys");
    ArrayNode rows = table.putArray("datas");
    int number = 0;
    for (OddsRow row : round.rows()) {
      ObjectNode match = MatchJson.odds(row, ++number, round.gmTs()).remove(NOT_COLUMNS);
      if (keys.isEmpty()) {
        match.fieldNames().forEachRemaining(keys::add);
      }
      rows.addArray().addAll(match.properties().stream().map(Map.Entry::getValue).toList());
    }
    return table;
  }
}
