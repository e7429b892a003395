package kr.proto14.app.schedule.daemon;

import static java.util.Objects.requireNonNull;

import kr.proto14.app.schedule.Job;

/** What came of a run in a daemon. */
public sealed interface Outcome {
  /** Whether it ran to its end and nothing failed. */
  default boolean wentWell() {
    return false;
  }

  /** It ran to its end. */
  record Ran(Job.Result.Done result) implements Outcome {
    public Ran {
      requireNonNull(result, "result");
    }

    @Override
    public boolean wentWell() {
      return result.wentWell();
    }
  }

  /** Another run of the job was under way and did not end in time. */
  record Busy() implements Outcome {}

  /** The daemon stops; the run is left to the next one. */
  record HandedBack() implements Outcome {}

  /**
   * It ended in the middle.
   *
   * @param cause what ended it
   * @param detail one sentence in English, without secrets
   */
  record Broken(Cause cause, String detail) implements Outcome {
    public Broken {
      requireNonNull(cause, "cause");
      requireNonNull(detail, "detail");
    }
  }

  /** What can end a run in the middle. */
  enum Cause {
    /** It took longer than a job may. */
    LIMIT,
    /** The database was out of reach. */
    DATABASE,
    /** Our own code failed. */
    INTERNAL
  }
}
