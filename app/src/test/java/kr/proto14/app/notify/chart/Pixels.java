package kr.proto14.app.notify.chart;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import kr.proto14.app.store.Picture;

/** A picture, pixel by pixel. */
public final class Pixels {
  private final BufferedImage image;

  public Pixels(Picture picture) {
    try {
      image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(picture.png())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int width() {
    return image.getWidth();
  }

  public int height() {
    return image.getHeight();
  }

  /** Pixels of exactly this colour. */
  public long count(Color colour) {
    return IntStream.range(0, width()).mapToLong(x -> inColumn(x, colour)).sum();
  }

  /** The longest run of columns without the colour, between the first and the last that have it. */
  public int widestGap(Color colour) {
    int[] columns = IntStream.range(0, width()).filter(x -> inColumn(x, colour) > 0).toArray();
    return IntStream.range(1, columns.length)
        .map(i -> columns[i] - columns[i - 1] - 1)
        .max()
        .orElse(0);
  }

  /** Pixels that are not white, below a height. */
  public long inkBelow(int top) {
    return IntStream.range(top, height())
        .mapToLong(
            y ->
                IntStream.range(0, width())
                    .filter(x -> (image.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF)
                    .count())
        .sum();
  }

  private long inColumn(int x, Color colour) {
    return IntStream.range(0, height()).filter(y -> image.getRGB(x, y) == colour.getRGB()).count();
  }
}
