package kr.proto14.standin;

/**
 * How a match ended.
 *
 * @param letter Betman's letter: A 승, B middle, D 패; others are allowed, to try parsers
 * @param home goals or points of the home side
 * @param away goals or points of the away side
 */
public record RecordedResult(String letter, int home, int away) {
  public RecordedResult {
    if (home < 0 || away < 0) {
      throw new IllegalArgumentException("score is negative");
    }
  }
}
