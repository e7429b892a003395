package kr.proto14.app.schedule.daemon;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.event.SchedulerListener.SchedulerEventType;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * db-scheduler, told what we know of jobs: each is one task with one instance, so that of all
 * daemons on a database one has the turn of a job, and a dead one's turn is taken up by another.
 */
final class Clockwork {
  private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
  private static final String ONLY = "only";
  private static final Duration POLL = Duration.ofSeconds(1);
  static final Duration HEARTBEAT = Duration.ofSeconds(5);
  static final int MISSED_HEARTBEATS = 6;
  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);

  private final Scheduler scheduler;
  private final Clock clock;

  /**
   * A clockwork that is not started yet.
   *
   * @param name of this daemon
   * @param polled told after each look for due turns, a failed one too
   * @param stopWithin how long running turns may take to end once it is stopped
   */
  Clockwork(
      Store store,
      Clock clock,
      String name,
      Function<JobName, Instant> turn,
      ExecutorService threads,
      Runnable polled,
      Duration stopWithin) {
    this.clock = clock;
    this.scheduler =
        store
            .scheduling(tasks(clock, turn))
            .clock(clock::instant)
            .schedulerName(new SchedulerName.Fixed(name))
            .threads(JobName.values().length)
            .executorService(threads)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(stopWithin)
            .failureLogging(LogLevel.WARN, true)
            .addSchedulerListener(
                new AbstractSchedulerListener() {
                  @Override
                  public void onSchedulerEvent(SchedulerEventType event) {
                    if (event == SchedulerEventType.RAN_EXECUTE_DUE
                        || event == SchedulerEventType.UNEXPECTED_ERROR) {
                      polled.run();
                    }
                  }
                })
            .build();
  }

  /** The tasks that give each job its turns. */
  static List<Task<?>> tasks(Clock clock, Function<JobName, Instant> turn) {
    return Arrays.stream(JobName.values()).<Task<?>>map(job -> task(job, clock, turn)).toList();
  }

  private static Task<Void> task(JobName job, Clock clock, Function<JobName, Instant> turn) {
    return Tasks.custom(job.key(), Void.class)
        .onFailure((done, then) -> then.reschedule(done, clock.instant().plus(AFTER_A_FAILURE)))
        .onDeadExecution((done, then) -> then.reschedule(done, clock.instant()))
        .execute(
            (_, _) -> {
              Instant next = turn.apply(job);
              return (done, then) -> then.reschedule(done, next);
            });
  }

  /** Starts; every job has its turn at once, which settles what was missed. */
  void start() {
    wakeAll(scheduler, clock.instant());
    scheduler.start();
  }

  /** Gives every job its turn at a moment, unless it has it already. */
  static void wakeAll(SchedulerClient scheduler, Instant at) {
    for (JobName job : JobName.values()) {
      if (!scheduler.scheduleIfNotExists(new TaskInstance<>(job.key(), ONLY), at)) {
        wake(scheduler, job, at);
      }
    }
  }

  private static void wake(SchedulerClient scheduler, JobName job, Instant at) {
    try {
      boolean ignored = scheduler.reschedule(TaskInstanceId.of(job.key(), ONLY), at);
    } catch (TaskInstanceCurrentlyExecutingException
        | TaskInstanceNotFoundException
        | ExecutionException e) {
      // The last one is thrown where another daemon picked it between the look and the change.
      LOG.debug("{} has its turn already", job, e);
    }
  }

  /** Stops looking for turns, and waits for those that run. */
  void stop() {
    scheduler.stop();
  }
}
