package kr.proto14.engine.forecast;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What the groups of one kind of match count: of matches with odds, or of those without.
 *
 * @param weights exponents by group, each 0 to {@value #MOST}: one entry for each group that can
 *     take part, never the crowd; their sum need not be 1, and above 1 it sharpens the forecast
 * @param bias what is added where all these groups take part
 */
public record Regime(Map<Group, Double> weights, Bias bias) {
  /** The largest exponent of a group. */
  public static final double MOST = MatchForecast.Voice.MOST;

  public Regime {
    requireNonNull(bias, "bias");
    Map<Group, Double> copy = new EnumMap<>(Group.class);
    copy.putAll(weights);
    copy.forEach(
        (group, weight) -> {
          if (group == Group.CROWD || !(weight >= 0 && weight <= MOST)) {
            throw new IllegalArgumentException("not a weight of " + group + ": " + weight);
          }
        });
    weights = Collections.unmodifiableMap(copy);
  }

  /** Whether all groups of this kind of match are among those that take part. */
  public boolean isFull(Set<Group> present) {
    return present.containsAll(weights.keySet()) && sum(weights) > 0;
  }

  /**
   * The exponents of the groups that take part in a match: as they are where all do; else rescaled
   * to the sum 1, and equal where all that take part have weight 0. The crowd has 1 where it is
   * alone, and no entry otherwise.
   *
   * @param present the groups that gave an estimate
   */
  public Map<Group, Double> exponents(Set<Group> present) {
    Map<Group, Double> exponents = new EnumMap<>(Group.class);
    for (Group group : present) {
      if (group != Group.CROWD || present.size() == 1) {
        exponents.put(group, weights.getOrDefault(group, 0.0));
      }
    }
    if (!isFull(present)) {
      double total = sum(exponents);
      int sharers = exponents.size();
      exponents.replaceAll((group, weight) -> total > 0 ? weight / total : 1.0 / sharers);
    }
    return exponents;
  }

  private static double sum(Map<Group, Double> weights) {
    double sum = 0;
    for (double weight : weights.values()) {
      sum += weight;
    }
    return sum;
  }
}
