package kr.proto14.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.ToLongFunction;
import kr.proto14.app.schedule.Job.Result;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.daemon.Handed;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.pool.RoundId;

/** A run of a job by hand, and what is said of it. */
final class JobRun {
  private final Session session;
  private final Services app;

  JobRun(Session session, Services app) {
    this.session = session;
    this.app = app;
  }

  /**
   * Runs a job once, in the daemon where one runs, and says what came of it.
   *
   * @param rounds those it is about; empty for none in particular
   * @return the code to end the process with
   */
  int of(JobName name, List<RoundId> rounds) throws InterruptedException {
    Result.Done result = run(name, rounds);
    say(name, result);
    return exit(result);
  }

  private void say(JobName name, Result.Done result) {
    if (session.json()) {
      session.say(JobJson.of(result, app.canTell()));
    } else {
      session.say(new JobText(session, name == JobName.CHECK).of(result, app.canTell()));
    }
  }

  /**
   * The same for a job that notes its results: what its last note says is said instead, where there
   * is a new one.
   *
   * @param last the number of its last note
   * @param told says what that note says, and tells the code to end with
   */
  int ofNoted(JobName name, ToLongFunction<Tx> last, IntSupplier told) throws InterruptedException {
    long before = app.store().reading(last::applyAsLong);
    Result.Done result = run(name, List.of());
    if (app.store().reading(last::applyAsLong) > before) {
      return told.getAsInt();
    }
    say(name, result);
    return exit(result);
  }

  /**
   * Runs it and says nothing.
   *
   * @throws NoResult if another run is under way that does not end in time
   */
  Result.Done run(JobName name, List<RoundId> rounds) throws InterruptedException {
    List<String> subjects = rounds.stream().map(RoundId::toString).toList();
    Optional<Handed> handed = app.handOver().offer(name, subjects);
    if (handed.isEmpty()) {
      return done(app.job(name, rounds).run());
    }
    return switch (handed.get()) {
      case Handed.Run(Result result) -> done(result);
      case Handed.TooSlow _ -> done(new Result.Busy());
      case Handed.Broken(String detail) -> throw new BrokenRun(detail);
    };
  }

  private Result.Done done(Result result) {
    return switch (result) {
      case Result.Busy _ -> throw NoResult.busy(session.text("check.busy"));
      case Result.Done done -> done;
    };
  }

  static int exit(Result.Done result) {
    return result.wentWell() ? Exit.OK : Exit.FAILED;
  }
}
