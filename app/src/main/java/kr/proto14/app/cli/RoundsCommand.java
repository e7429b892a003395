package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.proto14.app.store.RoundOverview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the rounds known. It loads neither an HTTP client nor a JSON parser. */
@Command(name = "rounds")
final class RoundsCommand implements Callable<Integer> {
  private static final int MOST = 10_000;

  private final Session session;

  @Option(names = "--limit", descriptionKey = "limit", paramLabel = "N", defaultValue = "30")
  int limit;

  RoundsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > MOST) {
      throw new Refusal("refusal.limit", Map.of("most", String.valueOf(MOST)));
    }
    try (Services app = session.openToRead()) {
      List<RoundOverview> rounds = app.store().reading(tx -> tx.rounds().overview(limit));
      Instant now = app.clock().instant();
      if (session.json()) {
        session.say(json(rounds, now));
      } else if (rounds.isEmpty()) {
        session.say(session.text("rounds.none"));
      } else {
        session.say(table(rounds, now).lines());
      }
    }
    return Exit.OK;
  }

  private Table table(List<RoundOverview> rounds, Instant now) {
    Table table =
        new Table(
            List.of(
                session.text("column.round"),
                session.text("column.pool"),
                session.text("column.sale-end"),
                session.text("column.state"),
                session.text("column.version"),
                session.text("column.seal")));
    for (RoundOverview round : rounds) {
      boolean sealed = round.version() > 0;
      table.add(
          List.of(
              round.id().toString(),
              session.text("pool." + round.id().pool().key()),
              KoreanTime.minute(round.saleEnd()),
              session.text("state." + SaleState.of(round.status(), round.saleEnd(), now).key()),
              sealed ? String.valueOf(round.version()) : "-",
              sealed ? round.hash().substring(0, 12) : "-"));
    }
    return table;
  }

  private static ArrayNode json(List<RoundOverview> rounds, Instant now) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (RoundOverview round : rounds) {
      var node = list.addObject();
      node.put("round", round.id().toString());
      node.put("pool", round.id().pool().key());
      node.put("sale_end", KoreanTime.iso(round.saleEnd()));
      node.put("state", SaleState.of(round.status(), round.saleEnd(), now).key());
      node.put("version", round.version());
      if (round.version() > 0) {
        node.putObject("seal").put("hash", round.hash()).put("seq", round.seq());
      } else {
        node.putNull("seal");
      }
    }
    return list;
  }
}
