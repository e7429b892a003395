package kr.proto14.app.cli;

import java.util.concurrent.Callable;
import kr.proto14.app.schedule.Job.Result;
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
      Result result = app.check().run();
      if (session.json()) {
        session.say(CheckJson.of(result, app.canTell()));
      } else {
        session.say(new CheckText(session).of(result, app.canTell()));
      }
      return switch (result) {
        case Result.Busy _ -> Exit.BUSY;
        case Result.Done done -> done.wentWell() ? Exit.OK : Exit.FAILED;
      };
    }
  }
}
