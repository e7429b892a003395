package kr.proto14.app.history.csv;

import java.util.Optional;
import kr.proto14.app.history.Counted;
import kr.proto14.app.history.Counted.Shots;
import kr.proto14.app.history.Counted.Xg;

/**
 * The columns of shots and expected goals, where a file has them. A row may leave them empty; what
 * is told of one side only is left out.
 */
final class CountedColumns {
  private final int homeShots;
  private final int awayShots;
  private final int homeTarget;
  private final int awayTarget;
  private final int homeXg;
  private final int awayXg;
  private final boolean any;

  CountedColumns(Heading heading) {
    homeShots = heading.find("hs");
    awayShots = heading.find("as");
    homeTarget = heading.find("hst");
    awayTarget = heading.find("ast");
    homeXg = heading.find("hxg");
    awayXg = heading.find("axg");
    any = homeShots >= 0 || homeTarget >= 0 || homeXg >= 0;
  }

  Counted read(Row row) {
    if (!any) {
      return Counted.NOTHING;
    }
    Optional<Shots> shots = shots(row, homeShots, awayShots);
    Optional<Shots> onTarget = shots(row, homeTarget, awayTarget);
    Optional<Xg> xg = xg(row);
    return shots.isEmpty() && onTarget.isEmpty() && xg.isEmpty()
        ? Counted.NOTHING
        : new Counted(shots, onTarget, xg);
  }

  private static Optional<Shots> shots(Row row, int home, int away) {
    if (row.text(home).isEmpty() || row.text(away).isEmpty()) {
      return Optional.empty();
    }
    double own = row.decimal(home, ProblemKind.COUNT);
    double others = row.decimal(away, ProblemKind.COUNT);
    if (own != Math.rint(own) || others != Math.rint(others)) {
      throw broken(row, home, away);
    }
    try {
      return Optional.of(new Shots((int) own, (int) others));
    } catch (IllegalArgumentException e) {
      throw broken(row, home, away);
    }
  }

  private Optional<Xg> xg(Row row) {
    if (row.text(homeXg).isEmpty() || row.text(awayXg).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Xg(
              row.decimal(homeXg, ProblemKind.COUNT), row.decimal(awayXg, ProblemKind.COUNT)));
    } catch (IllegalArgumentException e) {
      throw broken(row, homeXg, awayXg);
    }
  }

  private static BrokenRow broken(Row row, int home, int away) {
    return new BrokenRow(ProblemKind.COUNT, row.text(home) + " " + row.text(away));
  }
}
