package kr.proto14.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kr.proto14.standin.BetmanFault.Cancelled;
import kr.proto14.standin.BetmanFault.Content;
import kr.proto14.standin.BetmanFault.InDetail;
import kr.proto14.standin.BetmanFault.ResultLetter;
import kr.proto14.standin.BetmanFault.TeamNames;
import kr.proto14.standin.BetmanFault.TeamsChanged;

/** Works a fault into the good detail of a pool's round. */
final class DetailSpoiler {
  private final ObjectNode detail;

  DetailSpoiler(ObjectNode detail) {
    this.detail = detail;
  }

  void spoil(InDetail fault) {
    switch (fault) {
      case Content content -> spoil(content);
      case TeamNames(int match, String home, String away) -> {
        name(match(match), "home", home);
        name(match(match), "away", away);
      }
      case TeamsChanged(int match) -> otherTeams(match(match));
      case Cancelled(int match) -> match(match).put("gameReject", "Y");
      case ResultLetter(int match, String letter) -> match(match).put("gameResult", letter);
    }
  }

  private void spoil(Content fault) {
    switch (fault) {
      case THIRTEEN_MATCHES -> {
        matches().remove(matches().size() - 1);
        votes().remove(votes().size() - 1);
      }
      case FIFTEEN_MATCHES -> {
        ObjectNode added = match(1).deepCopy().put("matchSeq", matches().size() + 1);
        otherTeams(added);
        matches().add(added);
        votes().add(votes().get(0).deepCopy());
      }
      case DUPLICATED_MATCH -> {
        matches().set(1, match(1).deepCopy());
        votes().set(1, votes().get(0).deepCopy());
      }
      case MIXED_SPORTS -> otherSport(match(matches().size()));
      case VOTES_DO_NOT_SUM -> oneVoteMore();
      case MISSING_VOTES -> detail.putNull("voteStatus");
      case UNKNOWN_SALE_STATUS ->
          ((ObjectNode) detail.get("currentLottery")).put("saleStatus", "SaleSuspended");
    }
  }

  private static void otherTeams(ObjectNode match) {
    match.put("homeId", "X901").put("awayId", "X902");
    name(match, "home", "대체홈팀");
    name(match, "away", "대체원정");
  }

  private static void otherSport(ObjectNode match) {
    match.put("itemCode", Sport.BASEBALL.code());
    match.set("sportsItem", GameJson.sport(Sport.BASEBALL));
  }

  private void oneVoteMore() {
    ObjectNode count = (ObjectNode) votes().get(0).get("awayVoteStatusList").get(0);
    count.put("voteCount", count.get("voteCount").asLong() + 1);
  }

  private static void name(ObjectNode match, String side, String name) {
    match.put(side + "Name", name).put(side + "ShortName", name).put(side + "FullName", name);
  }

  private ObjectNode match(int number) {
    return (ObjectNode) matches().get(number - 1);
  }

  private ArrayNode matches() {
    return (ArrayNode) detail.get("schedulesList");
  }

  private ArrayNode votes() {
    return (ArrayNode) detail.get("voteStatus").get("homeVoteStatusList");
  }
}
