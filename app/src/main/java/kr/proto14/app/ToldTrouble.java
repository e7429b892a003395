package kr.proto14.app;

import java.time.Clock;
import kr.proto14.app.round.JobTrouble;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.daemon.Outcome;
import kr.proto14.app.schedule.daemon.Trouble;
import kr.proto14.app.source.FaultKind;

/** Tells the user of runs that are broken off; what a run itself meets it tells itself. */
record ToldTrouble(JobTrouble trouble, Clock clock) implements Trouble {
  @Override
  public void ended(JobName job, Outcome outcome) {
    switch (outcome) {
      case Outcome.Ran _ -> trouble.succeeded(job.key(), clock.instant());
      case Outcome.Broken(Outcome.Cause cause, String detail) ->
          trouble.failed(job.key(), kind(cause), detail, clock.instant());
      case Outcome.Busy _, Outcome.HandedBack _ -> {}
    }
  }

  private static FaultKind kind(Outcome.Cause cause) {
    return switch (cause) {
      case LIMIT -> FaultKind.TIME_LIMIT;
      case DATABASE -> FaultKind.DATABASE;
      case INTERNAL -> FaultKind.INTERNAL;
    };
  }
}
