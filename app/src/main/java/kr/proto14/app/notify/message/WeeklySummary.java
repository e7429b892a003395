package kr.proto14.app.notify.message;

import java.util.HashMap;
import java.util.Map;
import kr.proto14.app.round.Weekly;
import kr.proto14.app.round.Weekly.PoolWeek;
import kr.proto14.app.round.track.RoundScore;

/** The summary of the week that ended: what was settled in it, and what all of it adds up to. */
final class WeeklySummary {
  private static final int LAST_DAY = 6;

  private final Texts texts;
  private final Words words;
  private final Formats formats;

  WeeklySummary(Texts texts) {
    this.texts = texts;
    this.words = new Words(texts);
    this.formats = new Formats(texts);
  }

  /** The whole message in Telegram's HTML. */
  String html(Weekly weekly) {
    Page page = new Page().line("📊 ", texts.text("weekly.title"), "");
    Map<String, Object> week = new HashMap<>(Week.of(weekly.monday()).words());
    week.put("from", formats.dayOfYear(weekly.monday()));
    week.put("to", formats.dayOfYear(weekly.monday().plusDays(LAST_DAY)));
    page.line(texts.text("weekly.week", week));
    for (PoolWeek pool : weekly.pools()) {
      addPool(page, pool);
    }
    page.gap().line(new SafetyWords(texts).weekly(weekly.safety()));
    if (weekly.spent().askings() > 0 || weekly.spentInMonth().askings() > 0) {
      page.line(
          texts.text(
              "weekly.panel",
              Map.of(
                  "askings", weekly.spent().askings(),
                  "won", weekly.spent().won(),
                  "month", weekly.spentInMonth().won())));
    }
    return page.signed(texts).html();
  }

  private void addPool(Page page, PoolWeek pool) {
    page.heading(words.titled(pool.statistics().pool()));
    if (pool.settled().isEmpty()) {
      page.line(texts.text("weekly.nothing"));
    }
    for (RoundScore score : pool.settled()) {
      page.line(settled(score));
    }
    new StatisticsLines(texts).addTo(page, pool.statistics());
  }

  private String settled(RoundScore score) {
    String round = words.numbered(score.round());
    if (score.voided()) {
      return texts.text("weekly.void", Map.of("round", round));
    }
    Map<String, Object> told = new HashMap<>(formats.hits(score.ours()));
    told.put("round", round);
    told.put(
        "ticket",
        Tiers.isTier(score.bestLine())
            ? texts.text("tier." + score.bestLine())
            : texts.text("weekly.lost"));
    return texts.text("weekly.round", told);
  }
}
