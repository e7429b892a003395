package kr.proto14.app.ops.systemd;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.daemon.Companion;

/** Tells the service manager how the daemon fares. */
public final class SupervisedDaemon implements Companion {
  /** What the daemon hears of itself every few seconds, as long as none of its parts is stuck. */
  private static final String WORK = "work";

  private static final Duration WORK_WITHIN = Duration.ofMinutes(1);

  private final Supervisor supervisor;

  /** A companion that speaks to the manager. */
  public SupervisedDaemon(Supervisor supervisor) {
    this.supervisor = requireNonNull(supervisor, "supervisor");
  }

  @Override
  public void ready() {
    supervisor.expect(WORK, WORK_WITHIN);
    supervisor.ready("at work");
  }

  @Override
  public void worked() {
    supervisor.worked(WORK);
  }

  @Override
  public void ran(JobName job, boolean wentWell) {
    supervisor.tell(wentWell ? "at work; the last run went well" : "at work; the last run failed");
  }

  @Override
  public void stopping() {
    supervisor.stopping("handing back what is under way");
  }
}
