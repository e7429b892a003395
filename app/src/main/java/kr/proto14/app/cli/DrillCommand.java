package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.proto14.app.ops.backup.DrillResult;
import kr.proto14.app.ops.backup.DrillResult.Failed;
import kr.proto14.app.ops.backup.DrillResult.Passed;
import kr.proto14.app.schedule.JobName;
import picocli.CommandLine.Command;

/** Tries whether the newest backup can be restored. */
@Command(name = "drill")
final class DrillCommand implements Callable<Integer> {
  private final Session session;

  DrillCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Services app = session.open()) {
      return new JobRun(session, app)
          .ofNoted(JobName.DRILL, tx -> tx.backups().lastDrillNumber(), () -> say(app));
    }
  }

  private int say(Services app) {
    DrillResult result =
        DrillResult.of(app.store().reading(tx -> tx.backups().lastDrill()).orElseThrow());
    switch (result) {
      case Passed passed when session.json() -> session.say(json(passed));
      case Passed passed -> session.say(words(passed));
      case Failed failed -> throw noResult(failed);
    }
    return Exit.OK;
  }

  private String words(Passed passed) {
    return session.text(
        "drill.passed",
        Map.of(
            "file", passed.backup(),
            "rows", passed.rows(),
            "links", passed.links(),
            "seconds", new BackupWords(session).seconds(passed.took())));
  }

  private NoResult noResult(Failed failed) {
    String why =
        session.text(
            "drill.failed",
            Map.of(
                "cause", new BackupWords(session).cause(failed.kind()),
                "detail", (failed.backup() + " " + failed.detail()).strip()));
    return new NoResult(failed.kind().key(), Exit.FAILED, why);
  }

  private static ObjectNode json(Passed passed) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("backup", passed.backup())
        .put("passed", true)
        .put("rows", passed.rows())
        .put("links", passed.links())
        .put("millis", passed.took().toMillis());
  }
}
