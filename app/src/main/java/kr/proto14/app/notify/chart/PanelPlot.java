package kr.proto14.app.notify.chart;

import java.awt.Color;
import java.awt.Paint;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** One panel: two lines over the rounds, broken where a round has no figure. */
final class PanelPlot {
  /** The colour of our line. */
  static final Color OURS = new Color(0x1565C0);

  /** The colour of the crowd's line. */
  static final Color CROWD = new Color(0xEF6C00);

  private final ChartWords words;
  private final ChartStyle style;

  PanelPlot(ChartWords words, ChartStyle style) {
    this.words = words;
    this.style = style;
  }

  /**
   * The panel's plot.
   *
   * @param inLegend whether its lines stand in the legend, as those of one panel must
   */
  XYPlot of(Panel panel, boolean inLegend) {
    XYSeriesCollection lines = new XYSeriesCollection();
    lines.addSeries(line(words.ours(), panel, Panel.Mark::ours));
    lines.addSeries(line(words.crowd(), panel, Panel.Mark::crowd));
    XYPlot plot = style.plot(new XYPlot(lines, rounds(panel), null, renderer(inLegend)));
    plot.setNoDataMessage(words.empty());
    plot.setNoDataMessageFont(style.font(15));
    return plot;
  }

  private static XYSeries line(
      String name, Panel panel, Function<Panel.Mark, OptionalDouble> figure) {
    XYSeries line = new XYSeries(name);
    List<Panel.Mark> course = panel.course();
    for (int i = 0; i < course.size(); i++) {
      OptionalDouble share = figure.apply(course.get(i));
      line.add(i, share.isPresent() ? share.getAsDouble() : Double.NaN);
    }
    return line;
  }

  private ValueAxis rounds(Panel panel) {
    String[] labels = panel.course().stream().map(Panel.Mark::label).toArray(String[]::new);
    SymbolAxis axis = style.axis(new SymbolAxis(panel.title(), labels));
    axis.setRange(-0.5, Math.max(1, labels.length) - 0.5);
    axis.setGridBandsVisible(false);
    return axis;
  }

  private static XYLineAndShapeRenderer renderer(boolean inLegend) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    style(renderer, 0, OURS, 3.5f, 9, inLegend);
    style(renderer, 1, CROWD, 2f, 6, inLegend);
    return renderer;
  }

  private static void style(
      XYLineAndShapeRenderer renderer,
      int series,
      Paint paint,
      float width,
      double dot,
      boolean inLegend) {
    ChartStyle.line(renderer, series, paint, width, dot);
    renderer.setSeriesVisibleInLegend(series, inLegend);
  }
}
