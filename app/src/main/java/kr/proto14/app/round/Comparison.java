package kr.proto14.app.round;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Votes;

/**
 * One round as two sites show it: alike, or in contradiction. Names differ in spelling and votes in
 * age between honest sites, so the bounds are wide; what lies outside them is another round.
 */
final class Comparison {
  /**
   * Names this alike may be one team's. Between Betman's cut names and the full ones of the
   * recorded rounds the least likeness is 0.5, between different teams it is below 0.3 in two of
   * three pairs.
   */
  static final double SAME_TEAM = 0.3;

  /** Another place, or the other way round, fits better by this much: an order is not chance. */
  static final double CLEARLY_BETTER = 0.2;

  /** Both sides are at least this alike where a match is said to stand in another place. */
  static final double FITS = 0.5;

  /**
   * Shares of two pages of different age: G011 54 moved by at most 0.9 points in its last ten
   * hours, a page may lag by more than that early in the sale.
   */
  static final double SHARES_APART = 0.05;

  /**
   * Early shares move by chance: with n lines sold the standard error of a share is at most 0.5/√n,
   * and the older page has sold fewer. Six of them.
   */
  static final double EARLY_SHARES_APART = 3;

  /** With fewer lines sold shares say nothing. */
  static final long LEAST_LINES = 1_000;

  /** One name may be a nickname where the other side is alike and the shares are this close. */
  static final double SAME_SHARES = 0.01;

  private final RoundSnapshot first;
  private final RoundSnapshot second;
  private final Map<Cause, Integer> causes = new EnumMap<>(Cause.class);

  private Comparison(RoundSnapshot first, RoundSnapshot second) {
    this.first = first;
    this.second = second;
  }

  /** Holds a round as the second source shows it against the first source's. */
  static Comparison of(RoundSnapshot first, RoundSnapshot second) {
    Comparison comparison = ofPairs(first, second);
    first.round().matches().forEach(match -> comparison.compareVotes(match.number()));
    return comparison;
  }

  /** The same without the votes, which say nothing where one side's are from another day. */
  static Comparison ofPairs(RoundSnapshot first, RoundSnapshot second) {
    Comparison comparison = new Comparison(first, second);
    first.round().matches().forEach(comparison::compareTeams);
    return comparison;
  }

  /** Counts and causes in which they contradict each other; empty where they do not. */
  Optional<String> contradiction() {
    return causes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            causes.entrySet().stream()
                .map(
                    cause ->
                        String.format(
                            Locale.ROOT, "%d × %s", cause.getValue(), cause.getKey().words))
                .collect(Collectors.joining(", ")));
  }

  private void compareTeams(Match match) {
    Match shown = second.round().matches().get(match.number() - 1);
    double own = likeness(match, shown);
    if (fitsBetter(exchanged(match, shown), own)) {
      count(Cause.SIDES);
    } else if (others(shown).stream().anyMatch(o -> fitsBetter(likeness(match, o), own))) {
      count(Cause.ORDER);
    } else if (own < SAME_TEAM && !isNickname(match, shown)) {
      count(Cause.TEAMS);
    }
  }

  private void compareVotes(int number) {
    if (apart(number) > bound()) {
      count(Cause.VOTES);
    }
  }

  private void count(Cause cause) {
    causes.merge(cause, 1, Integer::sum);
  }

  private List<Match> others(Match shown) {
    return second.round().matches().stream().filter(match -> !match.equals(shown)).toList();
  }

  private static boolean fitsBetter(double likeness, double own) {
    return likeness >= FITS && likeness > own + CLEARLY_BETTER;
  }

  /** The likeness of the less alike side. */
  private static double likeness(Match match, Match shown) {
    return Math.min(home(match, shown), away(match, shown));
  }

  private static double home(Match match, Match shown) {
    return Likeness.of(match.home().name(), shown.home().name());
  }

  private static double away(Match match, Match shown) {
    return Likeness.of(match.away().name(), shown.away().name());
  }

  private static double exchanged(Match match, Match shown) {
    return Math.min(
        Likeness.of(match.home().name(), shown.away().name()),
        Likeness.of(match.away().name(), shown.home().name()));
  }

  private boolean isNickname(Match match, Match shown) {
    return Math.max(home(match, shown), away(match, shown)) >= FITS
        && haveVotes(match.number())
        && apart(match.number()) <= SAME_SHARES;
  }

  private boolean haveVotes(int number) {
    return first.money().lines() >= LEAST_LINES
        && total(first, number) > 0
        && total(second, number) > 0;
  }

  private double bound() {
    return SHARES_APART + EARLY_SHARES_APART / Math.sqrt((double) first.money().lines());
  }

  /** How far apart the shares are, 0-1; nothing where one side has none. */
  private double apart(int number) {
    double apart = 0;
    for (Outcome outcome : haveVotes(number) ? Outcome.values() : new Outcome[0]) {
      apart =
          Math.max(apart, Math.abs(share(first, number, outcome) - share(second, number, outcome)));
    }
    return apart;
  }

  private static double share(RoundSnapshot seen, int number, Outcome outcome) {
    return (double) votes(seen, number).of(outcome) / total(seen, number);
  }

  private static long total(RoundSnapshot seen, int number) {
    return votes(seen, number).total();
  }

  private static Votes votes(RoundSnapshot seen, int number) {
    return seen.votes().getOrDefault(number, new Votes(0, 0, 0));
  }

  private enum Cause {
    TEAMS("other teams"),
    ORDER("in another place"),
    SIDES("home and away exchanged"),
    VOTES("votes too far apart");

    private final String words;

    Cause(String words) {
      this.words = words;
    }
  }
}
