package kr.proto14.app.notify.chart;

/** Drawing without a screen. */
final class Headless {
  private Headless() {}

  /** Keeps the drawing classes from looking for a screen; to be called before any is loaded. */
  static void ensure() {
    System.setProperty("java.awt.headless", "true");
  }
}
