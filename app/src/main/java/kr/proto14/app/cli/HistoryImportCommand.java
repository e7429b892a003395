package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kr.proto14.app.history.Added;
import kr.proto14.app.history.csv.FileImport;
import kr.proto14.app.history.csv.FileReport;
import kr.proto14.app.history.csv.FileReport.Imported;
import kr.proto14.app.history.csv.FileReport.Refused;
import kr.proto14.app.history.csv.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Imports files of played matches, each wholly or not at all. */
@Command(name = "import")
final class HistoryImportCommand implements Callable<Integer> {
  private static final int LINES_SHOWN = 10;

  private final Session session;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "import-file")
  List<Path> files = List.of();

  HistoryImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    boolean refused = false;
    try (Services app = session.open()) {
      FileImport files = new FileImport(app.archive(), app.clock());
      for (Path file : this.files) {
        FileReport report = files.run(file);
        refused |= report instanceof Refused;
        if (session.json()) {
          all.add(json(report));
        } else {
          tell(report);
        }
      }
    }
    if (session.json()) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.set("files", all);
      session.say(node);
    }
    return refused ? Exit.FAILED : Exit.OK;
  }

  private void tell(FileReport report) {
    switch (report) {
      case Imported done -> {
        Added added = done.added();
        session.say(
            session.text(
                "history.imported",
                Map.of(
                    "file", done.file(),
                    "source", done.source(),
                    "encoding", done.encoding(),
                    "fresh", added.fresh(),
                    "corrected", added.corrected(),
                    "known", added.known())));
        if (done.notPlayed() > 0) {
          session.say(
              session.text(
                  "history.not-played",
                  Map.of("count", done.notPlayed(), "lines", lines(done.notPlayedLines()))));
        }
      }
      case Refused none -> {
        session.say(
            session.text(
                "history.refused", Map.of("file", none.file(), "count", none.problemCount())));
        none.problems().forEach(problem -> session.say("  " + words(problem)));
      }
    }
  }

  private static String lines(List<Long> lines) {
    return lines.stream().limit(LINES_SHOWN).map(String::valueOf).collect(Collectors.joining(", "))
        + (lines.size() > LINES_SHOWN ? ", …" : "");
  }

  private String words(Problem problem) {
    String what =
        session.text("history.problem." + problem.kind().key(), Map.of("detail", problem.detail()));
    return problem.line() == 0
        ? what
        : session.text("history.problem", Map.of("line", problem.line(), "what", what));
  }

  private ObjectNode json(FileReport report) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("file", report.file().toString());
    node.put("imported", report instanceof Imported);
    switch (report) {
      case Imported done ->
          node.put("source", done.source())
              .put("encoding", done.encoding())
              .put("new", done.added().fresh())
              .put("corrected", done.added().corrected())
              .put("known", done.added().known())
              .put("not_played", done.notPlayed())
              .set("not_played_lines", numbers(done.notPlayedLines()));
      case Refused none -> {
        node.put("problem_count", none.problemCount());
        ArrayNode problems = node.putArray("problems");
        for (Problem problem : none.problems()) {
          problems
              .addObject()
              .put("line", problem.line())
              .put("kind", problem.kind().key())
              .put("detail", problem.detail())
              .put("message", words(problem));
        }
      }
    }
    return node;
  }

  private static ArrayNode numbers(List<Long> lines) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    lines.forEach(array::add);
    return array;
  }
}
