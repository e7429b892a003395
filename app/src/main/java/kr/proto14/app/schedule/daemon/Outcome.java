package kr.proto14.app.schedule.daemon;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import kr.proto14.app.schedule.Job;

/** What came of a run in a daemon. */
public sealed interface Outcome {
  /** Whether it ran to its end and nothing failed. */
  default boolean wentWell() {
    return false;
  }

  /** What came of it, for the log. */
  default String words() {
    return switch (this) {
      case Ran(Job.Result.Done done) ->
          String.format(
              Locale.ROOT,
              "%s, %d rounds, %d faults, %d delivered",
              done.wentWell() ? "went well" : "did not go well",
              done.life().rounds().size(),
              done.life().faults().size(),
              done.delivery().delivered());
      case Busy _ -> "another run is under way";
      case HandedBack _ -> "left to the next daemon";
      case Broken(Cause cause, String detail) -> "broken off, " + cause + ": " + detail;
    };
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
