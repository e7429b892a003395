package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.proto14.app.config.Config;
import kr.proto14.app.ops.backup.BackupProblem.Kind;
import kr.proto14.app.ops.backup.RestoreResult;
import kr.proto14.app.ops.backup.RestoreResult.Refused;
import kr.proto14.app.ops.backup.RestoreResult.Restored;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Restores a backup into the configured database. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
  private final Session session;
  private final BackupWords words;

  @Parameters(paramLabel = "FILE", descriptionKey = "backup-file")
  Path file = Path.of("");

  @Option(names = "--replace", descriptionKey = "replace")
  boolean replace;

  RestoreCommand(Session session) {
    this.session = session;
    this.words = new BackupWords(session);
  }

  @Override
  public Integer call() {
    Config config = session.config();
    try (Services app = session.open(config)) {
      RestoreResult result = app.restore().run(found(config), replace);
      if (session.json()) {
        session.say(json(result));
      } else {
        say(result);
      }
      return exit(result);
    }
  }

  private Path found(Config config) {
    Path kept = config.backups().resolve(file);
    return !Files.exists(file) && Files.exists(kept) ? kept : file;
  }

  private void say(RestoreResult result) {
    switch (result) {
      case Restored done -> {
        session.say(
            session.text(
                "restore.done",
                Map.of(
                    "rows", done.rows(),
                    "links", done.links(),
                    "created", KoreanTime.minute(done.created()),
                    "schema", done.schema(),
                    "seconds", words.seconds(done.took()))));
        session.say(session.text("restore.head", Map.of("head", done.head())));
        if (done.unsent() > 0) {
          session.say(session.text("restore.unsent", Map.of("count", done.unsent())));
        }
        done.before()
            .ifPresent(
                before -> session.say(session.text("restore.before", Map.of("file", before))));
      }
      case Refused refused -> {
        session.say(
            session.text(
                "restore.refused",
                Map.of("cause", words.cause(refused.kind()), "detail", refused.detail())));
        hint(refused.kind());
      }
    }
  }

  private void hint(Kind kind) {
    switch (kind) {
      case NOT_EMPTY -> session.note(session.text("restore.replace-hint"));
      case IN_USE -> session.note(session.text("restore.stop-hint"));
      default -> {}
    }
  }

  private static int exit(RestoreResult result) {
    return switch (result) {
      case Restored _ -> Exit.OK;
      case Refused refused ->
          switch (refused.kind()) {
            case NOT_EMPTY, IN_USE, NEWER, MISSING, FOREIGN, LOCKED, WRONG_PASSPHRASE ->
                Exit.REFUSED;
            default -> Exit.FAILED;
          };
    };
  }

  private static ObjectNode json(RestoreResult result) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    switch (result) {
      case Restored done -> {
        node.put("restored", true);
        node.put("created", KoreanTime.iso(done.created())).put("schema", done.schema());
        node.put("rows", done.rows()).put("links", done.links()).put("head", done.head());
        node.put("before", done.before().map(Path::toString).orElse(null));
        node.put("unsent", done.unsent());
        node.put("millis", done.took().toMillis());
      }
      case Refused refused -> {
        node.put("restored", false);
        node.putObject("problem").put("kind", refused.kind().key()).put("detail", refused.detail());
      }
    }
    return node;
  }
}
