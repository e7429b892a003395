package kr.proto14.app.notify.message;

import java.util.Map;
import java.util.stream.IntStream;
import kr.proto14.app.round.Prediction;
import kr.proto14.app.round.Report;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;

/** The message about a settled round: what came of the prediction and of the ticket. */
final class ResultReport {
  private final Texts texts;
  private final Words words;
  private final Formats formats;

  ResultReport(Texts texts) {
    this.texts = texts;
    this.words = new Words(texts);
    this.formats = new Formats(texts);
  }

  /** The whole message in Telegram's HTML, of any length. */
  String html(Report report) {
    Page page = new Page();
    addTitle(page, report);
    ResultLines lines = new ResultLines(texts, report);
    lines.addTo(page);
    lines.addBasis(page);
    if (!report.settlement().voided()) {
      lines.addHits(page);
    }
    new TicketResult(texts, report).addTo(page);
    page.heading(texts.text("stats.heading"));
    new StatisticsLines(texts).addTo(page, report.statistics());
    return page.signed(texts).html();
  }

  private void addTitle(Page page, Report report) {
    RoundId id = report.settlement().round();
    String title = texts.text("report.title", Map.of("round", words.round(id)));
    boolean corrected = report.settlement().version() > 1;
    page.line(
        texts.text("pool.icon." + id.pool().key()) + " ",
        corrected ? texts.text("report.title.corrected", Map.of("title", title)) : title,
        "");
    page.line(texts.text("report.time", Map.of("time", formats.day(report.at()))));
    if (corrected) {
      page.line(texts.text("report.corrected", Map.of("version", report.settlement().version())));
    }
    addVersion(page, report);
    if (report.settlement().voided()) {
      page.line("", texts.text("report.voided"), "");
      page.line(texts.text("void.round", Map.of("count", report.settlement().voids())));
      page.line(texts.text("report.voided.counts"));
    }
  }

  private void addVersion(Page page, Report report) {
    int version = report.prediction().version();
    if (version == 1) {
      return;
    }
    String line = texts.text("report.version", Map.of("version", version));
    page.line(report.first().map(first -> line + beside(first, report)).orElse(line));
  }

  private String beside(Prediction first, Report report) {
    long differing =
        IntStream.range(0, Pool.MATCHES)
            .filter(
                i ->
                    first.probabilities().get(i).favourite()
                        != report.prediction().probabilities().get(i).favourite())
            .count();
    return differing == 0
        ? texts.text("report.first.same")
        : texts.text("report.first.differs", Map.of("count", differing));
  }
}
