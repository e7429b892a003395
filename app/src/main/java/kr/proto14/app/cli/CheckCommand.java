package kr.proto14.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import kr.proto14.app.schedule.JobName;
import picocli.CommandLine.Command;

/** Looks for new rounds, predicts them and tells the user. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
  private final Session session;

  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Services app = session.open()) {
      return new JobRun(session, app).of(JobName.CHECK, List.of());
    }
  }
}
