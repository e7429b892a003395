package kr.proto14.app.notify.message;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import kr.proto14.app.notify.chart.ChartFonts;
import kr.proto14.app.notify.chart.ChartWords;
import kr.proto14.app.notify.chart.HitRateChart;
import kr.proto14.app.notify.chart.Panel;
import kr.proto14.app.notify.chart.Panel.Mark;
import kr.proto14.app.round.Weekly;
import kr.proto14.app.round.Weekly.PoolWeek;
import kr.proto14.app.round.track.RoundScore;
import kr.proto14.app.round.track.Tips;
import kr.proto14.app.store.Picture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The picture of the weekly summary: the hit rate by round, ours beside the crowd's.
 *
 * <p>Its words are English where the machine has no Korean font, whatever the user's language.
 */
final class WeeklyChart {
  private static final Logger LOG = LoggerFactory.getLogger(WeeklyChart.class);

  /** Rounds shown of a pool: more would be too close together on a phone. */
  static final int MOST_ROUNDS = 30;

  private final Texts texts;

  WeeklyChart(Texts texts) {
    this.texts = texts;
  }

  /** Draws it with the fonts of this machine. */
  Picture draw(Weekly weekly) {
    ChartFonts fonts = ChartFonts.ofThisMachine();
    Optional<String> korean = fonts.korean();
    Texts shown = texts;
    if (korean.isEmpty() && texts.locale().getLanguage().equals(Locale.KOREAN.getLanguage())) {
      LOG.info("no font here has Korean letters, so the chart is drawn in English");
      shown = Texts.of("messages", Locale.ENGLISH);
    }
    return draw(weekly, shown, korean.orElse(fonts.other()));
  }

  /** Draws it with words and a font that fit each other. */
  static Picture draw(Weekly weekly, Texts texts, String font) {
    List<Panel> panels = weekly.pools().stream().map(pool -> panel(pool, texts)).toList();
    return HitRateChart.draw(words(weekly, texts), panels, font);
  }

  private static ChartWords words(Weekly weekly, Texts texts) {
    return new ChartWords(
        texts.text("chart.title", Week.of(weekly.monday()).words()),
        texts.text("chart.rate"),
        texts.text("compare.ours"),
        texts.text("compare.crowd"),
        texts.text("stats.none.chart"),
        texts.text("footer.legal") + "\n" + texts.text("footer.name"));
  }

  private static Panel panel(PoolWeek pool, Texts texts) {
    List<RoundScore> course = pool.course();
    List<RoundScore> latest =
        course.subList(Math.max(0, course.size() - MOST_ROUNDS), course.size());
    String name = texts.text("pool." + pool.statistics().pool().key());
    String title =
        latest.isEmpty()
            ? name
            : texts.text("chart.pool", Map.of("pool", name, "count", latest.size()));
    String few =
        pool.statistics().isEnough() || latest.isEmpty()
            ? ""
            : texts.text("chart.few", Map.of("count", pool.statistics().rounds()));
    return new Panel(title + few, latest.stream().map(WeeklyChart::mark).toList());
  }

  private static Mark mark(RoundScore score) {
    String label = Integer.toString(score.round().number());
    return score.voided()
        ? new Mark(label, OptionalDouble.empty(), OptionalDouble.empty())
        : new Mark(label, share(score.ours()), share(score.crowd()));
  }

  private static OptionalDouble share(Tips tips) {
    return tips.counted() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) tips.hits() / tips.counted());
  }
}
