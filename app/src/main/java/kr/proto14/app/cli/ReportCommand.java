package kr.proto14.app.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.proto14.app.config.Config;
import kr.proto14.app.notify.message.ReportWriter;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.round.Report;
import kr.proto14.app.round.TrackRecord;
import kr.proto14.engine.pool.RoundId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the report on a settled round, as the message tells it. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
  private final Session session;

  @Mixin final RoundArgument round = new RoundArgument();

  @Option(names = "--csv", descriptionKey = "csv")
  boolean csv;

  ReportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Config config = session.config();
    try (Services app = session.open(config)) {
      RoundId id = round.in(app);
      Report report =
          app.store()
              .reading(tx -> new TrackRecord(tx).report(id, app.clock().instant()))
              .orElseThrow(
                  () -> new Refusal("refusal.not-settled", Map.of("round", id.toString())));
      if (csv) {
        session.say(Csv.of(ReportJson.COLUMNS, ReportJson.matches(report)));
      } else if (session.json()) {
        session.say(ReportJson.of(report));
      } else {
        Texts messages = Texts.of("messages", config.language());
        session.say(new ReportWriter(messages, List.of()).text(report));
      }
    }
    return Exit.OK;
  }
}
