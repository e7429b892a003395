package kr.proto14.app.backtest.chart;

import java.util.List;
import java.util.Map;
import kr.proto14.app.backtest.BacktestWords;
import kr.proto14.app.backtest.JudgedMatch;
import kr.proto14.app.backtest.SportReport;
import kr.proto14.app.notify.message.Texts;

/** What is written on the pictures. */
final class Labels {
  private final Texts texts;
  private final BacktestWords words;

  Labels(Texts texts) {
    this.texts = texts;
    this.words = new BacktestWords(texts);
  }

  String forecaster(String name) {
    return words.forecaster(name);
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
    return texts.text(key, Map.of("sport", words.sport(report.sport())));
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

  /** The same, with how calibration is read. */
  String read(SportReport report) {
    return texts.text("backtest.chart.read") + "\n" + below(report);
  }
}
