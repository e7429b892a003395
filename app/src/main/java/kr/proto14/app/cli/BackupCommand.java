package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.proto14.app.config.Config;
import kr.proto14.app.ops.backup.BackupResult;
import kr.proto14.app.ops.backup.BackupResult.Failed;
import kr.proto14.app.ops.backup.BackupResult.Made;
import kr.proto14.app.ops.backup.BackupResult.Upload;
import kr.proto14.app.ops.backup.Backups.Kept;
import kr.proto14.app.schedule.JobName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a backup, or lists those there are. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
  private final Session session;
  private final BackupWords words;

  @Option(names = "--list", descriptionKey = "list")
  boolean list;

  BackupCommand(Session session) {
    this.session = session;
    this.words = new BackupWords(session);
  }

  @Override
  public Integer call() throws InterruptedException {
    Config config = session.config();
    try (Services app = session.open(config)) {
      if (list) {
        list(app.backups().kept(), config.backups().toString());
        return Exit.OK;
      }
      return new JobRun(session, app)
          .ofNoted(
              JobName.BACKUP, tx -> tx.backups().lastNumber(), () -> say(app, config.backups()));
    }
  }

  private int say(Services app, Path folder) {
    BackupResult result =
        BackupResult.of(app.store().reading(tx -> tx.backups().latest(1)).getFirst(), folder);
    switch (result) {
      case Made made when session.json() -> session.say(json(made));
      case Made made -> say(made);
      case Failed failed -> throw noResult(failed);
    }
    return result.wentWell() ? Exit.OK : Exit.FAILED;
  }

  private void say(Made made) {
    session.say(
        session.text(
            "backup.made",
            Map.of(
                "file", made.file(),
                "size", words.size(made.bytes()),
                "rows", made.rows(),
                "seconds", words.seconds(made.took()))));
    switch (made.upload()) {
      case Upload.Off _ -> {}
      case Upload.Sent _ -> session.say(session.text("backup.sent"));
      case Upload.Failed(String detail) ->
          session.say(session.text("backup.not-sent", Map.of("cause", detail)));
    }
  }

  private NoResult noResult(Failed failed) {
    String why =
        session.text(
            "backup.failed",
            Map.of("cause", words.cause(failed.kind()), "detail", failed.detail()));
    return new NoResult(failed.kind().key(), Exit.FAILED, why);
  }

  private static ObjectNode json(Made made) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("went_well", made.wentWell());
    node.put("millis", made.took().toMillis());
    node.put("name", made.name()).put("file", made.file().toString());
    node.put("bytes", made.bytes()).put("rows", made.rows());
    node.put("uploaded", made.upload() instanceof Upload.Sent);
    node.put("upload_problem", made.upload() instanceof Upload.Failed(String why) ? why : null);
    return node;
  }

  private void list(List<Kept> files, String folder) {
    if (session.json()) {
      session.say(json(files));
    } else if (files.isEmpty()) {
      session.say(session.text("backup.none", Map.of("folder", folder)));
    } else {
      session.say(table(files).lines());
    }
  }

  private Table table(List<Kept> files) {
    Table table =
        new Table(
            List.of(
                session.text("column.file"),
                session.text("column.made"),
                session.text("column.schema"),
                session.text("column.size"),
                session.text("column.encrypted")));
    for (Kept file : files) {
      table.add(
          List.of(
              file.name(),
              KoreanTime.minute(file.created()),
              file.schema(),
              words.size(file.bytes()),
              session.text(file.encrypted() ? "backup.yes" : "backup.no")));
    }
    return table;
  }

  private static ArrayNode json(List<Kept> files) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (Kept file : files) {
      all.addObject()
          .put("name", file.name())
          .put("created", KoreanTime.iso(file.created()))
          .put("schema", file.schema())
          .put("bytes", file.bytes())
          .put("encrypted", file.encrypted());
    }
    return all;
  }
}
