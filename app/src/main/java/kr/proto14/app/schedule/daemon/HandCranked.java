package kr.proto14.app.schedule.daemon;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper.ManualSchedulerBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.time.SettableClock;

/**
 * A daemon that nobody but its owner moves: it has no loops, and its time passes when it is told.
 * Demos and tests live years with it in seconds. It does all that a daemon does, in one thread.
 */
public final class HandCranked implements AutoCloseable {
  private final SettableClock clock;
  private final Machinery machinery;
  private final Parts parts;
  private final ManualScheduler scheduler;
  private final Loop turns;
  private final Loop watch;
  private final Loop search;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("limits").factory());

  /**
   * A daemon that is not started yet.
   *
   * @param parts whose clock is the same one
   * @param node its id
   */
  public HandCranked(Parts parts, String node, SettableClock clock) {
    this.parts = parts;
    this.clock = clock;
    this.machinery = new Machinery(parts, node, timer, Runnable::run, UnaryOperator.identity());
    ManualSchedulerBuilder builder =
        parts.store().schedulingByHand(Clockwork.tasks(clock, machinery::turn));
    builder.clock(new com.github.kagkarlsson.scheduler.testhelper.SettableClock());
    builder.schedulerName(new SchedulerName.Fixed(node));
    builder.heartbeatInterval(Clockwork.HEARTBEAT);
    builder.missedHeartbeatsLimit(Clockwork.MISSED_HEARTBEATS);
    this.scheduler = builder.build();
    this.turns = new Loop("turns", scheduler::runAnyDueExecutions, parts.nanos());
    this.watch = new Loop("watch", machinery::watch, parts.nanos());
    this.search = new Loop("search", scheduler::runDeadExecutionDetection, parts.nanos());
  }

  /** Starts as a daemon does: every job has its turn at the next round. */
  public void start() {
    machinery.begin();
    Clockwork.wakeAll(scheduler, clock.instant());
  }

  /**
   * One round of all loops: the heart beats, requests are served, turns taken, messages sent. What
   * fails is logged and ends no other loop, as in life.
   */
  public void crank() {
    scheduler.setTime(clock.instant());
    machinery.health().heart().run();
    machinery.health().desk().run();
    turns.run();
    watch.run();
    machinery.health().post().run();
  }

  /** Looks for turns whose daemon died, and takes them up. */
  public void lookForTheDead() {
    scheduler.setTime(clock.instant());
    search.run();
  }

  /** When the next turn is due. */
  public Instant next() {
    return scheduler.getScheduledExecutions().stream()
        .map(ScheduledExecution::getExecutionTime)
        .min(Instant::compareTo)
        .orElseThrow();
  }

  /**
   * Lives until a moment, with a round at every turn that is due and in between.
   *
   * @param atLeastEvery the longest time between two rounds
   */
  public void live(Instant until, Duration atLeastEvery) {
    crank();
    while (clock.instant().isBefore(until)) {
      Instant latest = clock.instant().plus(atLeastEvery);
      Instant next = next();
      Instant stop = next.isAfter(clock.instant()) && next.isBefore(latest) ? next : latest;
      clock.set(stop.isBefore(until) ? stop : until);
      crank();
    }
  }

  /** Gives one job its turn now, whatever is due. */
  public void turn(JobName job) {
    machinery.turn(job);
  }

  /** Stops in order. */
  public void stop() {
    machinery.limits().stop();
    machinery.end();
    parts.courier().deliverDue();
  }

  /** Lets go of its threads, without a word: to the database it has died. */
  @Override
  public void close() {
    timer.shutdownNow();
  }
}
