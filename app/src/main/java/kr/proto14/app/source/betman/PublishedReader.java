package kr.proto14.app.source.betman;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.proto14.app.source.http.Fields;
import kr.proto14.app.source.http.Tally;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;

/** The list of published results: which rounds of our pools have one. */
final class PublishedReader {
  private PublishedReader() {}

  static List<RoundId> read(Answer answer) {
    Fields root = answer.fields();
    if (!root.has("data")) {
      throw Unusable.changed("The answer has no data.");
    }
    if (root.node("data").isMissingNode()) {
      return List.of();
    }
    Rows rows = Rows.of(root.node("data"), "data");
    Tally refused = new Tally();
    Set<RoundId> rounds = new LinkedHashSet<>();
    for (Fields row : rows.rows()) {
      refused.read(() -> round(row)).ifPresent(found -> found.ifPresent(rounds::add));
    }
    if (rounds.isEmpty() && !refused.isEmpty()) {
      throw refused.refusal("All rows of our pools");
    }
    return List.copyOf(rounds);
  }

  private static Optional<RoundId> round(Fields row) {
    Optional<String> game = row.text("GM_ID").filter(Pool::isOurs);
    return game.map(
        id ->
            RoundId.ofGmTs(
                Pool.of(id), row.integer("GM_TS").orElseThrow(() -> Unusable.changed("no GM_TS"))));
  }
}
