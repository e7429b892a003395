package kr.proto14.app.notify.chart;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import kr.proto14.app.store.Picture;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CombinedRangeXYPlot;

/** The hit rate by round, ours beside the crowd's, one panel a pool. */
public final class HitRateChart {
  private static final double TICK = 0.1;
  private static final double GAP = 20;

  private HitRateChart() {}

  /**
   * Draws a chart; the same input gives the same pixels on the same machine.
   *
   * @param panels at least one, left to right
   * @param family a font family that has the letters of the words
   * @throws RuntimeException or an {@link Error} if the JDK has no means to draw letters
   */
  public static Picture draw(ChartWords words, List<Panel> panels, String family) {
    ChartStyle style = new ChartStyle(family);
    CombinedRangeXYPlot plot = new CombinedRangeXYPlot(rates(words.rate(), style));
    plot.setGap(GAP);
    for (int i = 0; i < panels.size(); i++) {
      plot.add(new PanelPlot(words, style).of(panels.get(i), i == 0));
    }
    return ChartStyle.picture(style.chart(words.title(), plot, true, words.legal()));
  }

  private static NumberAxis rates(String label, ChartStyle style) {
    NumberAxis axis = style.axis(new NumberAxis(label));
    axis.setRange(0, 1);
    axis.setTickUnit(new NumberTickUnit(TICK, NumberFormat.getPercentInstance(Locale.ROOT)));
    return axis;
  }
}
