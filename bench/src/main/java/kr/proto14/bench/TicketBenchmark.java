package kr.proto14.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Picks;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Ticket;
import kr.proto14.engine.ticket.BestMultiPick;
import kr.proto14.engine.ticket.HitDistribution;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What the ticket costs to work out, for 14 matches of random chances (seed 1). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TicketBenchmark {
  private final List<Probabilities> probabilities = new ArrayList<>();
  private Ticket ticket = new Ticket(Collections.nCopies(14, Picks.of(Outcome.HOME)));

  /** Draws the slate. */
  @Setup
  public void draw() {
    Random random = new Random(1);
    for (int match = 0; match < 14; match++) {
      probabilities.add(
          Probabilities.ofWeights(random.nextDouble(), random.nextDouble(), random.nextDouble()));
    }
    ticket = BestMultiPick.within(probabilities, Ticket.MAX_COST);
  }

  /** The exact best multi-pick ticket for 100,000 won. */
  @Benchmark
  public Ticket bestMultiPick() {
    return BestMultiPick.within(probabilities, Ticket.MAX_COST);
  }

  /** The distribution of its hits. */
  @Benchmark
  public HitDistribution hitDistribution() {
    return HitDistribution.of(ticket, probabilities);
  }

  static void print() throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(TicketBenchmark.class.getSimpleName())
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    for (RunResult result : results) {
      System.out.println(
          String.format(
              Locale.ROOT,
              "%-52s mean   %8.1f us +- %.1f  n=%d iterations of 1 s",
              result.getPrimaryResult().getLabel(),
              result.getPrimaryResult().getScore(),
              result.getPrimaryResult().getScoreError(),
              result.getPrimaryResult().getStatistics().getN()));
    }
  }
}
