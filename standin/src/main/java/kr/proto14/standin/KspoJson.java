package kr.proto14.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One page in the portal's envelope. */
record KspoJson(KspoForms forms, int page, int perPage, List<ObjectNode> all) {
  ObjectNode answer() {
    int from = Math.min((page - 1) * perPage, all.size());
    List<ObjectNode> rows = all.subList(from, Math.min(from + perPage, all.size()));
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).put("row_num", from + i + 1);
    }
    ObjectNode body =
        Json.object().put("pageNo", page).put("numOfRows", perPage).put("totalCount", all.size());
    putItems(body, rows);
    return enveloped(forms.goodCode(), "NORMAL SERVICE.", body);
  }

  static ObjectNode coded(String code, String message) {
    return enveloped(code, message, Json.object());
  }

  private static ObjectNode enveloped(String code, String message, ObjectNode body) {
    ObjectNode root = Json.object();
    ObjectNode response = root.putObject("response");
    response.putObject("header").put("resultCode", code).put("resultMsg", message);
    response.set("body", body);
    return root;
  }

  private void putItems(ObjectNode body, List<ObjectNode> rows) {
    boolean byNumber = forms.items() == KspoForms.Items.BY_NUMBER;
    if (rows.isEmpty() && byNumber) {
      body.put("items", "");
    } else if (rows.isEmpty() && forms.items() == KspoForms.Items.ABSENT_WHEN_EMPTY) {
      body.remove("items");
    } else if (rows.size() == 1 && byNumber) {
      body.putObject("items").set("item", rows.getFirst());
    } else {
      ArrayNode list = body.putObject("items").putArray("item");
      list.addAll(rows);
    }
  }
}
