package kr.proto14.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.proto14.app.schedule.JobName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs one of the jobs of the schedule at once. */
@Command(name = "run-now")
final class RunNowCommand implements Callable<Integer> {
  private static final List<String> JOBS =
      List.of("check", "results", "weekly", "daily", "backup", "drill", "housekeeping");

  private final Session session;

  @Parameters(paramLabel = "JOB", descriptionKey = "job")
  String job = "";

  RunNowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    String name = job.toLowerCase(Locale.ROOT);
    if (!JOBS.contains(name)) {
      throw new Refusal("refusal.job", Map.of("job", job, "known", String.join(", ", JOBS)));
    }
    try (Services app = session.open()) {
      return new JobRun(session, app).of(JobName.of(name).orElseThrow(), List.of());
    }
  }
}
