package kr.proto14.app.notify.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import kr.proto14.app.store.Picture;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** The hit rate by round, ours beside the crowd's, one panel a pool. */
public final class HitRateChart {
  /** Width of the picture in pixels. */
  public static final int WIDTH = 1000;

  /** Height of the picture in pixels. */
  public static final int HEIGHT = 600;

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
    Headless.ensure();
    JFreeChart chart = chart(words, panels, family);
    return png(chart.createBufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB, null));
  }

  private static JFreeChart chart(ChartWords words, List<Panel> panels, String family) {
    CombinedRangeXYPlot plot = new CombinedRangeXYPlot(rates(words.rate(), family));
    plot.setGap(GAP);
    for (int i = 0; i < panels.size(); i++) {
      plot.add(new PanelPlot(words, family).of(panels.get(i), i == 0));
    }
    JFreeChart chart = new JFreeChart(words.title(), new Font(family, Font.BOLD, 22), plot, true);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(10, 10, 10, 15));
    chart.getLegend().setItemFont(new Font(family, Font.PLAIN, 16));
    chart.getLegend().setFrame(BlockBorder.NONE);
    chart.getLegend().setPosition(RectangleEdge.TOP);
    chart.addSubtitle(legal(words.legal(), family));
    return chart;
  }

  private static NumberAxis rates(String label, String family) {
    NumberAxis axis = new NumberAxis(label);
    axis.setRange(0, 1);
    axis.setTickUnit(new NumberTickUnit(TICK, percent()));
    axis.setLabelFont(new Font(family, Font.PLAIN, 15));
    axis.setTickLabelFont(new Font(family, Font.PLAIN, 13));
    axis.setAxisLineStroke(new BasicStroke(1));
    return axis;
  }

  private static NumberFormat percent() {
    return NumberFormat.getPercentInstance(Locale.ROOT);
  }

  private static TextTitle legal(String words, String family) {
    TextTitle title = new TextTitle(words, new Font(family, Font.PLAIN, 11));
    title.setPaint(Color.DARK_GRAY);
    title.setPosition(RectangleEdge.BOTTOM);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    title.setMargin(new RectangleInsets(8, 0, 0, 0));
    return title;
  }

  // Into memory: the usual way goes through a file in the folder for temporary ones.
  private static Picture png(RenderedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, "png", out)) {
        throw new IllegalStateException("this JDK cannot write PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Picture(bytes.toByteArray());
  }
}
