package kr.proto14.app.cli;

import java.util.concurrent.Callable;
import kr.proto14.app.ops.status.Situation;
import picocli.CommandLine.Command;

/** Tells how everything stands, whether a daemon runs or not. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
  private final Session session;

  StatusCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Services app = session.openToRead()) {
      Situation situation = app.situation().read();
      if (session.json()) {
        session.say(StatusJson.of(situation));
      } else {
        session.say(new StatusText(session, situation).lines());
      }
    }
    return Exit.OK;
  }
}
