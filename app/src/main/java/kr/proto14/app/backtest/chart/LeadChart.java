package kr.proto14.app.backtest.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import kr.proto14.app.backtest.SportReport;
import kr.proto14.app.notify.chart.ChartStyle;
import kr.proto14.app.store.Picture;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** How far forecasters get ahead of the base rates as matches go on. */
final class LeadChart {
  /** More points than pixels would only take time. */
  private static final int MOST_POINTS = 800;

  private final Labels words;
  private final ChartStyle style;

  LeadChart(Labels words, ChartStyle style) {
    this.words = words;
    this.style = style;
  }

  Picture draw(SportReport report) {
    XYSeriesCollection lines = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    for (Map.Entry<String, double[]> each : report.leads().entrySet()) {
      ChartStyle.line(renderer, lines.getSeriesCount(), Colours.of(each.getKey()), 2.5f, 6);
      lines.addSeries(line(words.forecaster(each.getKey()), each.getValue()));
    }
    XYPlot plot =
        style.plot(new XYPlot(lines, axis(words.matches()), axis(words.lead()), renderer));
    plot.addRangeMarker(new ValueMarker(0, Color.DARK_GRAY, new BasicStroke(1)));
    return ChartStyle.picture(style.chart(words.leads(report), plot, true, words.below(report)));
  }

  private static XYSeries line(String name, double[] lead) {
    XYSeries line = new XYSeries(name);
    int step = Math.max(1, lead.length / MOST_POINTS);
    line.add(0, 0);
    for (int i = step - 1; i < lead.length; i += step) {
      line.add(i + 1, lead[i]);
    }
    if (lead.length % step != 0) {
      line.add(lead.length, lead[lead.length - 1]);
    }
    return line;
  }

  private NumberAxis axis(String label) {
    NumberAxis axis = style.axis(new NumberAxis(label));
    axis.setNumberFormatOverride(NumberFormat.getInstance(Locale.ROOT));
    return axis;
  }
}
