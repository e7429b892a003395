package kr.proto14.standin;

/** Lines sold on 승, the middle outcome and 패 of one match. */
public record RecordedVotes(long home, long middle, long away) {
  public RecordedVotes {
    if (home < 0 || middle < 0 || away < 0) {
      throw new IllegalArgumentException("votes are negative");
    }
  }

  long sum() {
    return home + middle + away;
  }
}
