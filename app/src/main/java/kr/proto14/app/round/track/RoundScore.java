package kr.proto14.app.round.track;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import kr.proto14.engine.pool.RoundId;

/**
 * One settled round in figures: all that statistics need.
 *
 * @param round the round
 * @param saleEnd end of its sale
 * @param voided whether three or more matches were void: then nothing of it counts
 * @param voids void matches, 0-14
 * @param ours our single picks
 * @param crowd the crowd's favourites
 * @param home always the home side
 * @param market the favourites of the odds, where there were odds
 * @param bestLine hits of the ticket's best line, void matches counted as hits, 0-14
 * @param cost won the ticket cost
 * @param returned what it would have returned
 */
public record RoundScore(
    RoundId round,
    Instant saleEnd,
    boolean voided,
    int voids,
    Tips ours,
    Tips crowd,
    Tips home,
    Tips market,
    int bestLine,
    long cost,
    Returned returned) {
  public RoundScore {
    requireNonNull(round, "round");
    requireNonNull(saleEnd, "saleEnd");
    requireNonNull(ours, "ours");
    requireNonNull(crowd, "crowd");
    requireNonNull(home, "home");
    requireNonNull(market, "market");
    requireNonNull(returned, "returned");
    if (voids < 0 || voids > 14 || bestLine < 0 || bestLine > 14 || cost < 0) {
      throw new IllegalArgumentException("not the score of a round of 14 matches");
    }
  }
}
