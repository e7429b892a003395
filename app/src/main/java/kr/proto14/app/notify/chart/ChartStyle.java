package kr.proto14.app.notify.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import kr.proto14.app.store.Picture;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.AbstractRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * How all our charts look.
 *
 * @param family a font family that has the letters of all words
 */
public record ChartStyle(String family) {
  /** Width of a picture in pixels. */
  public static final int WIDTH = 1000;

  /** Height of a picture in pixels. */
  public static final int HEIGHT = 600;

  public ChartStyle {
    Headless.ensure();
    if (family.isBlank()) {
      throw new IllegalArgumentException("a chart needs a font");
    }
  }

  /** A font of a size. */
  public Font font(int size) {
    return new Font(family, Font.PLAIN, size);
  }

  /**
   * A chart.
   *
   * @param legend whether it names its lines
   * @param small words below all; there may be several lines
   */
  public JFreeChart chart(String title, Plot plot, boolean legend, String small) {
    JFreeChart chart = new JFreeChart(title, new Font(family, Font.BOLD, 22), plot, legend);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(10, 10, 10, 15));
    if (legend) {
      chart.getLegend().setItemFont(font(16));
      chart.getLegend().setFrame(BlockBorder.NONE);
      chart.getLegend().setPosition(RectangleEdge.TOP);
    }
    TextTitle below = new TextTitle(small, font(11));
    below.setPaint(Color.DARK_GRAY);
    below.setPosition(RectangleEdge.BOTTOM);
    below.setTextAlignment(HorizontalAlignment.LEFT);
    below.setMargin(new RectangleInsets(8, 0, 0, 0));
    chart.addSubtitle(below);
    return chart;
  }

  /** Gives an axis our fonts. */
  public <T extends ValueAxis> T axis(T axis) {
    axis.setLabelFont(font(15));
    axis.setTickLabelFont(font(13));
    axis.setAxisLineStroke(new BasicStroke(1));
    return axis;
  }

  /** Gives a plot our background. */
  public XYPlot plot(XYPlot plot) {
    plot.setBackgroundPaint(Color.WHITE);
    plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
    plot.setDomainGridlinesVisible(false);
    return plot;
  }

  /** Gives a line its colour, width and dots. */
  public static void line(
      AbstractRenderer renderer, int series, Paint paint, float width, double dot) {
    renderer.setSeriesPaint(series, paint);
    renderer.setSeriesStroke(
        series, new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    renderer.setSeriesShape(series, new Ellipse2D.Double(-dot / 2, -dot / 2, dot, dot));
  }

  /** The picture; the same chart gives the same pixels on the same machine. */
  public static Picture picture(JFreeChart chart) {
    return png(chart.createBufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB, null));
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
