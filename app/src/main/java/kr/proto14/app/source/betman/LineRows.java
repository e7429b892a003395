package kr.proto14.app.source.betman;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import kr.proto14.app.source.FixtureLine;
import kr.proto14.app.source.http.Fields;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.engine.pool.MarginLine;

/**
 * The handicaps and totals of basketball among the rows of a round of 프로토 승부식 (G101).
 *
 * <p>Of several handicaps of one game that with the most even odds is taken, which says most of the
 * margin; of several totals likewise. Rows on a part of the game are left out, and so is a handicap
 * with a middle outcome, or of none.
 */
final class LineRows {
  private static final String BASKETBALL = "BK";
  private static final String HANDICAP = "핸디";
  private static final Set<String> TOTAL = Set.of("언더오버", "언더/오버", "U/O");
  private static final Set<String> PARTS = Set.of("전반", "후반", "쿼터", "Q");

  private final Map<Game, List<MarginLine>> handicaps = new LinkedHashMap<>();
  private final Map<Game, List<Total>> totals = new LinkedHashMap<>();

  private record Game(String home, String away, Instant kickOff) {}

  private record Total(double points, double apart) {}

  /**
   * Takes a row, of whatever kind.
   *
   * @throws Unusable if it should hold a line and has no sides or no time
   * @throws IllegalArgumentException if it holds what nobody offers
   */
  void add(Fields row) {
    String type = row.text("betTypNm").orElse("");
    boolean isTotal = TOTAL.contains(type);
    if (row.text("itemCode").filter(BASKETBALL::equals).isEmpty()
        || !(isTotal || type.contains(HANDICAP))
        || PARTS.stream().anyMatch(type::contains)
        || row.flag("gameReject")
        || row.flag("buyReject")) {
      return;
    }
    double line = line(row);
    double first = row.decimal("winAllot").orElse(0);
    double second = row.decimal("loseAllot").orElse(0);
    if (line == 0 || !(first > 1 && second > 1) || row.decimal("drawAllot").orElse(0) > 1) {
      return;
    }
    Game game =
        new Game(
            OddsReader.id(row, "homeId"),
            OddsReader.id(row, "awayId"),
            row.instant("gameDate").orElseThrow(() -> Unusable.changed("no gameDate")));
    if (!isTotal) {
      MarginLine offered = new MarginLine(line, first, second, OptionalDouble.empty());
      handicaps.computeIfAbsent(game, _ -> new ArrayList<>()).add(offered);
    } else if (MarginLine.isTotal(line)) {
      totals
          .computeIfAbsent(game, _ -> new ArrayList<>())
          .add(new Total(line, Math.abs(first - second)));
    }
  }

  /** The line of under and over may stand in a field of its own. */
  private static double line(Fields row) {
    double line = row.decimal("handi").orElse(0);
    return line == 0 ? row.decimal("winHandi").orElse(0) : line;
  }

  /** One line a game, in the order of the rows. */
  List<FixtureLine> lines(Instant knownAt, String raw) {
    List<FixtureLine> lines = new ArrayList<>();
    handicaps.forEach(
        (game, offered) -> {
          MarginLine even = mostEven(offered);
          if (!contradicted(offered, even)) {
            MarginLine line =
                new MarginLine(even.handicap(), even.home(), even.away(), total(game));
            lines.add(new FixtureLine(game.home, game.away, game.kickOff, line, knownAt, raw));
          }
        });
    return lines;
  }

  private static MarginLine mostEven(List<MarginLine> offered) {
    return offered.stream()
        .min(
            Comparator.comparingDouble((MarginLine each) -> Math.abs(each.home() - each.away()))
                .thenComparing(each -> Math.abs(each.handicap()))
                .thenComparing(MarginLine::handicap)
                .thenComparing(MarginLine::home))
        .orElseThrow();
  }

  /** One handicap at two prices tells nothing. */
  private static boolean contradicted(List<MarginLine> offered, MarginLine of) {
    Set<MarginLine> prices = new HashSet<>();
    offered.stream().filter(each -> each.handicap() == of.handicap()).forEach(prices::add);
    return prices.size() > 1;
  }

  private OptionalDouble total(Game game) {
    return totals.getOrDefault(game, List.of()).stream()
        .min(Comparator.comparingDouble(Total::apart).thenComparingDouble(Total::points))
        .map(total -> OptionalDouble.of(total.points))
        .orElseGet(OptionalDouble::empty);
  }
}
