package kr.proto14.app.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import kr.proto14.app.ops.metrics.Exposition;
import kr.proto14.app.ops.metrics.Figures;
import kr.proto14.app.ops.status.Vitals;

/** The pages there are: {@code /health}, {@code /ready} and {@code /metrics}. */
public final class Pages {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration VITALS_KEPT = Duration.ofSeconds(1);
  private static final Duration FIGURES_KEPT = Duration.ofSeconds(5);

  private final Pulse pulse;
  private final Health health;
  private final Lookup<Figures> figures;
  private final Exposition exposition;
  private final Clock clock;

  /**
   * @param pulse what the daemon knows of itself
   * @param vitals reads what tells whether work is being done; may fail or hang
   * @param figures reads what is counted; may fail or hang
   * @param version of the program
   * @param threads runs those reads
   */
  public Pages(
      Pulse pulse,
      Supplier<Vitals> vitals,
      Supplier<Figures> figures,
      String version,
      Executor threads,
      Clock clock) {
    this(pulse, vitals, figures, version, threads, clock, PATIENCE);
  }

  Pages(
      Pulse pulse,
      Supplier<Vitals> vitals,
      Supplier<Figures> figures,
      String version,
      Executor threads,
      Clock clock,
      Duration patience) {
    this.pulse = requireNonNull(pulse, "pulse");
    this.clock = requireNonNull(clock, "clock");
    this.health =
        new Health(pulse, new Lookup<>(vitals, threads, VITALS_KEPT, patience, clock), clock);
    this.figures = new Lookup<>(figures, threads, FIGURES_KEPT, patience, clock);
    this.exposition = new Exposition(version);
  }

  /** The answer to a call of a page by its path, without the query. */
  Answer answer(String path, Caller caller) {
    return switch (path) {
      case "/health" -> health.answer();
      case "/ready" -> ready();
      case "/metrics" -> caller.isNear() ? metrics() : Answer.plain(403, "not from here");
      default -> Answer.plain(404, "no such page");
    };
  }

  private Answer ready() {
    Pulse.Phase phase = pulse.phase();
    boolean ready = phase == Pulse.Phase.READY;
    return Answer.json(
        ready ? 200 : 503,
        JsonNodeFactory.instance.objectNode().put("ready", ready).put("phase", phase.key()));
  }

  private Answer metrics() {
    Lookup.Found<Figures> found = figures.find();
    return new Answer(
        200,
        Exposition.TYPE,
        exposition.of(found.fresh() ? found.value() : Optional.empty(), clock.instant()));
  }
}
