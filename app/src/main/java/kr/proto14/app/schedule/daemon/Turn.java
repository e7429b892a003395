package kr.proto14.app.schedule.daemon;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.ledger.Ledger;
import kr.proto14.app.schedule.ledger.Piece;
import kr.proto14.app.store.Store;

/**
 * The turn of a job, top to bottom: notice what was missed, settle the slots that are due, run
 * those that must, explain a catch-up, plan ahead, and say when to look again.
 */
final class Turn {
  private static final Duration WHILE_PAUSED = Duration.ofSeconds(5);

  /**
   * How many times less often a job looks whose slots are the calendar's or its own: they are known
   * when its turn ends, and a turn in vain costs more than all else that goes on at rest.
   */
  private static final int KNOWN_AHEAD = 6;

  private final Store store;
  private final Clock clock;
  private final Runnable vigil;
  private final Ledger ledger;
  private final Runner runner;
  private final CatchUp catchUp;
  private final Planner planner;
  private final Duration look;
  private final BooleanSupplier stopping;

  Turn(
      Store store,
      Clock clock,
      Runnable vigil,
      Ledger ledger,
      Runner runner,
      CatchUp catchUp,
      Planner planner,
      Duration look,
      BooleanSupplier stopping) {
    this.store = requireNonNull(store, "store");
    this.clock = requireNonNull(clock, "clock");
    this.vigil = requireNonNull(vigil, "vigil");
    this.ledger = requireNonNull(ledger, "ledger");
    this.runner = requireNonNull(runner, "runner");
    this.catchUp = requireNonNull(catchUp, "catchUp");
    this.planner = requireNonNull(planner, "planner");
    this.look = requireNonNull(look, "look");
    this.stopping = requireNonNull(stopping, "stopping");
  }

  /**
   * Takes the turn.
   *
   * @return when the job's next turn is due
   */
  Instant of(JobName job) {
    vigil.run();
    if (store.reading(tx -> tx.pause().since()).isPresent()) {
      return clock.instant().plus(WHILE_PAUSED);
    }
    for (Piece piece : ledger.open(job)) {
      if (!stopping.getAsBoolean()) {
        run(piece);
      }
    }
    catchUp.explain();
    if (job == JobName.CHECK) {
      planner.plan(clock.instant());
    }
    return next(job);
  }

  private void run(Piece piece) {
    ledger.start(piece);
    switch (runner.run(piece.job(), piece.subjects())) {
      case Outcome.Ran ran -> ledger.ran(piece, ran.wentWell());
      case Outcome.Broken _ -> ledger.ran(piece, false);
      case Outcome.Busy _ -> ledger.wasBusy(piece);
      case Outcome.HandedBack _ -> ledger.handBack(piece);
    }
  }

  private Instant next(JobName job) {
    Duration within = job.isPlannedByOthers() ? look : look.multipliedBy(KNOWN_AHEAD);
    Instant latest = clock.instant().plus(within);
    return ledger.next(job).filter(next -> next.isBefore(latest)).orElse(latest);
  }
}
