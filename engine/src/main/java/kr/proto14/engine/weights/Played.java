package kr.proto14.engine.weights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kr.proto14.engine.forecast.Bias;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.LearnedWeights;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.MemberShares;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.forecast.Regime;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;

/** A match that was played, its logarithms taken once, and what it counts. */
final class Played {
  private final int round;
  private final double fading;
  private final Set<Group> groups;
  private final Map<Group, Map<String, double[]>> logs = new EnumMap<>(Group.class);
  private final int outcome;

  /**
   * @param round place of its round
   * @param fading what it counts
   */
  Played(int round, double fading, PastMatch match) {
    this.round = round;
    this.fading = fading;
    this.outcome = Logs.place(match.outcome());
    for (Voice voice : match.forecast().voices()) {
      if (voice.opinion() instanceof Opinion.Estimate(Probabilities chances)) {
        logs.computeIfAbsent(voice.group(), _ -> new TreeMap<>())
            .put(voice.name(), Logs.of(chances));
      }
    }
    this.groups = logs.keySet();
  }

  int round() {
    return round;
  }

  boolean hasMarket() {
    return groups.contains(Group.MARKET);
  }

  /** Those of some groups that took part. */
  List<Group> present(List<Group> of) {
    return of.stream().filter(groups::contains).toList();
  }

  /** What it teaches of the weights of groups. */
  Case ofGroups(List<Group> of, MemberShares members) {
    List<Group> present = present(of);
    double[][] rows = new double[present.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = pooled(present.get(i), members);
    }
    if (present.size() == of.size()) {
      return new FullCase(fading, outcome, rows);
    }
    int[] places = present.stream().mapToInt(of::indexOf).toArray();
    return new SharedCase(fading, outcome, places, rows, 1, new double[Logs.OUTCOMES]);
  }

  /** What it teaches of members' shares; empty where fewer than two divide a weight. */
  Optional<Case> ofMembers(LearnedWeights weights, List<String> order) {
    Map<String, double[]> panel = logs.getOrDefault(Group.PANEL, Map.of());
    Collection<String> counted = weights.members().counted(panel.keySet());
    Regime regime = weights.regime(hasMarket());
    Map<Group, Double> exponents = regime.exponents(groups);
    double exponent = exponents.getOrDefault(Group.PANEL, 0.0);
    if (counted.size() < 2 || !(exponent > 0)) {
      return Optional.empty();
    }
    double[] offset = new double[Logs.OUTCOMES];
    exponents.forEach(
        (group, weight) -> {
          if (group != Group.PANEL) {
            Logs.add(offset, weight, pooled(group, MemberShares.EQUAL));
          }
        });
    Bias bias = regime.isFull(groups) ? regime.bias() : Bias.NONE;
    for (Outcome each : Outcome.values()) {
      offset[Logs.place(each)] += bias.of(each);
    }
    List<double[]> rows = new ArrayList<>();
    counted.forEach(name -> rows.add(panel.get(name)));
    return Optional.of(
        new SharedCase(
            fading,
            outcome,
            counted.stream().mapToInt(order::indexOf).toArray(),
            rows.toArray(double[][]::new),
            exponent,
            offset));
  }

  private double[] pooled(Group group, MemberShares members) {
    Map<String, double[]> said = logs.getOrDefault(group, Map.of());
    double[] pooled = new double[Logs.OUTCOMES];
    (group == Group.PANEL ? members : MemberShares.EQUAL)
        .of(said.keySet())
        .forEach((name, share) -> Logs.add(pooled, share, said.getOrDefault(name, pooled)));
    return pooled;
  }
}
