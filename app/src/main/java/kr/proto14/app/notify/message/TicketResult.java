package kr.proto14.app.notify.message;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.proto14.app.round.Report;
import kr.proto14.app.round.track.RoundScore;
import kr.proto14.engine.pool.Pool;

/** What came of the ticket: its best line, the tiers it reached, and the money. */
final class TicketResult {
  private final Texts texts;
  private final Report report;

  TicketResult(Texts texts, Report report) {
    this.texts = texts;
    this.report = report;
  }

  /** Appends it. */
  void addTo(Page page) {
    TicketLines.addHeading(page, texts, report.advice().ticket());
    RoundScore score = report.score();
    if (!score.voided()) {
      addBestLine(page, score);
      addTiers(page);
    }
    page.line(new MoneyWords(texts).returned(score.returned()));
  }

  private void addBestLine(Page page, RoundScore score) {
    int best = score.bestLine();
    String special =
        score.voids() == 0 ? "" : texts.text("ticket.special", Map.of("count", score.voids()));
    if (Tiers.isTier(best)) {
      Map<String, Object> reached = Map.of("tier", texts.text("tier." + best), "hits", best);
      page.line("", texts.text("ticket.won", reached), special);
    } else {
      page.line(texts.text("ticket.lost", Map.of("hits", best)) + special);
    }
  }

  private void addTiers(Page page) {
    String reached =
        IntStream.range(0, report.lines().size())
            .filter(i -> report.lines().get(i) > 0)
            .mapToObj(
                i ->
                    texts.text(
                        "ticket.tier",
                        Map.of(
                            "tier", texts.text("tier." + (Pool.MATCHES - i)),
                            "count", report.lines().get(i))))
            .collect(Collectors.joining(" · "));
    if (!reached.isEmpty()) {
      page.line(texts.text("ticket.tiers", Map.of("tiers", reached)));
    }
  }
}
