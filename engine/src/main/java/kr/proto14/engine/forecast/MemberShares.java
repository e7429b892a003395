package kr.proto14.engine.forecast;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the members of the panel divide its weight.
 *
 * @param weights by name, each 0-1; only their ratios matter, and a name without one counts as the
 *     mean of the others
 * @param copies members that only repeat the odds they are shown: they have no share while another
 *     one takes part
 */
public record MemberShares(SortedMap<String, Double> weights, SortedSet<String> copies) {
  /** Everyone counts alike. */
  public static final MemberShares EQUAL = new MemberShares(new TreeMap<>(), new TreeSet<>());

  public MemberShares {
    weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    copies = Collections.unmodifiableSortedSet(new TreeSet<>(copies));
    weights.forEach(
        (name, weight) -> {
          if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("not a share of " + name + ": " + weight);
          }
        });
  }

  /** Those of the members present that have a share: all, or those that are no copies. */
  public Collection<String> counted(Collection<String> present) {
    if (copies.isEmpty() || copies.containsAll(present)) {
      return present;
    }
    return present.stream().filter(name -> !copies.contains(name)).toList();
  }

  /**
   * The shares of the members that take part in a match, summing to 1; equal where all have weight
   * 0.
   *
   * @param present their names, each once
   */
  public Map<String, Double> of(Collection<String> present) {
    SortedSet<String> counted = new TreeSet<>(counted(present));
    double sum = 0;
    for (String name : counted) {
      sum += weight(name);
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    for (String name : present) {
      double share = sum > 0 ? weight(name) / sum : 1.0 / counted.size();
      shares.put(name, counted.contains(name) ? share : 0);
    }
    return shares;
  }

  private double weight(String name) {
    Double known = weights.get(name);
    if (known != null) {
      return known;
    }
    return weights.values().stream().mapToDouble(weight -> weight).average().orElse(1);
  }
}
