package kr.proto14.app.history;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The played matches of one past round of fixed odds.
 *
 * @param gmTs the site's number of the round
 * @param origin where they come from
 * @param matches those with a score
 * @param finished whether the round is settled as a whole
 */
public record RoundMatches(
    int gmTs, MatchOrigin origin, List<PlayedMatch> matches, boolean finished) {
  public RoundMatches {
    requireNonNull(origin, "origin");
    matches = List.copyOf(matches);
  }
}
