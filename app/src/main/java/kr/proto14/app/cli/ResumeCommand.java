package kr.proto14.app.cli;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import kr.proto14.app.schedule.PauseSwitch;
import picocli.CommandLine.Command;

/** Resumes a paused schedule. */
@Command(name = "resume")
final class ResumeCommand implements Callable<Integer> {
  private final Session session;

  ResumeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Services app = session.open()) {
      Optional<Instant> before = new PauseSwitch(app.store(), app.clock()).resume();
      new PauseNews(session, false).say(before);
      return Exit.OK;
    }
  }
}
