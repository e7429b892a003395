package kr.proto14.engine.pool;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The outcomes marked in one match: one (single), two (double) or three (triple).
 *
 * @param outcomes one to three outcomes
 */
public record Picks(Set<Outcome> outcomes) {
  public Picks {
    requireNonNull(outcomes, "outcomes");
    if (outcomes.isEmpty()) {
      throw new IllegalArgumentException("a match needs at least one pick");
    }
    // In the order 승, middle, 패, which Set.copyOf would shuffle anew in each process.
    outcomes = Collections.unmodifiableSet(EnumSet.copyOf(outcomes));
  }

  /** Picks of the given outcomes. */
  public static Picks of(Outcome first, Outcome... more) {
    return new Picks(EnumSet.of(first, more));
  }

  /**
   * Reads signs such as {@code 1X}.
   *
   * @throws IllegalArgumentException if a sign is unknown, doubled, or there is none
   */
  public static Picks ofSigns(String signs) {
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    for (int i = 0; i < signs.length(); i++) {
      if (!outcomes.add(Outcome.ofSign(signs.charAt(i)))) {
        throw new IllegalArgumentException("picked twice: " + signs);
      }
    }
    return new Picks(outcomes);
  }

  /** How many outcomes are marked, 1-3. */
  public int count() {
    return outcomes.size();
  }

  /** Whether this outcome is marked. */
  public boolean covers(Outcome outcome) {
    return outcomes.contains(outcome);
  }

  /** The chance that one of the marked outcomes comes, 0-1. */
  public double chance(Probabilities probabilities) {
    double marked = 0;
    double open = 0;
    for (Outcome outcome : Outcome.values()) {
      if (covers(outcome)) {
        marked += probabilities.of(outcome);
      } else {
        open += probabilities.of(outcome);
      }
    }
    // The side with fewer terms, so that leaving out an impossible outcome costs exactly nothing.
    return count() == 1 ? Math.min(1, marked) : Math.max(0, 1 - open);
  }

  /** The marked signs in the order {@code 1X2}. */
  public String signs() {
    return Arrays.stream(Outcome.values())
        .filter(this::covers)
        .map(outcome -> String.valueOf(outcome.sign()))
        .collect(Collectors.joining());
  }
}
