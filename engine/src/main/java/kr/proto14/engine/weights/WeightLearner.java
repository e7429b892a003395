package kr.proto14.engine.weights;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import kr.proto14.engine.forecast.Bias;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.LearnedWeights;
import kr.proto14.engine.forecast.MemberShares;
import kr.proto14.engine.forecast.Regime;

/**
 * Learns what groups and members count from settled rounds of one sport: a maximum a posteriori fit
 * of the pool itself, held to {@link LearnedWeights#priors()}.
 *
 * <p>Matches of each regime teach its groups' weights, and where all of its groups took part, its
 * bias; where one was absent, the ratio of the others. Members' shares are learned given the
 * groups' weights, and these once more given the shares. The order in which rounds are given does
 * not matter; the same rounds give the same weights, bit for bit, on every machine.
 */
public final class WeightLearner {
  /** Rounds that count less are left out. */
  private static final double FORGOTTEN = 1e-3;

  private final Schedule schedule;

  /** One with the usual schedule. */
  public WeightLearner() {
    this(Schedule.standard());
  }

  /** One with another schedule. */
  public WeightLearner(Schedule schedule) {
    this.schedule = requireNonNull(schedule, "schedule");
  }

  /** The weights after these rounds, in whole billionths; the priors where they tell nothing. */
  public LearnedWeights learn(Collection<PastRound> rounds) {
    List<PastRound> inOrder = rounds.stream().sorted(PastRound.ORDER).toList();
    List<Played> played = new ArrayList<>();
    for (int i = 0; i < inOrder.size(); i++) {
      double fading = schedule.fading(inOrder.size() - 1 - i);
      if (fading < FORGOTTEN) {
        continue;
      }
      for (PastMatch match : inOrder.get(i).matches()) {
        played.add(new Played(i, fading, match));
      }
    }
    SortedSet<String> copies = Copying.copies(inOrder);
    MemberShares members = new MemberShares(new TreeMap<>(), copies);
    LearnedWeights groups = groups(played, members);
    MemberShares shares = shares(played, groups, Copying.members(inOrder));
    return shares.equals(members) ? groups : groups(played, shares);
  }

  private LearnedWeights groups(List<Played> played, MemberShares members) {
    LearnedWeights priors = LearnedWeights.priors();
    return new LearnedWeights(
        regime(played, priors.withMarket(), members, true),
        regime(played, priors.withoutMarket(), members, false),
        members);
  }

  private Regime regime(
      List<Played> played, Regime prior, MemberShares members, boolean withMarket) {
    List<Group> groups = List.copyOf(new EnumMap<>(prior.weights()).keySet());
    List<Played> telling =
        played.stream()
            .filter(each -> each.hasMarket() == withMarket && each.present(groups).size() > 1)
            .toList();
    int size = groups.size() + Logs.OUTCOMES;
    List<Case> cases = telling.stream().map(each -> each.ofGroups(groups, members)).toList();
    double[] start = new double[size];
    double[] least = new double[size];
    double[] most = new double[size];
    Arrays.fill(least, groups.size(), size, -Bias.LIMIT);
    Arrays.fill(most, groups.size(), size, Bias.LIMIT);
    for (int g = 0; g < groups.size(); g++) {
      start[g] = prior.weights().getOrDefault(groups.get(g), 0.0);
      most[g] = Regime.MOST;
    }
    int rounds = (int) telling.stream().mapToInt(Played::round).distinct().count();
    double[] ridge = new double[size];
    Arrays.fill(ridge, schedule.ridge(rounds));
    Arrays.fill(ridge, groups.size(), size, schedule.biasRidge());
    double[] fitted = new RidgeFit(cases, start, ridge, least, most).fit();
    Map<Group, Double> weights = new EnumMap<>(Group.class);
    for (int g = 0; g < groups.size(); g++) {
      weights.put(groups.get(g), LearnedWeights.rounded(fitted[g]));
    }
    return new Regime(
        weights,
        new Bias(
            LearnedWeights.rounded(fitted[size - 3]),
            LearnedWeights.rounded(fitted[size - 2]),
            LearnedWeights.rounded(fitted[size - 1])));
  }

  private MemberShares shares(List<Played> played, LearnedWeights groups, SortedSet<String> names) {
    List<String> order = List.copyOf(names);
    List<Case> cases = new ArrayList<>();
    for (Played each : played) {
      each.ofMembers(groups, order).ifPresent(cases::add);
    }
    if (cases.isEmpty()) {
      return groups.members();
    }
    double[] start = new double[order.size()];
    double[] least = new double[order.size()];
    double[] most = new double[order.size()];
    Arrays.fill(start, 1.0 / order.size());
    Arrays.fill(most, 1);
    double[] ridge = new double[order.size()];
    Arrays.fill(ridge, schedule.memberRidge());
    double[] fitted = new RidgeFit(cases, start, ridge, least, most).fit();
    SortedMap<String, Double> weights = new TreeMap<>();
    for (int i = 0; i < fitted.length; i++) {
      weights.put(order.get(i), LearnedWeights.rounded(fitted[i]));
    }
    return new MemberShares(weights, groups.members().copies());
  }
}
