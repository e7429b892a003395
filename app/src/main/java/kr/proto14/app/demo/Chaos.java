package kr.proto14.app.demo;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import kr.proto14.app.config.Config;
import kr.proto14.app.schedule.ledger.Calendar;
import kr.proto14.app.time.SettableClock;

/**
 * Some days of a daemon among faults that a seed chooses: one at a time, so that what follows can
 * be laid at its door. The last day is quiet, so that all that was held up comes to its end.
 */
public final class Chaos {
  private static final List<Fault> ALL = List.of(Fault.values());
  private static final Duration QUIET = Duration.ofDays(1);
  private static final int SHORTEST_CALM = 2;
  private static final int LONGEST_CALM = 7;

  private final Stage stage;
  private final Locale language;
  private final int budget;

  /** A chaos with what of the user's settings does no harm. */
  public Chaos(Stage stage, Locale language, int budget) {
    this.stage = requireNonNull(stage, "stage");
    this.language = requireNonNull(language, "language");
    this.budget = budget;
  }

  /**
   * Lives through it.
   *
   * @param seed the same one gives the same faults
   * @param days how many, 2 or more
   * @param broken whether somebody wants it to end before its time
   * @throws InterruptedException if it was ended so
   */
  public ChaosEnd play(long seed, int days, BooleanSupplier broken) throws InterruptedException {
    if (days < 2) {
      throw new IllegalArgumentException("the last day is quiet; another one is needed");
    }
    Random random = new Random(seed);
    SettableClock clock = new SettableClock(Script.START);
    Repertoire repertoire = Repertoire.load();
    Instant end = Script.START.plus(Duration.ofDays(days));
    try (Theatre theatre = new Theatre(repertoire.recordings(), clock)) {
      Config config = theatre.config(language, Map.of("PROTO14_BUDGET", Integer.toString(budget)));
      try (Victim victim = new Victim(stage, config, clock, seed)) {
        Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
        Map<Fault, Map<String, Integer>> effects = new EnumMap<>(Fault.class);
        Injector injector = new Injector(theatre, victim, clock, random);
        victim.live(clock.instant().plus(Duration.ofHours(1)));
        while (clock.instant().isBefore(end.minus(QUIET))) {
          if (broken.getAsBoolean()) {
            throw new InterruptedException("the chaos was broken off");
          }
          Fault fault = ALL.get(random.nextInt(ALL.size()));
          Effects before = Effects.of(victim.app().store());
          injector.inject(fault);
          victim.live(clock.instant().plus(calm(random)));
          injector.end();
          victim.live(clock.instant().plus(Duration.ofMinutes(30)));
          faults.merge(fault, 1, Integer::sum);
          Map<String, Integer> ofItsKind =
              effects.computeIfAbsent(fault, _ -> new java.util.TreeMap<>());
          Effects.of(victim.app().store())
              .since(before)
              .forEach((key, count) -> ofItsKind.merge(key, count, Integer::sum));
        }
        victim.live(end);
        victim.stop();
        Audit audit =
            new Auditor(victim.app().store(), Calendar.of(config))
                .of(Script.START, end, theatre.telegram().sent(), theatre.telegram().edits());
        return new ChaosEnd(seed, Script.START, end, faults, effects, audit);
      }
    }
  }

  private static Duration calm(Random random) {
    return Duration.ofMinutes(30L * random.nextInt(2 * SHORTEST_CALM, 2 * LONGEST_CALM));
  }
}
