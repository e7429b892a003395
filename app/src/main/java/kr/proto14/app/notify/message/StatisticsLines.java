package kr.proto14.app.notify.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.proto14.app.round.track.PoolStatistics;
import kr.proto14.app.round.track.PoolStatistics.Extreme;
import kr.proto14.app.round.track.Rate;
import kr.proto14.app.round.track.Returned;
import kr.proto14.app.round.track.Returned.Certainty;

/**
 * What the settled rounds of a pool add up to; too few of them are never shown without saying so.
 */
final class StatisticsLines {
  private static final int LATELY = 5;
  private static final int LONGER = 10;

  private final Texts texts;
  private final Words words;
  private final Formats formats;

  StatisticsLines(Texts texts) {
    this.texts = texts;
    this.words = new Words(texts);
    this.formats = new Formats(texts);
  }

  /** A page of its own. */
  String html(List<PoolStatistics> pools) {
    Page page = new Page().line("", texts.text("stats.heading"), "");
    for (PoolStatistics statistics : pools) {
      page.heading(words.titled(statistics.pool()));
      addTo(page, statistics);
    }
    return page.signed(texts).html();
  }

  /** Appends the lines of one pool. */
  void addTo(Page page, PoolStatistics statistics) {
    if (statistics.rounds() == 0) {
      page.line(texts.text("stats.none"));
    } else {
      addAverages(page, statistics);
      addTicket(page, statistics);
    }
    if (statistics.voidRounds() > 0) {
      page.line(texts.text("stats.void", Map.of("count", statistics.voidRounds())));
    }
    if (statistics.rounds() > 0) {
      addComparison(page, statistics);
    }
  }

  private void addAverages(Page page, PoolStatistics statistics) {
    int rounds = statistics.rounds();
    String resting = sample(statistics);
    page.line(
        texts.text("stats.average", Map.of("percent", formats.share(statistics.average())))
            + resting);
    String few = statistics.isEnough() ? "" : resting;
    addLast(page, Math.min(LATELY, rounds), statistics.last5(), few);
    if (rounds > LATELY) {
      addLast(page, Math.min(LONGER, rounds), statistics.last10(), few);
    }
    List<String> extremes = new ArrayList<>();
    extreme("stats.best", statistics.best()).ifPresent(extremes::add);
    extreme("stats.worst", statistics.worst()).ifPresent(extremes::add);
    if (!extremes.isEmpty()) {
      page.line(texts.text("stats.extremes", Map.of("extremes", String.join(" · ", extremes))));
    }
    page.line(texts.text("stats.full", Map.of("count", times(statistics.fullHits()))));
  }

  private void addLast(Page page, int count, double share, String few) {
    page.line(
        texts.text("stats.last", Map.of("count", count, "percent", formats.share(share))) + few);
  }

  private Optional<String> extreme(String key, Optional<Extreme> extreme) {
    return extreme.map(
        found ->
            texts.text(
                key,
                Map.of(
                    "percent", formats.share(found.share()),
                    "round", words.numbered(found.round()))));
  }

  private void addTicket(Page page, PoolStatistics statistics) {
    String tiers =
        Tiers.HITS.stream()
            .filter(hits -> statistics.tiers().getOrDefault(hits, 0) > 0)
            .map(
                hits ->
                    texts.text("tier." + hits)
                        + " "
                        + times(statistics.tiers().getOrDefault(hits, 0)))
            .collect(Collectors.joining(" · "));
    page.line(
        texts.text("stats.tiers", Map.of("tiers", tiers.isEmpty() ? texts.text("none") : tiers)));
    page.line(
        texts.text(
            "stats.money",
            Map.of(
                "cost", statistics.cost(),
                "returned", new MoneyWords(texts).returned(known(statistics.returned())))));
    if (statistics.unknownReturns() > 0) {
      page.line(texts.text("stats.money.unknown", Map.of("count", statistics.unknownReturns())));
    }
  }

  /** A sum that leaves out what nobody knows is still an estimate of the rest. */
  private static Returned known(Returned sum) {
    return sum.certainty() == Certainty.UNKNOWN && sum.high() > 0
        ? new Returned(sum.low(), sum.likely(), sum.high(), Certainty.ESTIMATED)
        : sum;
  }

  private void addComparison(Page page, PoolStatistics statistics) {
    page.line(texts.text("compare.heading") + sample(statistics));
    addRate(page, "compare.ours", statistics.ours());
    addRate(page, "compare.crowd", statistics.crowd());
    addRate(page, "compare.home", statistics.home());
    addRate(page, "compare.market", statistics.market());
  }

  private void addRate(Page page, String key, Rate rate) {
    String name = texts.text(key);
    page.line(
        rate.counted() == 0
            ? texts.text("compare.none", Map.of("name", name))
            : texts.text(
                "compare.line",
                Map.of(
                    "name", name,
                    "percent", formats.share(rate.share()),
                    "hits", rate.hits(),
                    "counted", rate.counted(),
                    "low", formats.share(rate.low()),
                    "high", formats.share(rate.high()))));
  }

  private String sample(PoolStatistics statistics) {
    String key = statistics.isEnough() ? "stats.sample" : "stats.few";
    return texts.text(key, Map.of("count", statistics.rounds()));
  }

  private String times(int count) {
    return count == 0 ? texts.text("none") : texts.text("times", Map.of("count", count));
  }
}
