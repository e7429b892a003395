package kr.proto14.app.round.track;

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

  /** The share, 0-1; 0 where nothing was counted. */
  public double share() {
    return counted == 0 ? 0 : (double) hits / counted;
  }
}
