package kr.proto14.app.backtest.chart;

import java.awt.Color;
import java.util.List;

/** Colours of forecasters that the colour-blind can tell apart too (Okabe and Ito 2008). */
final class Colours {
  private static final List<Color> ALL =
      List.of(
          new Color(0x0072B2),
          new Color(0xD55E00),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0xE69F00));

  private Colours() {}

  static Color of(int number) {
    return ALL.get(number % ALL.size());
  }
}
