package kr.proto14.engine.ticket;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Picks;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Ticket;

/** Seeded tickets and results of rounds that have ended. */
final class EndedRounds {
  private EndedRounds() {}

  /** Up to 100 lines, with doubles and triples in random places. */
  static Ticket ticket(Random random) {
    List<Picks> picks = new ArrayList<>();
    int lines = 1;
    for (int match = 0; match < Pool.MATCHES; match++) {
      int count = 1 + random.nextInt(3);
      count = lines * count > Ticket.MAX_LINES ? 1 : count;
      lines *= count;
      List<Outcome> all = new ArrayList<>(List.of(Outcome.values()));
      Collections.shuffle(all, random);
      picks.add(new Picks(EnumSet.copyOf(all.subList(0, count))));
    }
    Collections.shuffle(picks, random);
    return new Ticket(picks);
  }

  /** Results, some of them void. */
  static List<Optional<Outcome>> outcomes(Random random) {
    int voidInTen = random.nextInt(4);
    return Stream.generate(() -> outcome(random, voidInTen)).limit(Pool.MATCHES).toList();
  }

  /** Results in which all matches ended alike, but for the void ones by number. */
  static List<Optional<Outcome>> all(Outcome outcome, Integer... voids) {
    Set<Integer> numbers = Set.of(voids);
    List<Optional<Outcome>> outcomes = new ArrayList<>();
    for (int number = 1; number <= Pool.MATCHES; number++) {
      outcomes.add(numbers.contains(number) ? Optional.empty() : Optional.of(outcome));
    }
    return outcomes;
  }

  /** A ticket of the given picks of the first matches, home in all others. */
  static Ticket homeBut(String... first) {
    List<Picks> picks = new ArrayList<>();
    for (int match = 0; match < Pool.MATCHES; match++) {
      picks.add(match < first.length ? Picks.ofSigns(first[match]) : Picks.of(Outcome.HOME));
    }
    return new Ticket(picks);
  }

  private static Optional<Outcome> outcome(Random random, int voidInTen) {
    Outcome outcome = Outcome.ofSign("1X2".charAt(random.nextInt(3)));
    return random.nextInt(10) < voidInTen ? Optional.empty() : Optional.of(outcome);
  }
}
