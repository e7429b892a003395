package kr.proto14.standin;

import java.util.List;

/**
 * One match on zentoto's page.
 *
 * @param number its place, from 1
 * @param shares of 승, the middle outcome and 패, each 0-1
 */
record ZentotoRow(int number, String home, String away, List<Double> shares) {
  ZentotoRow {
    shares = List.copyOf(shares);
  }

  static ZentotoRow of(RecordedMatch match, boolean voted) {
    RecordedVotes votes = match.votes();
    double all = Math.max(1, votes.sum());
    return new ZentotoRow(
        match.number(),
        match.home().name(),
        match.away().name(),
        voted
            ? List.of(votes.home() / all, votes.middle() / all, votes.away() / all)
            : List.of(0.0, 0.0, 0.0));
  }

  ZentotoRow numbered(int other) {
    return new ZentotoRow(other, home, away, shares);
  }

  ZentotoRow named(String otherHome, String otherAway) {
    return new ZentotoRow(number, otherHome, otherAway, shares);
  }

  ZentotoRow shared(Double... others) {
    return new ZentotoRow(number, home, away, List.of(others));
  }

  /** Its shares as seen by the away side. */
  ZentotoRow turned() {
    return shared(shares.get(2), shares.get(1), shares.get(0));
  }
}
