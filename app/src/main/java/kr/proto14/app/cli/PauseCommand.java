package kr.proto14.app.cli;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import kr.proto14.app.schedule.PauseSwitch;
import picocli.CommandLine.Command;

/** Pauses the schedule until it is resumed. */
@Command(name = "pause")
final class PauseCommand implements Callable<Integer> {
  private final Session session;

  PauseCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Services app = session.open()) {
      Optional<Instant> before = new PauseSwitch(app.store(), app.clock()).pause();
      new PauseNews(session, true).say(before);
      return Exit.OK;
    }
  }
}
