package kr.proto14.app.schedule.daemon;

import kr.proto14.app.schedule.JobName;

/**
 * Something at the daemon's side that is told how it fares. It must neither throw nor take long.
 */
public interface Companion {
  /** It begins, and this tells how it fares from now on. */
  default void watch(Health health) {}

  /** It is ready for work. */
  default void ready() {}

  /** A few seconds have passed since it was last told, whether work goes on or not. */
  default void passed() {}

  /** It has completed work since it was last told, and none of its parts is stuck. */
  default void worked() {}

  /** A job's run came to its end or was ended in the middle; not one left to another daemon. */
  default void ran(JobName job, boolean wentWell) {}

  /** It begins to stop. */
  default void stopping() {}
}
