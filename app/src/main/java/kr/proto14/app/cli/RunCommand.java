package kr.proto14.app.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kr.proto14.app.config.Config;
import kr.proto14.app.ops.logs.DaemonLogs;
import kr.proto14.app.schedule.daemon.Daemon;
import kr.proto14.app.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/** Runs the daemon until it is asked to stop. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final Session session;
  private final Interrupts interrupts;
  private final CountDownLatch asked = new CountDownLatch(1);

  RunCommand(Session session, Interrupts interrupts) {
    this.session = session;
    this.interrupts = interrupts;
  }

  @Override
  public Integer call() throws InterruptedException {
    interrupts.onFirst(asked::countDown);
    Config config = session.config();
    try (DaemonLogs logs = DaemonLogs.console(config, session.environment(), session.debug())) {
      if (config.database().isPresent()) {
        logs.toFile();
      }
      @Nullable Services app = opened(config);
      return app == null ? Exit.OK : live(app, logs);
    }
  }

  private int live(Services app, DaemonLogs logs) throws InterruptedException {
    try (app) {
      Daemon daemon = app.daemon(session.environment());
      boolean alone = daemon.claim();
      if (alone) {
        // Not before: the file in the folder of an embedded database is that of its daemon.
        logs.toFile();
      }
      daemon.whenOusted(asked::countDown);
      if (!alone || !daemon.start()) {
        throw NoResult.busy(session.text("run.another"));
      }
      session.say(session.text("run.ready"));
      asked.await();
      session.say(session.text("run.stopping"));
      daemon.close();
      if (daemon.isOusted()) {
        throw NoResult.busy(session.text("run.another"));
      }
      return Exit.OK;
    }
  }

  /**
   * A database that is down does not keep the daemon from starting: it waits, null once asked to
   * stop.
   */
  private @Nullable Services opened(Config config) throws InterruptedException {
    Duration wait = FIRST_WAIT;
    while (true) {
      try {
        return session.open(config);
      } catch (StoreException e) {
        if (!e.isPassing()) {
          throw e;
        }
        LOG.warn("the database cannot be reached; tried again in {} s", wait.toSeconds());
        session.note(session.text("run.waiting"));
      }
      if (asked.await(wait.toSeconds(), TimeUnit.SECONDS)) {
        return null;
      }
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
    }
  }
}
