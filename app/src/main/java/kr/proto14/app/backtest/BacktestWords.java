package kr.proto14.app.backtest;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.proto14.app.notify.message.Texts;

/** What the charts and tables of a backtest say. */
public final class BacktestWords {
  private final Texts texts;

  /**
   * @param texts of the bundle {@code cli}
   */
  public BacktestWords(Texts texts) {
    this.texts = requireNonNull(texts, "texts");
  }

  /** What a forecaster is called. */
  public String forecaster(String name) {
    return texts.text("backtest.forecaster." + name);
  }

  String happened() {
    return texts.text("backtest.chart.happened");
  }

  String matches() {
    return texts.text("backtest.chart.matches");
  }

  String lead() {
    return texts.text("backtest.chart.lead");
  }

  String calibration(SportReport report) {
    return titled("backtest.chart.calibration", report);
  }

  String leads(SportReport report) {
    return titled("backtest.chart.leads", report);
  }

  private String titled(String key, SportReport report) {
    return texts.text(key, Map.of("sport", sport(report)));
  }

  /** What a sport is called. */
  public String sport(SportReport report) {
    return texts.text("sport." + report.sport().name().toLowerCase(Locale.ROOT));
  }

  /** Which matches a picture is about. */
  String below(SportReport report) {
    List<JudgedMatch> matches = report.pictured();
    String which =
        texts.text(
            "backtest.chart.below",
            Map.of(
                "matches", matches.size(),
                "from", matches.getFirst().day().toString(),
                "to", matches.getLast().day().toString()));
    return which + "\n" + texts.text("backtest.chart.caution");
  }
}
