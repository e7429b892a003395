package kr.proto14.app.schedule.daemon;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.BooleanSupplier;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.schedule.JobName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one run of a job within its time, whatever becomes of it. */
final class Runner {
  private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

  private final Jobs jobs;
  private final Limits limits;
  private final BooleanSupplier databaseAnswers;
  private final Trouble trouble;

  Runner(Jobs jobs, Limits limits, BooleanSupplier databaseAnswers, Trouble trouble) {
    this.jobs = requireNonNull(jobs, "jobs");
    this.limits = requireNonNull(limits, "limits");
    this.databaseAnswers = requireNonNull(databaseAnswers, "databaseAnswers");
    this.trouble = requireNonNull(trouble, "trouble");
  }

  Outcome run(JobName job, List<String> subjects) {
    Outcome outcome = made(job, subjects);
    LOG.info("{}: {}", job.key(), outcome.words());
    trouble.ended(job, outcome);
    return outcome;
  }

  private Outcome made(JobName job, List<String> subjects) {
    try (Limits.Watched watch = limits.watch(job)) {
      try {
        Job.Result result = jobs.of(job, subjects).run();
        return Thread.currentThread().isInterrupted()
            ? cutShort(job, watch)
            : switch (result) {
              case Job.Result.Busy _ -> new Outcome.Busy();
              case Job.Result.Done done -> new Outcome.Ran(done);
            };
      } catch (InterruptedException e) {
        return cutShort(job, watch);
      } catch (RuntimeException | Error e) {
        // An error would leave its slot open, and the run would be made again at once, for ever.
        if (Thread.currentThread().isInterrupted()) {
          LOG.warn("{} was interrupted", job.key(), e);
          return cutShort(job, watch);
        }
        LOG.error("{} failed", job.key(), e);
        return broken(e);
      }
    }
  }

  private Outcome cutShort(JobName job, Limits.Watched watch) {
    return limits.isStopping() && !watch.isOver()
        ? new Outcome.HandedBack()
        : new Outcome.Broken(Outcome.Cause.LIMIT, job.key() + " took longer than it may.");
  }

  private Outcome broken(Throwable e) {
    return databaseAnswers.getAsBoolean()
        ? new Outcome.Broken(
            Outcome.Cause.INTERNAL,
            "Our own code failed with " + e.getClass().getSimpleName() + ".")
        : new Outcome.Broken(Outcome.Cause.DATABASE, "The database is out of reach.");
  }
}
