package kr.proto14.engine.forecast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.proto14.engine.forecast.MatchForecast.Voice;

/**
 * How much each group counts in the pool by rule, before anything was learned: shares that sum to
 * 1, each divided equally among the members of its group that gave an estimate. Odds of the day
 * leave little for others to add, so there is one set of weights for matches with a market and one
 * for matches without.
 *
 * <p>Only the ratios inside a set matter. The crowd has no weight: it counts only where it is
 * alone.
 *
 * @param withMarket where the market takes part; each 0 to 1,000; a missing group has 0
 * @param withoutMarket where it abstains; likewise
 */
public record GroupWeights(Map<Group, Double> withMarket, Map<Group, Double> withoutMarket)
    implements Weighing {
  private static final double LIMIT = 1_000;

  public GroupWeights {
    withMarket = checked(withMarket);
    withoutMarket = checked(withoutMarket);
  }

  /** The weights to start from, while no settled round of ours speaks for others. */
  public static GroupWeights priors() {
    return new GroupWeights(
        Map.of(Group.PANEL, 0.15, Group.HISTORY, 0.05, Group.MARKET, 0.85),
        Map.of(Group.PANEL, 0.55, Group.HISTORY, 0.55));
  }

  /**
   * The shares, summing to 1, of the groups that take part in a match. A group without a share has
   * no entry. Where all who take part have weight 0, they share equally.
   *
   * @param present the groups that gave an estimate
   */
  public Map<Group, Double> sharesOf(Set<Group> present) {
    Map<Group, Double> shares = new EnumMap<>(Group.class);
    Map<Group, Double> weights = present.contains(Group.MARKET) ? withMarket : withoutMarket;
    for (Group group : present) {
      if (group != Group.CROWD || present.size() == 1) {
        shares.put(group, weights.getOrDefault(group, 0.0));
      }
    }
    double sum = 0;
    for (double weight : shares.values()) {
      sum += weight;
    }
    double total = sum;
    int sharers = shares.size();
    shares.replaceAll((group, weight) -> total > 0 ? weight / total : 1.0 / sharers);
    return shares;
  }

  @Override
  public Weighed weigh(List<Voice> voices) {
    Map<Group, Integer> members = new EnumMap<>(Group.class);
    for (Voice voice : voices) {
      if (voice.opinion() instanceof Opinion.Estimate) {
        members.merge(voice.group(), 1, Integer::sum);
      }
    }
    Map<Group, Double> shares = sharesOf(members.keySet());
    List<Voice> weighed = new ArrayList<>();
    for (Voice voice : voices) {
      double share =
          voice.opinion() instanceof Opinion.Estimate
              ? shares.getOrDefault(voice.group(), 0.0) / members.getOrDefault(voice.group(), 1)
              : 0;
      weighed.add(voice.weighing(share));
    }
    return new Weighed(weighed, Bias.NONE);
  }

  private static Map<Group, Double> checked(Map<Group, Double> weights) {
    Map<Group, Double> copy = new EnumMap<>(Group.class);
    copy.putAll(weights);
    copy.forEach(
        (group, weight) -> {
          if (group == Group.CROWD || !(weight >= 0 && weight <= LIMIT)) {
            throw new IllegalArgumentException("not a weight of " + group + ": " + weight);
          }
        });
    return Collections.unmodifiableMap(copy);
  }
}
