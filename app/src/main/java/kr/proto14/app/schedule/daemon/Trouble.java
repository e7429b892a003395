package kr.proto14.app.schedule.daemon;

import kr.proto14.app.schedule.JobName;

/** Told how runs end. It must not throw. */
@FunctionalInterface
public interface Trouble {
  /** A run ended, well or not. */
  void ended(JobName job, Outcome outcome);
}
