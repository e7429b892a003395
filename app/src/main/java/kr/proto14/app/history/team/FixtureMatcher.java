package kr.proto14.app.history.team;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.proto14.app.history.team.Alignment.Aligned;
import kr.proto14.app.history.team.Alignment.Candidate;
import kr.proto14.app.history.team.Alignment.Missing;
import kr.proto14.app.history.team.Alignment.Pending;

/**
 * Finds our matches in another source's list, one to one, by the greatest total likeness.
 *
 * <p>A match is found where both sides are alike and every other choice would be clearly worse. The
 * outcome does not depend on the order of either list.
 */
final class FixtureMatcher {
  /** What the total must lose without a pair, if the pair is not to be in doubt. */
  private static final double MARGIN = 0.05;

  /** Below this, two fixtures have nothing to do with each other. */
  private static final double WORTH_SHOWING = 0.4;

  private static final int SHOWN = 3;

  private final List<OurMatch> ours;
  private final List<TheirMatch> theirs;
  private final Pairing[][] pairings;

  private FixtureMatcher(List<OurMatch> ours, List<TheirMatch> theirs) {
    this.ours = ours.stream().sorted(Comparator.comparingInt(OurMatch::number)).toList();
    this.theirs = theirs.stream().distinct().sorted(TheirMatch.ORDER).toList();
    pairings = new Pairing[this.ours.size()][this.theirs.size()];
    for (int row = 0; row < pairings.length; row++) {
      for (int column = 0; column < this.theirs.size(); column++) {
        pairings[row][column] = new Pairing(this.ours.get(row), this.theirs.get(column));
      }
    }
  }

  /** What each of our matches is, by its number. */
  static Map<Integer, Alignment> match(List<OurMatch> ours, List<TheirMatch> theirs) {
    return new FixtureMatcher(ours, theirs).match();
  }

  private Map<Integer, Alignment> match() {
    double[][] weights = weights();
    Assignment best = Assignment.best(weights);
    Set<Integer> taken = new HashSet<>();
    for (int row = 0; row < ours.size(); row++) {
      if (best.column(row) >= 0 && isClear(weights, best, row)) {
        taken.add(best.column(row));
      }
    }
    Map<Integer, Alignment> found = new LinkedHashMap<>();
    for (int row = 0; row < ours.size(); row++) {
      int column = best.column(row);
      found.put(
          ours.get(row).number(),
          taken.contains(column) ? aligned(pairings[row][column]) : doubtful(row, taken));
    }
    return found;
  }

  private double[][] weights() {
    double[][] weights = new double[ours.size()][theirs.size()];
    for (int row = 0; row < weights.length; row++) {
      for (int column = 0; column < theirs.size(); column++) {
        Pairing pairing = pairings[row][column];
        boolean possible = pairing.isOfTheDay() && pairing.clearsTheBound();
        weights[row][column] = possible ? pairing.weight() : Assignment.NEVER;
      }
    }
    return weights;
  }

  private static boolean isClear(double[][] weights, Assignment best, int row) {
    double weight = weights[row][best.column(row)];
    weights[row][best.column(row)] = Assignment.NEVER;
    double without = Assignment.best(weights).total();
    weights[row][best.column(row)] = weight;
    return best.total() - without >= MARGIN;
  }

  private static Alignment aligned(Pairing pairing) {
    return new Aligned(pairing.theirs().fixture(), pairing.how(), pairing.score());
  }

  private Alignment doubtful(int row, Set<Integer> taken) {
    List<Candidate> candidates = new ArrayList<>();
    for (int column = 0; column < theirs.size(); column++) {
      if (!taken.contains(column) && pairings[row][column].isOfTheDay()) {
        addCandidate(pairings[row][column], candidates);
      }
    }
    // A stable sort: equal ones stay in the order of their fixtures.
    candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
    return candidates.isEmpty()
        ? new Missing()
        : new Pending(candidates.subList(0, Math.min(SHOWN, candidates.size())));
  }

  private static void addCandidate(Pairing pairing, List<Candidate> candidates) {
    Fixture fixture = pairing.theirs().fixture();
    if (pairing.clearsTheBound()) {
      candidates.add(new Candidate(fixture, pairing.score(), Doubt.AMBIGUOUS));
    } else if (pairing.clearsTheBoundSwapped()) {
      candidates.add(new Candidate(fixture, pairing.swappedScore(), Doubt.SWAPPED));
    } else if (pairing.score() >= WORTH_SHOWING) {
      candidates.add(new Candidate(fixture, pairing.score(), Doubt.WEAK));
    }
  }
}
