package kr.proto14.app.schedule.daemon;

import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import kr.proto14.app.schedule.JobName;

/** The moving parts of a daemon, which somebody must move: threads in life, a test by hand. */
final class Machinery {
  private final Parts parts;
  private final Limits limits;
  private final Vigil vigil;
  private final Desk desk;
  private final Health health;
  private final Turn turn;

  /**
   * @param node id of the daemon
   * @param timer rings when a run has taken too long
   * @param threads run what commands ask for
   */
  Machinery(Parts parts, String node, ScheduledExecutorService timer, Executor threads) {
    this.parts = parts;
    this.limits = new Limits(timer, parts.settings().jobLimit(), parts.nanos());
    this.vigil = new Vigil(parts.store(), parts.clock(), node, parts.settings().gap());
    Runner runner = new Runner(parts.jobs(), limits, parts.store()::answers, this::ended);
    this.desk = new Desk(parts.store(), parts.clock(), node, runner, threads);
    this.health = new Health(limits, parts.nanos(), this::beat, desk::serve, this::post);
    this.turn =
        new Turn(
            parts.store(),
            parts.clock(),
            this::beat,
            parts.ledger(),
            runner,
            new CatchUp(parts.store(), parts.ledger(), parts.writer(), parts.clock()),
            parts.planner(),
            limits::isStopping);
  }

  private void ended(JobName job, Outcome outcome) {
    parts.trouble().ended(job, outcome);
    parts.companions().forEach(each -> each.ran(outcome.wentWell()));
  }

  /** Gives a job its turn, and says when its next is due. */
  Instant turn(JobName job) {
    return turn.of(job);
  }

  /** Beats the heart. */
  void beat() {
    vigil.beat(parts.clock().instant());
  }

  /** Sees to what commands ask for. */
  void serve() {
    desk.serve();
  }

  /** Delivers what is due. */
  void post() {
    if (parts.store().reading(tx -> tx.outbox().isAnyDue(parts.clock().instant()))) {
      parts.courier().deliverDue();
    }
  }

  Vigil vigil() {
    return vigil;
  }

  Limits limits() {
    return limits;
  }

  Health health() {
    return health;
  }
}
