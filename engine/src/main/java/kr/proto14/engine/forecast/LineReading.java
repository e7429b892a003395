package kr.proto14.engine.forecast;

import kr.proto14.engine.pool.MarginLine;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Probabilities;

/**
 * Turns what a bookmaker offers on a game's margin into chances of the three outcomes. The same
 * line gives the same chances, bit for bit, whenever it is asked.
 */
@FunctionalInterface
public interface LineReading {
  /** The chances behind a line that has a margin of the bookmaker's. */
  Probabilities chances(Match match, MarginLine line);
}
