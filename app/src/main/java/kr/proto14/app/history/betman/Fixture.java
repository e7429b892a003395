package kr.proto14.app.history.betman;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import kr.proto14.app.history.PastOdds;
import kr.proto14.app.history.Sport;
import kr.proto14.app.source.betman.FixtureBet;
import kr.proto14.app.source.betman.FixtureResult;
import kr.proto14.engine.pool.Score;

/** All bets of one round on one match, and what the result page says of them. */
final class Fixture {
  private static final int VOID = 4;

  /** A handicap with odds further apart says little of how strong the sides are. */
  private static final double BALANCED = 0.4;

  private final Sport sport;
  private final List<FixtureBet> bets = new ArrayList<>();
  private final Set<List<Integer>> scores = new HashSet<>();
  private boolean waits;
  private boolean contradicts;

  Fixture(Sport sport) {
    this.sport = sport;
  }

  /** Where a match stands after all of its rows. */
  enum State {
    PLAYED,
    /** Every bet on it was void: it was not played, or not as planned. */
    VOID,
    /** A result is not there yet. */
    WAITING,
    /** Its rows give several scores, or one its sport does not know. */
    CONTRADICTED
  }

  /** Adds a bet and its result; a void bet tells nothing of the match. */
  void add(FixtureBet bet, Optional<FixtureResult> result) {
    bets.add(bet);
    if (result.isEmpty()) {
      waits = true;
      return;
    }
    FixtureResult row = result.get();
    if (!isAbout(bet, row)) {
      contradicts = true;
    } else if (!row.code().equals(OptionalInt.of(VOID))) {
      if (row.homeScore().isEmpty() || row.awayScore().isEmpty()) {
        waits |= row.code().isEmpty();
      } else if (BetTypes.isWhole(bet.betType())) {
        scores.add(List.of(row.homeScore().getAsInt(), row.awayScore().getAsInt()));
      }
    }
  }

  State state() {
    if (contradicts || scores.size() > 1 || (scores.size() == 1 && score().isEmpty())) {
      return State.CONTRADICTED;
    }
    if (scores.size() == 1) {
      return State.PLAYED;
    }
    return waits ? State.WAITING : State.VOID;
  }

  /** Any of its bets, for what all of them say of the match. */
  FixtureBet any() {
    return bets.getFirst();
  }

  /** The score, empty where there is not exactly one or its sport cannot have it. */
  Optional<Score> score() {
    if (scores.size() != 1) {
      return Optional.empty();
    }
    List<Integer> both = scores.iterator().next();
    int home = both.get(0);
    int away = both.get(1);
    return switch (sport) {
      // The page does not say whether extra time is counted in.
      case SOCCER -> Optional.of(new Score.MaybeExtended(home, away));
      case BASKETBALL -> home == away ? Optional.empty() : Optional.of(new Score.Final(home, away));
    };
  }

  /** Odds on who wins: three-way where they were offered, else two-way in basketball. */
  Optional<PastOdds> odds() {
    return bets.stream()
        .filter(bet -> BetTypes.isPlain(bet.betType()) && bet.handicap() == 0)
        .filter(bet -> bet.win() > 1 && bet.lose() > 1)
        .filter(bet -> bet.draw() > 1 || sport == Sport.BASKETBALL)
        .max(Comparator.comparingInt(bet -> bet.draw() > 1 ? 1 : 0))
        .flatMap(Fixture::odds);
  }

  /** The line of the most balanced handicap in basketball, as the points the home side gives. */
  OptionalDouble spread() {
    return bets.stream()
        .filter(bet -> sport == Sport.BASKETBALL && BetTypes.isHandicap(bet.betType()))
        .filter(bet -> bet.handicap() != 0 && bet.win() > 1 && bet.lose() > 1 && bet.draw() <= 1)
        .filter(bet -> Math.abs(bet.win() - bet.lose()) <= BALANCED)
        .min(Comparator.comparingDouble(bet -> Math.abs(bet.win() - bet.lose())))
        .map(bet -> OptionalDouble.of(-bet.handicap()))
        .orElseGet(OptionalDouble::empty);
  }

  private static Optional<PastOdds> odds(FixtureBet bet) {
    try {
      return Optional.of(
          new PastOdds(
              bet.win(),
              bet.draw() > 1 ? OptionalDouble.of(bet.draw()) : OptionalDouble.empty(),
              bet.lose(),
              PastOdds.Kind.CLOSING,
              "betman"));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether the row of the result page is about the same match; names may be cut differently. */
  private static boolean isAbout(FixtureBet bet, FixtureResult row) {
    return isSame(bet.home().name(), row.homeName()) || isSame(bet.away().name(), row.awayName());
  }

  private static boolean isSame(String one, String other) {
    return one.startsWith(other) || other.startsWith(one);
  }
}
