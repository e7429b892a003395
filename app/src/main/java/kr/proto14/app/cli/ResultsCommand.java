package kr.proto14.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.schedule.JobName;
import kr.proto14.engine.pool.RoundId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Collects the results of rounds, settles and reports what is decided. */
@Command(name = "results")
final class ResultsCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("round", "pool", "stage", "version", "detail");

  private final Session session;

  @Parameters(paramLabel = "ROUND", descriptionKey = "rounds-to-settle", arity = "0..*")
  List<String> rounds = List.of();

  @Mixin final PoolOption only = new PoolOption();

  @Option(names = "--csv", descriptionKey = "csv")
  boolean csv;

  ResultsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Services app = session.open()) {
      RoundFinder finder = new RoundFinder(app.store());
      List<RoundId> asked = rounds.stream().map(round -> finder.find(round, only.pool)).toList();
      JobRun run = new JobRun(session, app);
      if (!csv) {
        return run.of(JobName.RESULTS, asked);
      }
      Job.Result.Done result = run.run(JobName.RESULTS, asked);
      session.say(Csv.of(COLUMNS, JobJson.of(result, app.canTell()).withArray("rounds")));
      return JobRun.exit(result);
    }
  }
}
