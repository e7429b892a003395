package kr.proto14.engine.score;

import java.util.ArrayList;
import java.util.List;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;

/**
 * Counts how often what was given a chance of 30 to 40 % came true, and so for each tenth.
 *
 * <p>Every forecast counts three times, once for each outcome. Those three hang together, so that
 * the intervals of a table over all outcomes are a little too narrow where two chances of a match
 * share a tenth; those of one outcome's table are not.
 */
public final class Calibration {
  private static final int TENTHS = 10;

  private final long[][] counted = new long[Outcome.values().length][TENTHS];
  private final long[][] happened = new long[Outcome.values().length][TENTHS];
  private final double[][] chances = new double[Outcome.values().length][TENTHS];

  /**
   * One tenth that some chance fell into.
   *
   * @param from lowest chance of the tenth, 0 to 0.9, included
   * @param to where the next one begins, 0.1 to 1; only the last tenth includes its end
   * @param n chances in it, at least 1
   * @param happened how many of them came true
   * @param meanForecast mean of those chances
   * @param interval 95 % interval of the share that came true
   */
  public record Tenth(
      double from, double to, long n, long happened, double meanForecast, WilsonInterval interval) {
    /** The share that came true, 0-1. */
    public double observed() {
      return (double) happened / n;
    }
  }

  /** Counts a forecast whose outcome is known. */
  public void add(Probabilities forecast, Outcome outcome) {
    for (Outcome each : Outcome.values()) {
      double chance = forecast.of(each);
      int tenth = Math.min(TENTHS - 1, (int) (chance * TENTHS));
      counted[each.ordinal()][tenth]++;
      chances[each.ordinal()][tenth] += chance;
      if (each == outcome) {
        happened[each.ordinal()][tenth]++;
      }
    }
  }

  /** The table over all outcomes, lowest tenth first; tenths without a chance are left out. */
  public List<Tenth> table() {
    return table(List.of(Outcome.values()));
  }

  /** The table of one outcome's chances alone. */
  public List<Tenth> table(Outcome outcome) {
    return table(List.of(outcome));
  }

  private List<Tenth> table(List<Outcome> outcomes) {
    List<Tenth> table = new ArrayList<>();
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      long n = 0;
      long hits = 0;
      double sum = 0;
      for (Outcome outcome : outcomes) {
        n += counted[outcome.ordinal()][tenth];
        hits += happened[outcome.ordinal()][tenth];
        sum += chances[outcome.ordinal()][tenth];
      }
      if (n > 0) {
        double from = (double) tenth / TENTHS;
        double to = (tenth + 1.0) / TENTHS;
        table.add(new Tenth(from, to, n, hits, sum / n, WilsonInterval.of(hits, n)));
      }
    }
    return List.copyOf(table);
  }
}
