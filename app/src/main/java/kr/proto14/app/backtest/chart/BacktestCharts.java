package kr.proto14.app.backtest.chart;

import java.util.Locale;
import java.util.Optional;
import kr.proto14.app.backtest.SportReport;
import kr.proto14.app.notify.chart.ChartFonts;
import kr.proto14.app.notify.chart.ChartStyle;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.store.Picture;

/** The pictures of a backtest. */
public final class BacktestCharts {
  private final CalibrationChart calibration;
  private final LeadChart lead;

  /** Pictures with words and a font that fit each other. */
  BacktestCharts(Texts texts, String family) {
    Labels words = new Labels(texts);
    ChartStyle style = new ChartStyle(family);
    this.calibration = new CalibrationChart(words, style);
    this.lead = new LeadChart(words, style);
  }

  /**
   * Pictures with the fonts of this machine; in English where none of them has Korean letters.
   *
   * @throws RuntimeException or an {@link Error} if the JDK has no means to draw letters
   */
  public static BacktestCharts in(Locale language) {
    ChartFonts fonts = ChartFonts.ofThisMachine();
    Optional<String> korean = fonts.korean();
    Locale shown = korean.isEmpty() ? Locale.ENGLISH : language;
    return new BacktestCharts(Texts.of("cli", shown), korean.orElse(fonts.other()));
  }

  /** How often what was given a chance came true. */
  public Picture calibration(SportReport report) {
    return calibration.draw(report);
  }

  /** How far forecasters get ahead of the base rates as matches go on. */
  public Picture lead(SportReport report) {
    return lead.draw(report);
  }
}
