package kr.proto14.engine.soccer;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import kr.proto14.engine.pool.Probabilities;

/**
 * One played match of a league, as the models read it.
 *
 * @param date the day it was played, of the years 1800-9999
 * @param season a number that grows by 1 from season to season
 * @param home the home side's name, not blank
 * @param away the other side's name, not blank, another one
 * @param goals goals of both sides in the time that counts, each 0-1,000, as all amounts here
 * @param onTarget shots on target, where counted
 * @param shots all shots, where counted
 * @param xg expected goals, where known
 * @param market what the odds before the match said, margin removed, where known
 */
public record SoccerRow(
    LocalDate date,
    int season,
    String home,
    String away,
    Sides goals,
    Optional<Sides> onTarget,
    Optional<Sides> shots,
    Optional<Sides> xg,
    Optional<Probabilities> market) {
  /** A typing error beyond it would be learnt from for years. */
  private static final double MOST = 1000;

  public SoccerRow {
    requireNonNull(date, "date");
    requireNonNull(goals, "goals");
    requireNonNull(onTarget, "onTarget");
    requireNonNull(shots, "shots");
    requireNonNull(xg, "xg");
    requireNonNull(market, "market");
    if (home.isBlank() || away.isBlank() || home.equals(away)) {
      throw new IllegalArgumentException("two sides are needed: " + home + ", " + away);
    }
    if (date.getYear() < 1800 || date.getYear() > 9999) {
      throw new IllegalArgumentException("no day of soccer: " + date);
    }
    check(goals);
    onTarget.ifPresent(SoccerRow::check);
    shots.ifPresent(SoccerRow::check);
    xg.ifPresent(SoccerRow::check);
  }

  private static void check(Sides amounts) {
    if (amounts.home() > MOST || amounts.away() > MOST) {
      throw new IllegalArgumentException("no amounts of one match: " + amounts);
    }
  }

  /**
   * An amount of each side.
   *
   * @param home of the home side, finite and 0 or more
   * @param away of the other side, likewise
   */
  public record Sides(double home, double away) {
    public Sides {
      if (!(home >= 0 && away >= 0 && home < Double.MAX_VALUE && away < Double.MAX_VALUE)) {
        throw new IllegalArgumentException("no amounts of two sides: " + home + ", " + away);
      }
    }
  }
}
