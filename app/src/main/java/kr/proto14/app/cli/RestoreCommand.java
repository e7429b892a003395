package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import kr.proto14.app.config.Config;
import kr.proto14.app.ops.backup.BackupProblem.Kind;
import kr.proto14.app.ops.backup.RestoreResult.Refused;
import kr.proto14.app.ops.backup.RestoreResult.Restored;
import kr.proto14.app.store.ProcessIdentity;
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
      switch (app.restore().run(found(config), replace)) {
        case Restored done when session.json() -> session.say(json(done));
        case Restored done -> say(done);
        case Refused refused -> throw noResult(refused);
      }
      return Exit.OK;
    }
  }

  private Path found(Config config) {
    Path kept = config.backups().resolve(file);
    return !Files.exists(file) && Files.exists(kept) ? kept : file;
  }

  private void say(Restored done) {
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
        .ifPresent(before -> session.say(session.text("restore.before", Map.of("file", before))));
  }

  private NoResult noResult(Refused refused) {
    String why =
        session.text(
            "restore.refused",
            Map.of("cause", words.cause(refused.kind()), "detail", detail(refused)));
    return new NoResult(refused.kind().key(), exit(refused.kind()), why, hint(refused.kind()));
  }

  private String detail(Refused refused) {
    Optional<ProcessIdentity> user =
        refused.kind() == Kind.IN_USE ? ProcessIdentity.parse(refused.detail()) : Optional.empty();
    return user.map(
            daemon ->
                session.text(
                    "restore.user",
                    Map.of("host", daemon.hostName(), "pid", Long.toString(daemon.pid()))))
        .orElseGet(() -> session.text("restore.detail", Map.of("detail", refused.detail())));
  }

  private String hint(Kind kind) {
    return switch (kind) {
      case NOT_EMPTY -> session.text("restore.replace-hint");
      case IN_USE -> session.text("restore.stop-hint");
      default -> "";
    };
  }

  private static int exit(Kind kind) {
    return switch (kind) {
      case NOT_EMPTY, IN_USE, NEWER, MISSING, FOREIGN, LOCKED, WRONG_PASSPHRASE -> Exit.REFUSED;
      default -> Exit.FAILED;
    };
  }

  private static ObjectNode json(Restored done) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("restored", true);
    node.put("created", KoreanTime.iso(done.created())).put("schema", done.schema());
    node.put("rows", done.rows()).put("links", done.links()).put("head", done.head());
    node.put("before", done.before().map(Path::toString).orElse(null));
    node.put("unsent", done.unsent());
    node.put("millis", done.took().toMillis());
    return node;
  }
}
