package kr.proto14.engine.weights;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.proto14.engine.score.PairedDifference;

/**
 * How a member of the panel did over settled rounds. Correlations are those of its logarithms of
 * chances with those of the odds, from -1 to 1, empty where there are none to compare.
 *
 * @param name the member
 * @param rounds rounds in which it was asked
 * @param quality of its estimates; empty where it gave none
 * @param effect the pool's log loss less what it would have been without the member, over the
 *     matches it gave an estimate for and others did: below 0 where the member helps
 * @param abstentions matches by reason
 * @param copying the correlation over the last {@link Copying#ROUNDS} rounds in which it was shown
 *     the odds; empty where these were fewer
 * @param withOddsShown the correlation over all rounds in which it was shown them
 * @param withoutOddsShown likewise over the others
 */
public record MemberRecord(
    String name,
    int rounds,
    Optional<Quality> quality,
    Optional<PairedDifference> effect,
    SortedMap<String, Integer> abstentions,
    OptionalDouble copying,
    OptionalDouble withOddsShown,
    OptionalDouble withoutOddsShown) {
  public MemberRecord {
    requireNonNull(name, "name");
    requireNonNull(quality, "quality");
    requireNonNull(effect, "effect");
    abstentions = Collections.unmodifiableSortedMap(new TreeMap<>(abstentions));
    requireNonNull(copying, "copying");
    requireNonNull(withOddsShown, "withOddsShown");
    requireNonNull(withoutOddsShown, "withoutOddsShown");
  }

  /** Whether it only repeats the odds that it is shown. */
  public boolean copies() {
    return copying.orElse(0) > Copying.LIMIT;
  }

  /** Matches it gave an estimate for. */
  public int matches() {
    return quality.map(Quality::n).orElse(0);
  }
}
