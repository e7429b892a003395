package kr.proto14.app.source.betman;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.FixtureLine;
import kr.proto14.app.source.FixtureOdds;
import kr.proto14.app.source.Offer;
import kr.proto14.app.source.http.Fields;
import kr.proto14.app.source.http.Sightings;
import kr.proto14.app.source.http.Tally;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.engine.pool.Odds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Full-time three-way odds among the rows of a round of 프로토 승부식 (G101), and the {@link LineRows} of
 * basketball; its other rows are of no use to us.
 */
final class OddsReader {
  private static final Logger LOG = LoggerFactory.getLogger(OddsReader.class);
  private static final Set<String> SPORTS = Set.of("SC", "BK");
  private static final Set<String> THREE_WAY = Set.of("", "일반", "승무패", "승⑤패", "승5패");
  private static final List<String> OTHER_TYPES =
      List.of("핸디", "언더", "오버", "홀", "짝", "SUM", "전반", "승1패", "승①패", "승패", "기록");

  private final Sightings sightings;

  OddsReader(Sightings sightings) {
    this.sightings = sightings;
  }

  /**
   * Reads what a round offers; a broken row is left out and counted in the log.
   *
   * @throws Unusable if the answer holds no table, or every row that should have odds is broken
   */
  Offer read(int gmTs, Answer answer) {
    Fields root = answer.fields();
    root.object("currentLottery").ifPresent(lottery -> checkRound(gmTs, root, lottery));
    Rows rows = Rows.of(table(root), "compSchedules");
    Tally broken = new Tally();
    for (int i = 0; i < rows.broken(); i++) {
      broken.count(FaultKind.CHANGED, "a row of another form");
    }
    Instant knownAt = answer.knownAt("standardDate");
    List<FixtureOdds> odds = new ArrayList<>();
    LineRows lines = new LineRows();
    for (Fields row : rows.rows()) {
      broken
          .read(
              () -> {
                lines.add(row);
                return read(row, knownAt, answer.raw());
              })
          .ifPresent(read -> read.ifPresent(odds::add));
    }
    List<FixtureOdds> single = withoutContradictions(odds, broken);
    List<FixtureLine> found = lines.lines(knownAt, answer.raw());
    if (!broken.isEmpty() && odds.isEmpty() && found.isEmpty()) {
      throw broken.refusal("All rows with odds");
    }
    if (!broken.isEmpty()) {
      LOG.warn("odds G101-{}: {}", gmTs, broken.refusal("Rows").detail());
    }
    return new Offer(single, found);
  }

  /** Refuses an answer about another round of G101; some answers name none. */
  static void checkRound(int gmTs, Fields root, Fields lottery) {
    if (lottery.has("gmTs") || root.has("gmTs")) {
      Identity.check(Call.FIXED_ODDS, gmTs, root, lottery);
    }
  }

  /** The rows of a round of G101. */
  static JsonNode table(Fields root) {
    JsonNode table = root.node("compSchedules");
    JsonNode found = table.isMissingNode() ? root.node("schedulesList") : table;
    if (found.isMissingNode()) {
      throw Unusable.changed("The answer has no compSchedules.");
    }
    return found;
  }

  private Optional<FixtureOdds> read(Fields row, Instant knownAt, String raw) {
    Optional<String> sport = row.text("itemCode").filter(SPORTS::contains);
    if (sport.isEmpty() || !isPlain(row) || row.flag("gameReject") || row.flag("buyReject")) {
      return Optional.empty();
    }
    OptionalDouble home = row.decimal("winAllot");
    OptionalDouble middle = row.decimal("drawAllot");
    OptionalDouble away = row.decimal("loseAllot");
    if (!(home.orElse(0) > 1 && middle.orElse(0) > 1 && away.orElse(0) > 1)) {
      return Optional.empty();
    }
    return Optional.of(
        new FixtureOdds(
            sport.get(),
            id(row, "homeId"),
            id(row, "awayId"),
            row.instant("gameDate").orElseThrow(() -> Unusable.changed("no gameDate")),
            new Odds(home.getAsDouble(), middle.getAsDouble(), away.getAsDouble()),
            knownAt,
            raw));
  }

  private boolean isPlain(Fields row) {
    String type = row.text("betTypNm").orElse("");
    if (!THREE_WAY.contains(type)) {
      String name = type.toUpperCase(Locale.ROOT);
      if (OTHER_TYPES.stream().noneMatch(name::contains)) {
        sightings.met("bet-type", type, "a row of G101");
      }
      return false;
    }
    return row.decimal("handi").orElse(0) == 0;
  }

  static String id(Fields row, String key) {
    return row.text(key).orElseThrow(() -> Unusable.badData("no team id"));
  }

  /** One fixture with two different prices of one kind tells us nothing: both are left out. */
  private static List<FixtureOdds> withoutContradictions(List<FixtureOdds> all, Tally broken) {
    Map<String, Odds> first = new HashMap<>();
    Set<String> contradicted = new HashSet<>();
    Set<String> given = new HashSet<>();
    for (FixtureOdds each : all) {
      Odds known = first.putIfAbsent(fixture(each), each.odds());
      if (known != null && !known.equals(each.odds()) && contradicted.add(fixture(each))) {
        broken.count(FaultKind.BAD_DATA, "two prices of one fixture");
      }
    }
    return all.stream()
        .filter(each -> !contradicted.contains(fixture(each)) && given.add(fixture(each)))
        .toList();
  }

  private static String fixture(FixtureOdds odds) {
    return String.join(" ", odds.sport(), odds.homeId(), odds.awayId(), odds.kickOff().toString());
  }
}
