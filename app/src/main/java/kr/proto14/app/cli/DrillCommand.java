package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.proto14.app.ops.backup.DrillResult.Failed;
import kr.proto14.app.ops.backup.DrillResult.Passed;
import kr.proto14.app.ops.backup.DrillResult;
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

  private boolean say(Services app) {
    DrillResult result =
        DrillResult.of(app.store().reading(tx -> tx.backups().lastDrill()).orElseThrow());
    session.say(session.json() ? json(result).toPrettyString() : words(result));
    return result instanceof Passed;
  }

  private String words(DrillResult result) {
    BackupWords words = new BackupWords(session);
    return switch (result) {
      case Passed passed ->
          session.text(
              "drill.passed",
              Map.of(
                  "file", passed.backup(),
                  "rows", passed.rows(),
                  "links", passed.links(),
                  "seconds", words.seconds(passed.took())));
      case Failed failed ->
          session.text(
              "drill.failed",
              Map.of(
                  "cause", words.cause(failed.kind()),
                  "detail", (failed.backup() + " " + failed.detail()).strip()));
    };
  }

  private static ObjectNode json(DrillResult result) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("backup", result.backup());
    return switch (result) {
      case Passed passed ->
          node.put("passed", true)
              .put("rows", passed.rows())
              .put("links", passed.links())
              .put("millis", passed.took().toMillis());
      case Failed failed -> {
        node.put("passed", false).put("millis", failed.took().toMillis());
        node.putObject("problem").put("kind", failed.kind().key()).put("detail", failed.detail());
        yield node;
      }
    };
  }
}
