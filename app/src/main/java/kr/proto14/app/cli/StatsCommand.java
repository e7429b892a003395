package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.concurrent.Callable;
import kr.proto14.app.config.Config;
import kr.proto14.app.notify.message.ReportWriter;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.round.TrackRecord;
import kr.proto14.app.round.track.PoolStatistics;
import kr.proto14.app.round.track.RoundScore;
import kr.proto14.app.round.track.RoundScoreJson;
import kr.proto14.engine.pool.Pool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what the settled rounds add up to. */
@Command(name = "stats")
final class StatsCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "round",
          "pool",
          "sale_end",
          "voided",
          "voids",
          "ours.hits",
          "ours.counted",
          "crowd.hits",
          "crowd.counted",
          "home.hits",
          "home.counted",
          "market.hits",
          "market.counted",
          "best_line",
          "cost",
          "returned.low",
          "returned.likely",
          "returned.high",
          "returned.certainty");

  private final Session session;

  @Mixin final PoolOption only = new PoolOption();

  @Option(names = "--csv", descriptionKey = "stats-csv")
  boolean csv;

  StatsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Config config = session.config();
    List<Pool> pools = only.pool == null ? List.of(Pool.values()) : List.of(only.pool);
    try (Services app = session.open(config)) {
      if (csv) {
        session.say(Csv.of(COLUMNS, rounds(app, pools)));
        return Exit.OK;
      }
      List<PoolStatistics> statistics =
          app.store()
              .reading(
                  tx -> pools.stream().map(each -> new TrackRecord(tx).statistics(each)).toList());
      if (session.json()) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        statistics.forEach(each -> list.add(StatsJson.of(each)));
        session.say(list);
      } else {
        Texts messages = Texts.of("messages", config.language());
        session.say(new ReportWriter(messages, List.of()).text(statistics));
      }
    }
    return Exit.OK;
  }

  private static ArrayNode rounds(Services app, List<Pool> pools) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (Pool each : pools) {
      List<RoundScore> scores = app.store().reading(tx -> new TrackRecord(tx).scores(each));
      for (RoundScore score : scores) {
        rows.add(
            RoundScoreJson.write(score)
                .put("pool", each.key())
                .put("sale_end", KoreanTime.iso(score.saleEnd())));
      }
    }
    return rows;
  }
}
