package kr.proto14.app.schedule.daemon;

import static java.util.Objects.requireNonNull;

import kr.proto14.app.schedule.Job;

/** What came of a run that was handed to a daemon. */
public sealed interface Handed {
  /** The daemon ran it, or found the job busy. */
  record Run(Job.Result result) implements Handed {
    public Run {
      requireNonNull(result, "result");
    }
  }

  /**
   * The daemon's run ended in the middle.
   *
   * @param detail one sentence in English, without secrets
   */
  record Broken(String detail) implements Handed {
    public Broken {
      requireNonNull(detail, "detail");
    }
  }

  /** It was still not over when patience ended; the daemon goes on with it. */
  record TooSlow() implements Handed {}

  /** Reads an outcome. */
  static Handed of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Ran(Job.Result.Done done) -> new Run(done);
      case Outcome.Busy _, Outcome.HandedBack _ -> new Run(new Job.Result.Busy());
      case Outcome.Broken(Outcome.Cause _, String detail) -> new Broken(detail);
    };
  }
}
