package kr.proto14.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The result page of a round of fixed odds: one row a bet, its score once the match is over. */
final class OddsResultsJson {
  private static final Duration UNTIL_RESULT = Duration.ofHours(3);
  private static final int WITHIN = 5;
  private static final String HOME = "0";
  private static final String MIDDLE = "1";
  private static final String AWAY = "2";
  private static final String VOID = "4";

  private OddsResultsJson() {}

  static ObjectNode of(Optional<OddsRound> round, Instant now) {
    ObjectNode node = Json.object();
    ArrayNode body = node.putArray("detlBody");
    int number = 0;
    for (OddsRow row :
        round.filter(known -> known.sale().isOver(now)).stream()
            .flatMap(known -> known.rows().stream())
            .toList()) {
      body.add(row(row, ++number, now));
    }
    node.set("rsMsg", Json.good());
    return node;
  }

  private static ObjectNode row(OddsRow row, int number, Instant now) {
    RecordedMatch match = row.match();
    RecordedResult result = match.result();
    ObjectNode node =
        Json.object()
            .put("GM_SEQ", number)
            .put("LEAG_CD_NM", match.league().name())
            .put("BETTYP_NM", row.betType())
            .put("HOME_TEAM", match.home().name() + "  ")
            .put("AWAY_TEAM", match.away().name() + "  ")
            .put("HANDI_VAL", row.handicap())
            .put("FIX_MCH_DTM", Korea.match(match.kickOff()));
    if (result == null || now.isBefore(match.kickOff().plus(UNTIL_RESULT))) {
      return node.putNull("MCH_SCORE").putNull("GAME_RESULT");
    }
    boolean played = "ABD".contains(result.letter());
    return node.put("MCH_SCORE", played ? result.home() + ":" + result.away() : "-")
        .put("GAME_RESULT", played ? code(row, result) : VOID);
  }

  private static String code(OddsRow row, RecordedResult result) {
    double margin = result.home() - result.away();
    return switch (row.betType()) {
      case "언더오버" -> result.home() + result.away() > row.handicap() ? AWAY : HOME;
      case "핸디캡" -> sign(margin + row.handicap());
      case "승⑤패" -> Math.abs(margin) <= WITHIN ? MIDDLE : sign(margin);
      default -> sign(margin);
    };
  }

  private static String sign(double margin) {
    if (margin == 0) {
      return MIDDLE;
    }
    return margin > 0 ? HOME : AWAY;
  }
}
