package kr.proto14.standin;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/** Published results with scores; empty until they are published. */
final class ResultsJson {
  private ResultsJson() {}

  static ObjectNode scores(Optional<RecordedRound> round, Instant now) {
    ObjectNode node = Json.object();
    ArrayNode body = node.putArray("detlBody");
    round
        .filter(known -> known.showsResults(now))
        .ifPresent(known -> known.matches().forEach(match -> body.add(score(match))));
    ArrayNode codes = node.putArray("winrstCode");
    boolean soccer = round.map(RecordedRound::game).orElse(Game.SOCCER) == Game.SOCCER;
    code(codes, 0, "승");
    code(codes, 1, soccer ? "무" : "5");
    code(codes, 2, "패");
    code(codes, 3, "적중특례");
    code(codes, 99, "미정");
    node.set("rsMsg", Json.good());
    return node;
  }

  static ObjectNode published(Recordings recordings, Instant now) {
    ObjectNode node = Json.object();
    ArrayNode data = node.putArray("data");
    recordings.rounds().stream()
        .filter(round -> round.showsResults(now))
        .forEach(round -> data.add(entry(round)));
    node.set("rsMsg", Json.good());
    return node;
  }

  /** Betman pads the names with blanks. */
  private static ObjectNode score(RecordedMatch match) {
    RecordedResult result = requireNonNull(match.result(), "result");
    return Json.object()
        .put("GM_SEQ", match.number())
        .put("HM_TEAM_NM", match.home().name() + "  ")
        .put("AW_TEAM_NM", match.away().name() + "  ")
        .put("HM_TEAM_MCH_RSLT_VAL", result.home())
        .put("AW_TEAM_MCH_RSLT_VAL", result.away())
        .put("TOTO_RSLT_VAL", code(result.letter()))
        .put("MCH_DTM", Korea.match(match.kickOff()));
  }

  private static int code(String letter) {
    return switch (letter) {
      case "A" -> 0;
      case "B" -> 1;
      case "D" -> 2;
      default -> 3;
    };
  }

  private static void code(ArrayNode codes, int code, String label) {
    codes.addObject().put("code", code).put("value", label);
  }

  private static ObjectNode entry(RecordedRound round) {
    return Json.object()
        .put("GM_ID", round.game().gmId())
        .put("GM_NM", round.game().title())
        .put("MCH_SPORT_CD", round.game().sport().code())
        .put("ROUND_YEAR", 2000 + round.gmTs() / 10_000)
        .put("ROUND", round.gmTs() % 10_000)
        .put("GM_TS", round.gmTs());
  }
}
