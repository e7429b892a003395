package kr.proto14.app.schedule.daemon;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.ledger.Ledger;
import kr.proto14.app.store.ProcessIdentity;
import kr.proto14.app.store.StoreException;
import kr.proto14.app.store.Tx;

/** The moving parts of a daemon, which somebody must move: threads in life, a test by hand. */
final class Machinery {
  private static final Duration CRASH_LOOP = Duration.ofMinutes(10);
  private static final int TOLD_STARTS = 2;

  /** More than there are in that time where one comes every ten seconds, and quicker ones too. */
  private static final int MOST_RESTARTS = 200;

  private final Parts parts;
  private final String node;
  private final Limits limits;
  private final Vigil vigil;
  private final Desk desk;
  private final Health health;
  private final Turn turn;

  /**
   * @param node id of the daemon
   * @param timer rings when a run has taken too long
   * @param threads run what commands ask for
   * @param sparing makes of a look into the database one that is left out where it would be in vain
   */
  Machinery(
      Parts parts,
      String node,
      ScheduledExecutorService timer,
      Executor threads,
      UnaryOperator<Runnable> sparing) {
    this.parts = parts;
    this.node = node;
    this.limits = new Limits(timer, parts.settings().jobLimit(), parts.nanos());
    this.vigil = new Vigil(parts.store(), parts.clock(), node, parts.settings().gap());
    Runner runner = new Runner(parts.jobs(), limits, parts.store()::answers, this::ended);
    this.desk = new Desk(parts.store(), parts.clock(), node, runner, threads);
    this.health =
        new Health(
            limits,
            parts.nanos(),
            this::beat,
            sparing.apply(desk::serve),
            sparing.apply(this::post),
            this::watch);
    this.turn =
        new Turn(
            parts.store(),
            parts.clock(),
            this::beat,
            parts.ledger(),
            runner,
            new CatchUp(parts.store(), parts.ledger(), parts.writer(), parts.clock()),
            parts.planner(),
            parts.settings().look(),
            limits::isStopping);
  }

  private void ended(JobName job, Outcome outcome) {
    parts.trouble().ended(job, outcome);
    switch (outcome) {
      case Outcome.Ran _, Outcome.Broken _ ->
          parts.companions().forEach(each -> each.ran(job, outcome.wentWell()));
      case Outcome.Busy _, Outcome.HandedBack _ -> {}
    }
  }

  /** Joins the daemons of the database and expects a check at once. */
  void begin() {
    vigil.begin(ProcessIdentity.current(), parts.settings().version());
    Instant now = parts.clock().instant();
    parts.planner().plan(now);
    parts.ledger().expect(JobName.CHECK, now, "", Ledger.START);
    parts
        .store()
        .inTransaction(
            tx -> {
              if (!isInCrashLoop(tx, now)) {
                tx.outbox().add(parts.writer().started(parts.opening().of(node, now)), now);
              }
              return null;
            });
  }

  /**
   * Whether two starts were told within ten minutes of daemons that have not stopped in order
   * since. So the first restart after a crash is told, and of a crash loop no more than that: all
   * of it would come at once when the network is back.
   */
  private boolean isInCrashLoop(Tx tx, Instant now) {
    return tx.nodes().latest(MOST_RESTARTS).stream()
            .filter(other -> !other.id().equals(node))
            .filter(before -> before.stoppedAt() == null)
            .filter(before -> before.readyAt().plus(CRASH_LOOP).isAfter(now))
            .filter(before -> !tx.outbox().deliveries(before.id(), "start", 1).isEmpty())
            .limit(TOLD_STARTS)
            .count()
        == TOLD_STARTS;
  }

  /** Leaves: what commands asked for is given back, and the stop is told. */
  void end() {
    Instant now = parts.clock().instant();
    parts
        .store()
        .inTransaction(
            tx -> {
              tx.requests().handBack(node);
              tx.nodes().stop(node, now);
              tx.outbox().add(parts.writer().stopped(node, now), now);
              return null;
            });
  }

  /** Gives a job its turn, and says when its next is due. */
  Instant turn(JobName job) {
    try {
      Instant next = turn.of(job);
      health.turns().wentWell(job);
      return next;
    } catch (RuntimeException | Error e) {
      // A database that is out of reach is told of where work needs it.
      if (health.turns().failed(job) && !StoreException.isBehind(e)) {
        parts.trouble().ended(job, new Outcome.Broken(Outcome.Cause.INTERNAL, words(e)));
      }
      throw e;
    }
  }

  private static String words(Throwable e) {
    return "Its turns fail with " + e.getClass().getSimpleName() + ".";
  }

  /** Beats the heart. */
  void beat() {
    vigil.beat(parts.clock().instant());
  }

  /** Sees to what commands ask for. */
  void serve() {
    desk.serve();
  }

  /** Looks after what no job of the schedule does: deadlines that come near, and reminders. */
  void watch() {
    parts.watch().run();
  }

  /** Delivers what is due. */
  void post() {
    if (parts.store().reading(tx -> tx.outbox().isAnyDue(parts.clock().instant()))) {
      parts.courier().deliverDue();
    }
  }

  Limits limits() {
    return limits;
  }

  Health health() {
    return health;
  }
}
