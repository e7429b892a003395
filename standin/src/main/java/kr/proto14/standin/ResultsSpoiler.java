package kr.proto14.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kr.proto14.standin.BetmanFault.InResults;
import kr.proto14.standin.BetmanFault.ResultCode;
import kr.proto14.standin.BetmanFault.ResultPage;
import kr.proto14.standin.BetmanFault.ResultScore;

/** Works a fault into the good page of a pool's published results. */
final class ResultsSpoiler {
  private static final int NEVER_SCORED = 4711;

  private final ObjectNode page;

  ResultsSpoiler(ObjectNode page) {
    this.page = page;
  }

  void spoil(InResults fault) {
    switch (fault) {
      case ResultPage simple -> spoil(simple);
      case ResultCode(int match, int code, String label) -> {
        row(match).put("TOTO_RSLT_VAL", code);
        mean(code, label);
      }
      case ResultScore(int match, int home, int away) ->
          row(match).put("HM_TEAM_MCH_RSLT_VAL", home).put("AW_TEAM_MCH_RSLT_VAL", away);
    }
  }

  private void spoil(ResultPage fault) {
    switch (fault) {
      case NOTHING -> rows().removeAll();
      case THIRTEEN_RESULTS -> rows().remove(rows().size() - 1);
      case DOUBLED_RESULT -> rows().set(1, row(1).deepCopy());
      case OF_ANOTHER_MATCH -> row(1).put("HM_TEAM_NM", "대체홈팀  ").put("AW_TEAM_NM", "대체원정  ");
      case OF_ANOTHER_DAY -> lastYear(row(1));
      case NEGATIVE_SCORE -> row(1).put("HM_TEAM_MCH_RSLT_VAL", -1);
      case HUGE_SCORE -> row(1).put("HM_TEAM_MCH_RSLT_VAL", NEVER_SCORED);
    }
  }

  private static void lastYear(ObjectNode row) {
    String printed = row.get("MCH_DTM").asText();
    int year = Integer.parseInt(printed.substring(0, 2)) - 1;
    row.put("MCH_DTM", year + printed.substring(2));
  }

  private void mean(int code, String label) {
    for (var known : codes()) {
      if (known.path("code").asInt() == code) {
        ((ObjectNode) known).put("value", label);
        return;
      }
    }
    codes().addObject().put("code", code).put("value", label);
  }

  private ObjectNode row(int number) {
    return (ObjectNode) rows().get(number - 1);
  }

  private ArrayNode rows() {
    return (ArrayNode) page.get("detlBody");
  }

  private ArrayNode codes() {
    return (ArrayNode) page.get("winrstCode");
  }
}
