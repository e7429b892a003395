package kr.proto14.app.round.track;

import kr.proto14.engine.score.WilsonInterval;

/**
 * A share of hits with what one may conclude from it.
 *
 * @param hits picks that came true
 * @param counted picks made in matches that were played
 * @param low lower end of the 95 % interval, 0-1
 * @param high upper end of the 95 % interval, 0-1
 */
public record Rate(int hits, int counted, double low, double high) {
  public Rate {
    if (hits < 0 || hits > counted) {
      throw new IllegalArgumentException("not a share: " + hits + "/" + counted);
    }
    if (!(0 <= low && low <= high && high <= 1)) {
      throw new IllegalArgumentException("not an interval of shares: " + low + ", " + high);
    }
  }

  /**
   * A share with its {@link WilsonInterval}, which is all from 0 to 1 where nothing was counted.
   *
   * <p>Trials count as independent, the matches of one round too. They are nearly so: the counts of
   * hits that independence predicts for tickets are met in practice.
   *
   * @throws IllegalArgumentException if hits are negative or more than counted
   */
  static Rate of(int hits, int counted) {
    WilsonInterval interval = WilsonInterval.of(hits, counted);
    return new Rate(hits, counted, interval.low(), interval.high());
  }

  /** The share, 0-1; 0 where nothing was counted. */
  public double share() {
    return counted == 0 ? 0 : (double) hits / counted;
  }
}
