package kr.proto14.standin;

import static java.util.Objects.requireNonNull;

/**
 * One row of fixed odds on a match: three-way, two-way (no draw), handicap or under/over.
 *
 * @param match the fixture; its votes and number are not shown
 * @param sport the fixture's sport
 * @param betType Betman's name of the bet, such as 일반 or 승⑤패
 * @param handicap handicap of the home side, or the under/over line
 * @param win decimal odds of the first outcome
 * @param draw decimal odds of the middle outcome, 0 where there is none
 * @param lose decimal odds of the last outcome
 */
public record OddsRow(
    RecordedMatch match,
    Sport sport,
    String betType,
    double handicap,
    double win,
    double draw,
    double lose) {
  public OddsRow {
    requireNonNull(match, "match");
    requireNonNull(sport, "sport");
    requireNonNull(betType, "betType");
  }
}
