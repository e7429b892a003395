package kr.proto14.app.backtest.chart;

import java.awt.Color;

/**
 * Colours that the colour-blind can tell apart too (Okabe and Ito 2008). A forecaster has the same
 * one in every picture, whoever else takes part.
 */
final class Colours {
  private Colours() {}

  static Color of(String forecaster) {
    return new Color(
        switch (forecaster) {
          case "market" -> 0x0072B2;
          case "past-odds", "past-spreads" -> 0xD55E00;
          case "goals", "scores" -> 0x009E73;
          case "shots" -> 0xE69F00;
          default -> 0xCC79A7;
        });
  }
}
