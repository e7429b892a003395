package kr.proto14.app.source.zentoto;

import java.util.Optional;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.engine.pool.Votes;

/**
 * The crowd's shares in one match as the page has them, of 1 or of 100.
 *
 * @param home share of 승
 * @param middle share of 무 or 5
 * @param away share of 패
 */
record Shares(double home, double middle, double away) {
  /** Lines the shares are put on: the page gives them to four digits. */
  static final long NOMINAL_LINES = 10_000;

  /** Three shares rounded to four digits, or to whole per cents, sum to 1 within this. */
  private static final double TOLERANCE = 0.02;

  /** The votes on {@link #NOMINAL_LINES} lines; empty where nobody has voted. */
  Optional<Votes> votes() {
    double sum = home + middle + away;
    if (!(home >= 0 && middle >= 0 && away >= 0)) {
      throw Unusable.badData("a share of votes is negative");
    }
    if (sum == 0) {
      return Optional.empty();
    }
    double whole = sum > 2 ? 100 : 1;
    if (!(Math.abs(sum / whole - 1) <= TOLERANCE)) {
      throw Unusable.badData("shares of votes that do not sum to 1");
    }
    long first = Math.round(home / sum * NOMINAL_LINES);
    long second = Math.min(Math.round(middle / sum * NOMINAL_LINES), NOMINAL_LINES - first);
    return Optional.of(new Votes(first, second, NOMINAL_LINES - first - second));
  }
}
