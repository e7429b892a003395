package kr.proto14.app.history.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import kr.proto14.app.history.PastOdds;
import kr.proto14.app.history.PastOdds.Kind;

/**
 * The three-way odds of football-data.co.uk: for each bookmaker three columns, ending in H, D and
 * A, with a C before that for closing odds. The first set that a row fills is taken: closing before
 * early odds, Pinnacle before the market's average before single bookmakers.
 */
final class OddsColumns {
  private static final List<String> CLOSING = List.of("PSC", "AvgC", "B365C", "BWC", "WHC");
  private static final List<String> EARLY =
      List.of("PS", "Avg", "BbAv", "B365", "BW", "IW", "WH", "LB", "GB", "SB");

  /** In files of the extra leagues odds without a C are closing ones too: they have no others. */
  private static final List<String> EXTRA_LEAGUES = List.of("PSC", "AvgC", "P", "Avg");

  private final List<Columns> sets = new ArrayList<>();

  OddsColumns(Heading heading) {
    boolean extraLeagues = heading.has("ph") && heading.has("country");
    if (extraLeagues) {
      EXTRA_LEAGUES.forEach(prefix -> add(heading, prefix, Kind.CLOSING));
    }
    CLOSING.forEach(prefix -> add(heading, prefix, Kind.CLOSING));
    EARLY.forEach(prefix -> add(heading, prefix, Kind.EARLY));
  }

  private record Columns(String bookmaker, Kind kind, int home, int middle, int away) {
    boolean isFilled(Row row) {
      return !row.text(home).isEmpty() && !row.text(middle).isEmpty() && !row.text(away).isEmpty();
    }
  }

  /** The odds of a row, empty where no set is whole. */
  Optional<PastOdds> read(Row row) {
    for (Columns set : sets) {
      if (set.isFilled(row)) {
        return Optional.of(
            of(
                row.decimal(set.home, ProblemKind.ODDS),
                OptionalDouble.of(row.decimal(set.middle, ProblemKind.ODDS)),
                row.decimal(set.away, ProblemKind.ODDS),
                set.kind,
                set.bookmaker));
      }
    }
    return Optional.empty();
  }

  /** Odds, impossible ones refused as the fault of the row. */
  static PastOdds of(double home, OptionalDouble middle, double away, Kind kind, String bookmaker) {
    try {
      return new PastOdds(home, middle, away, kind, bookmaker);
    } catch (IllegalArgumentException e) {
      String between = middle.isPresent() ? " " + middle.getAsDouble() : "";
      throw new BrokenRow(ProblemKind.ODDS, home + between + " " + away);
    }
  }

  private void add(Heading heading, String prefix, Kind kind) {
    String start = prefix.toLowerCase(Locale.ROOT);
    if (heading.has(start + "h") && heading.has(start + "d") && heading.has(start + "a")) {
      sets.add(
          new Columns(
              prefix,
              kind,
              heading.find(start + "h"),
              heading.find(start + "d"),
              heading.find(start + "a")));
    }
  }
}
