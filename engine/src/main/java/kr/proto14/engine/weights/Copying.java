package kr.proto14.engine.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import kr.proto14.engine.forecast.Group;

/**
 * Finds members of the panel that only repeat the odds they are shown: over the last rounds in
 * which they were shown any, their logarithms of chances and those of the odds correlate.
 */
public final class Copying {
  /** Rounds it is judged by; fewer tell nothing. */
  public static final int ROUNDS = 5;

  /** A correlation above it is a copy. */
  public static final double LIMIT = .95;

  private Copying() {}

  /** The members that copy. */
  static SortedSet<String> copies(List<PastRound> inOrder) {
    SortedSet<String> copies = new TreeSet<>();
    for (String name : members(inOrder)) {
      if (lately(inOrder, name).orElse(0) > LIMIT) {
        copies.add(name);
      }
    }
    return copies;
  }

  /** The names of all members of the panel that gave an estimate. */
  static SortedSet<String> members(List<PastRound> rounds) {
    SortedSet<String> names = new TreeSet<>();
    rounds.forEach(
        round -> round.matches().forEach(match -> names.addAll(match.members(Group.PANEL))));
    return names;
  }

  /** The correlation that it is judged by; empty where it was shown odds in too few rounds. */
  static OptionalDouble lately(List<PastRound> inOrder, String name) {
    List<PastRound> shown =
        inOrder.stream()
            .filter(round -> round.shownOdds().contains(name))
            .filter(round -> !pairs(List.of(round), name).isEmpty())
            .toList();
    return shown.size() < ROUNDS
        ? OptionalDouble.empty()
        : correlation(shown.subList(shown.size() - ROUNDS, shown.size()), name, _ -> true);
  }

  /** The correlation in the rounds that are asked for; empty where it is not defined. */
  static OptionalDouble correlation(
      List<PastRound> rounds, String name, Predicate<PastRound> which) {
    List<double[]> pairs = pairs(rounds.stream().filter(which).toList(), name);
    double meanX = pairs.stream().mapToDouble(pair -> pair[0]).average().orElse(0);
    double meanY = pairs.stream().mapToDouble(pair -> pair[1]).average().orElse(0);
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (double[] pair : pairs) {
      double x = pair[0] - meanX;
      double y = pair[1] - meanY;
      xx += x * x;
      xy += x * y;
      yy += y * y;
    }
    return xx > 0 && yy > 0
        ? OptionalDouble.of(Math.clamp(xy / StrictMath.sqrt(xx) / StrictMath.sqrt(yy), -1, 1))
        : OptionalDouble.empty();
  }

  private static List<double[]> pairs(List<PastRound> rounds, String name) {
    List<double[]> pairs = new ArrayList<>();
    for (PastRound round : rounds) {
      for (PastMatch match : round.matches()) {
        if (match.market().isPresent() && match.estimate(name).isPresent()) {
          double[] said = Logs.of(match.estimate(name).get());
          double[] shown = Logs.of(match.market().get());
          for (int o = 0; o < Logs.OUTCOMES; o++) {
            pairs.add(new double[] {said[o], shown[o]});
          }
        }
      }
    }
    return pairs;
  }
}
