package kr.proto14.app;

import java.time.Clock;
import java.util.Optional;
import kr.proto14.app.round.JobTrouble;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.daemon.Outcome;
import kr.proto14.app.schedule.daemon.Trouble;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;

/**
 * Tells the user of runs that are broken off, and of upkeep that failed; what other runs meet they
 * tell themselves.
 */
record ToldTrouble(JobTrouble trouble, Clock clock) implements Trouble {
  @Override
  public void ended(JobName job, Outcome outcome) {
    switch (outcome) {
      case Outcome.Ran(Job.Result.Done done) -> ran(job, done);
      case Outcome.Broken(Outcome.Cause cause, String detail) ->
          trouble.failed(job.key(), kind(cause), detail, clock.instant());
      case Outcome.Busy _, Outcome.HandedBack _ -> {}
    }
  }

  private void ran(JobName job, Job.Result.Done done) {
    Optional<Fault> own =
        done.life().faults().stream()
            .filter(fault -> fault.source().equals(JobTrouble.SOURCE))
            .filter(fault -> fault.call().equals(JobTrouble.call(job.key())))
            .findFirst();
    own.ifPresentOrElse(
        fault -> trouble.failed(job.key(), fault.kind(), fault.detail(), clock.instant()),
        () -> trouble.succeeded(job.key(), clock.instant()));
  }

  private static FaultKind kind(Outcome.Cause cause) {
    return switch (cause) {
      case LIMIT -> FaultKind.TIME_LIMIT;
      case DATABASE -> FaultKind.DATABASE;
      case INTERNAL -> FaultKind.INTERNAL;
    };
  }
}
