package kr.proto14.app.round.track;

/**
 * How many single picks of one adviser came true in a round.
 *
 * @param hits picks that came true, 0 to {@code counted}
 * @param counted matches it had a pick for and that were played, 0-14
 */
public record Tips(int hits, int counted) {
  public Tips {
    if (hits < 0 || hits > counted || counted > 14) {
      throw new IllegalArgumentException("not a share of 14 matches: " + hits + "/" + counted);
    }
  }
}
