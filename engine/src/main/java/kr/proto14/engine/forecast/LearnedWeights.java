package kr.proto14.engine.forecast;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kr.proto14.engine.forecast.MatchForecast.Voice;

/**
 * What groups and members count by what settled rounds taught. The panel's part is divided by
 * {@link MemberShares}, that of other groups equally.
 *
 * @param withMarket where the market takes part
 * @param withoutMarket where it abstains
 * @param members of the panel
 */
public record LearnedWeights(Regime withMarket, Regime withoutMarket, MemberShares members)
    implements Weighing {
  private static final double GRAIN = 1e9;

  public LearnedWeights {
    requireNonNull(withMarket, "withMarket");
    requireNonNull(withoutMarket, "withoutMarket");
    requireNonNull(members, "members");
  }

  /** What is held before any round is settled, and pulled to afterwards. */
  public static LearnedWeights priors() {
    GroupWeights priors = GroupWeights.priors();
    return new LearnedWeights(
        new Regime(priors.withMarket(), Bias.NONE),
        new Regime(priors.withoutMarket(), Bias.NONE),
        MemberShares.EQUAL);
  }

  /** A weight in whole billionths, as it is sealed. */
  public static double rounded(double weight) {
    return Math.round(weight * GRAIN) / GRAIN;
  }

  /** The regime of a match. */
  public Regime regime(boolean market) {
    return market ? withMarket : withoutMarket;
  }

  /** Weighs the voices; each weight is rounded, so that the sealed ones give the same pool. */
  @Override
  public Weighed weigh(List<Voice> voices) {
    Map<Group, List<String>> present = present(voices);
    Regime regime = regime(present.containsKey(Group.MARKET));
    Map<Group, Double> exponents = regime.exponents(present.keySet());
    Map<Group, Map<String, Double>> shares = new EnumMap<>(Group.class);
    present.forEach(
        (group, names) ->
            shares.put(group, (group == Group.PANEL ? members : MemberShares.EQUAL).of(names)));
    List<Voice> weighed = new ArrayList<>();
    for (Voice voice : voices) {
      double share =
          voice.opinion() instanceof Opinion.Estimate
              ? requireNonNull(shares.get(voice.group())).getOrDefault(voice.name(), 0.0)
              : 0;
      double weight = exponents.getOrDefault(voice.group(), 0.0) * share;
      weighed.add(voice.weighing(rounded(weight)));
    }
    return new Weighed(weighed, regime.isFull(present.keySet()) ? regime.bias() : Bias.NONE);
  }

  private static Map<Group, List<String>> present(List<Voice> voices) {
    Map<Group, List<String>> present = new EnumMap<>(Group.class);
    for (Voice voice : voices) {
      if (voice.opinion() instanceof Opinion.Estimate) {
        present.computeIfAbsent(voice.group(), _ -> new ArrayList<>()).add(voice.name());
      }
    }
    return present;
  }
}
