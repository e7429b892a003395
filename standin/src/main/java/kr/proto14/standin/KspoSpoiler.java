package kr.proto14.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Spoils the rows of a good page, which becomes a list. */
final class KspoSpoiler {
  private final ObjectNode body;
  private final ArrayNode rows;

  KspoSpoiler(ObjectNode answer) {
    body = (ObjectNode) answer.at("/response/body");
    JsonNode item = body.at("/items/item");
    rows = Json.array();
    if (item.isArray()) {
      rows.addAll((ArrayNode) item);
    } else if (item.isObject()) {
      rows.add(item);
    }
    body.putObject("items").set("item", rows);
  }

  void spoil(KspoFault.InRows fault) {
    switch (fault) {
      case KspoFault.Rows simple -> spoil(simple);
      case KspoFault.EndValue(int row, String text) -> row(row).put("match_end_val", text);
    }
  }

  private void spoil(KspoFault.Rows fault) {
    switch (fault) {
      case DOUBLED -> again(row(1).deepCopy());
      case CONTRADICTED -> again(row(1).deepCopy().put("match_end_val", "9:0"));
      case OF_ANOTHER_DAY -> row(1).put("match_ymd", "20200101");
      case WITHOUT_SIDES -> row(1).remove("hteam_han_nm");
      case MORE_ANNOUNCED -> announce(1);
      case ITEMS_OF_ANOTHER_TYPE -> body.put("items", 14);
    }
  }

  private void again(ObjectNode row) {
    rows.add(row.put("row_num", rows.size() + 1));
    announce(1);
  }

  private void announce(int more) {
    body.put("totalCount", body.path("totalCount").asInt() + more);
  }

  private ObjectNode row(int place) {
    return (ObjectNode) rows.get(place - 1);
  }
}
