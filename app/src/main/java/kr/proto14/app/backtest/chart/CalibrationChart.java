package kr.proto14.app.backtest.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.proto14.app.backtest.SportReport;
import kr.proto14.app.notify.chart.ChartStyle;
import kr.proto14.app.store.Picture;
import kr.proto14.engine.score.Calibration.Tenth;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * How often what was given a chance came true, with its 95 % interval; one panel a forecaster. On
 * the dashed line it came true as often as was said.
 */
final class CalibrationChart {
  private static final double ACROSS = 0.5;
  private static final double UP = 0.1;
  private static final double GAP = 40;

  /** Dots of what always came true are not cut in half. */
  private static final double TOP = 1.02;

  private static final BasicStroke DASHED =
      new BasicStroke(
          1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 5}, 0);

  private final Labels words;
  private final ChartStyle style;

  CalibrationChart(Labels words, ChartStyle style) {
    this.words = words;
    this.style = style;
  }

  Picture draw(SportReport report) {
    CombinedRangeXYPlot plot = new CombinedRangeXYPlot(axis(words.happened(), UP));
    plot.setGap(GAP);
    for (Map.Entry<String, List<Tenth>> each : report.calibration().entrySet()) {
      plot.add(panel(each.getKey(), each.getValue()));
    }
    return ChartStyle.picture(
        style.chart(words.calibration(report), plot, false, words.read(report)));
  }

  private XYPlot panel(String forecaster, List<Tenth> tenths) {
    String name = words.forecaster(forecaster);
    YIntervalSeries series = new YIntervalSeries(name);
    for (Tenth tenth : tenths) {
      series.add(
          tenth.meanForecast(), tenth.observed(), tenth.interval().low(), tenth.interval().high());
    }
    YIntervalSeriesCollection points = new YIntervalSeriesCollection();
    points.addSeries(series);
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawXError(false);
    renderer.setDefaultLinesVisible(true);
    ChartStyle.line(renderer, 0, Colours.of(forecaster), 2f, 8);
    XYPlot plot = style.plot(new XYPlot(points, axis(name, ACROSS), null, renderer));
    plot.addAnnotation(new XYLineAnnotation(0, 0, 1, 1, DASHED, Color.GRAY));
    return plot;
  }

  private NumberAxis axis(String label, double tick) {
    NumberAxis axis = style.axis(new NumberAxis(label));
    axis.setRange(0, TOP);
    axis.setTickUnit(new NumberTickUnit(tick, NumberFormat.getPercentInstance(Locale.ROOT)));
    return axis;
  }
}
