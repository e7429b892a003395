package kr.proto14.app.cli;

import kr.proto14.app.schedule.Job;
import kr.proto14.app.schedule.Job.Result;

/** A run of a job by hand, and what is said of it. */
final class JobRun {
  private final Session session;
  private final Services app;

  JobRun(Session session, Services app) {
    this.session = session;
    this.app = app;
  }

  /**
   * Runs a job once and says what came of it.
   *
   * @param ofTheSale whether a pool without a round is worth a note
   * @return the code to end the process with
   */
  int of(Job job, boolean ofTheSale) throws InterruptedException {
    Result result = job.run();
    if (session.json()) {
      session.say(JobJson.of(result, app.canTell()));
    } else {
      session.say(new JobText(session, ofTheSale).of(result, app.canTell()));
    }
    return exit(result);
  }

  static int exit(Result result) {
    return switch (result) {
      case Result.Busy _ -> Exit.BUSY;
      case Result.Done done -> done.wentWell() ? Exit.OK : Exit.FAILED;
    };
  }
}
