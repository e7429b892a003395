package kr.proto14.app.source.betman;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kr.proto14.app.source.http.Fields;
import kr.proto14.app.source.http.Tally;
import kr.proto14.app.source.http.Unusable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The result page of a round of 프로토 승부식 (G101): one row for each bet on a fixture. */
final class FixtureResultReader {
  private static final Logger LOG = LoggerFactory.getLogger(FixtureResultReader.class);

  private FixtureResultReader() {}

  /**
   * Reads the rows; a broken one is left out and counted in the log.
   *
   * @throws Unusable if there are rows and all are broken
   */
  static List<FixtureResult> read(int gmTs, Answer answer) {
    Tally broken = new Tally();
    List<FixtureResult> results = new ArrayList<>();
    for (Fields row : ResultReader.rows(answer.fields())) {
      broken.read(() -> result(row)).ifPresent(results::add);
    }
    if (!broken.isEmpty() && results.isEmpty()) {
      throw broken.refusal("All results");
    }
    if (!broken.isEmpty()) {
      LOG.warn("results G101-{}: {}", gmTs, broken.refusal("Rows").detail());
    }
    return results;
  }

  private static FixtureResult result(Fields row) {
    OptionalInt number = row.integer("GM_SEQ");
    if (number.isEmpty()) {
      throw Unusable.changed("no GM_SEQ");
    }
    Optional<Scores.Pair> score = row.text("MCH_SCORE").flatMap(Scores::parse);
    return new FixtureResult(
        number.getAsInt(),
        row.text("LEAG_CD_NM").orElse(""),
        row.text("BETTYP_NM").orElse(""),
        name(row, "HOME_TEAM"),
        name(row, "AWAY_TEAM"),
        row.text("FIX_MCH_DTM").flatMap(KoreanTime::parse),
        score.map(pair -> OptionalInt.of(pair.home())).orElse(OptionalInt.empty()),
        score.map(pair -> OptionalInt.of(pair.away())).orElse(OptionalInt.empty()),
        row.decimal("HANDI_VAL"),
        row.integer("GAME_RESULT"));
  }

  private static String name(Fields row, String key) {
    return row.text(key).orElseThrow(() -> Unusable.changed("no %s", key));
  }
}
