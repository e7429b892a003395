package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.proto14.app.history.MatchCount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows how many played matches are kept, by league and source. */
@Command(name = "status")
final class HistoryStatusCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("sport", "league", "source", "matches", "from", "to");

  private final Session session;

  @Option(names = "--csv", descriptionKey = "csv")
  boolean csv;

  HistoryStatusCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<MatchCount> counts;
    try (Services app = session.open()) {
      counts = app.archive().counts();
    }
    if (csv) {
      session.say(Csv.of(COLUMNS, rows(counts)));
    } else if (session.json()) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.put("matches", total(counts));
      node.set("by", rows(counts));
      session.say(node);
    } else if (counts.isEmpty()) {
      session.say(session.text("history.none"));
    } else {
      session.say(session.text("history.total", Map.of("count", total(counts))));
      session.say(table(counts).lines());
    }
    return Exit.OK;
  }

  private static long total(List<MatchCount> counts) {
    return counts.stream().mapToLong(MatchCount::matches).sum();
  }

  private Table table(List<MatchCount> counts) {
    Table table =
        new Table(
            List.of(
                session.text("column.sport"),
                session.text("column.league"),
                session.text("column.source"),
                session.text("column.matches"),
                session.text("column.from"),
                session.text("column.until")));
    for (MatchCount count : counts) {
      table.add(
          List.of(
              session.text("sport." + sport(count)),
              count.league(),
              count.source(),
              String.valueOf(count.matches()),
              count.from().toString(),
              count.to().toString()));
    }
    return table;
  }

  private static ArrayNode rows(List<MatchCount> counts) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (MatchCount count : counts) {
      rows.addObject()
          .put("sport", sport(count))
          .put("league", count.league())
          .put("source", count.source())
          .put("matches", count.matches())
          .put("from", count.from().toString())
          .put("to", count.to().toString());
    }
    return rows;
  }

  private static String sport(MatchCount count) {
    return count.sport().name().toLowerCase(Locale.ROOT);
  }
}
