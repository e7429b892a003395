package kr.proto14.app.demo;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.schedule.JobName;

/**
 * One job on trial.
 *
 * @param job which
 * @param at when, on the trial's clock
 * @param took how long it took in real time
 * @param result what came of it
 * @param holds whether it did what it is there for
 */
public record Trial(JobName job, Instant at, Duration took, Job.Result result, boolean holds) {
  public Trial {
    requireNonNull(job, "job");
    requireNonNull(at, "at");
    requireNonNull(took, "took");
    requireNonNull(result, "result");
  }
}
