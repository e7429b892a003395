package kr.proto14.engine.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private final Map<Outcome, Counts> counts = new EnumMap<>(Outcome.class);

  private static final class Counts {
    final long[] counted = new long[TENTHS];
    final long[] happened = new long[TENTHS];
    final double[] chances = new double[TENTHS];
  }

  /** Nothing counted. */
  public Calibration() {
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, new Counts());
    }
  }

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
    counts.forEach(
        (each, count) -> {
          double chance = forecast.of(each);
          int tenth = Math.min(TENTHS - 1, (int) (chance * TENTHS));
          count.counted[tenth]++;
          count.chances[tenth] += chance;
          if (each == outcome) {
            count.happened[tenth]++;
          }
        });
  }

  /** The table over all outcomes, lowest tenth first; tenths without a chance are left out. */
  public List<Tenth> table() {
    return table(EnumSet.allOf(Outcome.class));
  }

  /** The table of one outcome's chances alone. */
  public List<Tenth> table(Outcome outcome) {
    return table(EnumSet.of(outcome));
  }

  private List<Tenth> table(Set<Outcome> outcomes) {
    List<Counts> chosen =
        counts.entrySet().stream()
            .filter(entry -> outcomes.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    List<Tenth> table = new ArrayList<>();
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      long n = 0;
      long hits = 0;
      double sum = 0;
      for (Counts count : chosen) {
        n += count.counted[tenth];
        hits += count.happened[tenth];
        sum += count.chances[tenth];
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
