package kr.proto14.app.source.betman;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kr.proto14.app.source.http.Fields;
import kr.proto14.app.source.http.Sightings;
import kr.proto14.app.source.http.Tally;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;

/** The result page of a pool: {@code detlBody}, with the meaning of its codes beside it. */
final class ResultReader {
  static final Map<Integer, Outcome> USUAL_CODES =
      Map.of(0, Outcome.HOME, 1, Outcome.MIDDLE, 2, Outcome.AWAY);

  private final Sightings sightings;

  ResultReader(Sightings sightings) {
    this.sightings = sightings;
  }

  /**
   * Reads a result page.
   *
   * @throws Unusable if it has rows, but not 14 readable ones numbered 1 to 14
   */
  PoolResults read(RoundId round, Answer answer) {
    Fields root = answer.fields();
    Map<Integer, String> labels = labels(root.node("winrstCode"));
    Tally refused = new Tally();
    List<PoolResult> matches = new ArrayList<>();
    List<Fields> rows = rows(root);
    rows.forEach(row -> refused.read(() -> result(row, labels)).ifPresent(matches::add));
    if (!refused.isEmpty()) {
      throw refused.refusal(rows.size() - matches.size() + " of " + rows.size() + " results");
    }
    matches.sort(Comparator.comparingInt(PoolResult::number));
    checkNumbers(matches);
    matches.forEach(match -> learn(round.pool(), match));
    return new PoolResults(round, matches, answer.knownAt("currentTime"), answer.raw());
  }

  /** The rows of a result page of any game; none means that nothing is settled yet. */
  static List<Fields> rows(Fields root) {
    if (!root.has("detlBody")) {
      throw Unusable.changed("The answer has no detlBody.");
    }
    JsonNode body = root.node("detlBody");
    if (body.isMissingNode()) {
      return List.of();
    }
    Rows rows = Rows.of(body, "detlBody");
    if (rows.broken() > 0) {
      throw Unusable.changed("%d rows of detlBody are unreadable.", rows.broken());
    }
    return rows.rows();
  }

  private static PoolResult result(Fields row, Map<Integer, String> labels) {
    OptionalInt number = row.integer("GM_SEQ");
    if (number.isEmpty()) {
      throw Unusable.changed("no GM_SEQ");
    }
    OptionalInt code = row.integer("TOTO_RSLT_VAL");
    return new PoolResult(
        number.getAsInt(),
        row.text("HM_TEAM_NM").orElse(""),
        row.text("AW_TEAM_NM").orElse(""),
        score(row, "HM_TEAM_MCH_RSLT_VAL"),
        score(row, "AW_TEAM_MCH_RSLT_VAL"),
        code,
        code.isPresent() ? labels.getOrDefault(code.getAsInt(), "") : "",
        row.text("MCH_DTM").flatMap(KoreanTime::parse));
  }

  private static OptionalInt score(Fields row, String key) {
    if (row.text(key).filter("-"::equals).isPresent()) {
      return OptionalInt.empty();
    }
    OptionalInt score = row.integer(key);
    score.ifPresent(value -> new Scores.Pair(value, 0));
    return score;
  }

  private static Map<Integer, String> labels(JsonNode codes) {
    Map<Integer, String> labels = new HashMap<>();
    if (codes.isArray()) {
      for (Fields row : Rows.of(codes, "winrstCode").rows()) {
        row.integer("code").ifPresent(code -> labels.put(code, row.text("value").orElse("")));
      }
    }
    return labels;
  }

  private static void checkNumbers(List<PoolResult> matches) {
    if (matches.isEmpty()) {
      return;
    }
    if (matches.size() != Pool.MATCHES) {
      throw Unusable.badData("The result page has %d matches, not 14.", matches.size());
    }
    for (int i = 0; i < Pool.MATCHES; i++) {
      if (matches.get(i).number() != i + 1) {
        throw Unusable.badData("The match numbers of the result page are not 1 to 14.");
      }
    }
  }

  private void learn(Pool pool, PoolResult match) {
    if (match.code().isEmpty()) {
      return;
    }
    int code = match.code().getAsInt();
    Outcome read = USUAL_CODES.get(code);
    if (read == null) {
      sightings.met("result-code", code + " " + match.label(), "in place of an outcome");
      return;
    }
    sightings.met("result-code", code + " " + match.label(), "an outcome");
    scored(pool, match)
        .ifPresent(
            outcome ->
                sightings.met(
                    "result-code-against-score",
                    pool.key() + (outcome == read ? " agrees" : " differs"),
                    code + " beside a score that gives " + outcome));
  }

  private static Optional<Outcome> scored(Pool pool, PoolResult match) {
    return match.homeScore().isEmpty() || match.awayScore().isEmpty()
        ? Optional.empty()
        : Scores.outcome(
            pool, new Scores.Pair(match.homeScore().getAsInt(), match.awayScore().getAsInt()));
  }
}
