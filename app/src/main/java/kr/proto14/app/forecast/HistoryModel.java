package kr.proto14.app.forecast;

import kr.proto14.app.history.Sport;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Match;

/**
 * A model of one sport that is fitted to played matches. Stateless: all it knows is in the past it
 * is shown, so that the same past gives the same opinion, bit for bit.
 */
public interface HistoryModel {
  /** The stable name of its voice, such as {@code goals}. */
  String name();

  /** The version of its code: another one may say something else of the same past. */
  int version();

  /** The sport it knows. */
  Sport sport();

  /** The model as it was in an earlier version, itself where nothing else is known of it. */
  default HistoryModel asOfVersion(int earlier) {
    return this;
  }

  /** What its opinions rest on, for their seal. */
  default Cut restsOn(Past past) {
    return past.cut();
  }

  /** What it says of a match, or why it does not; it never throws for lack of matches. */
  Opinion opinion(Past past, Pairing match);

  /** The same of a round's match, of which its competition and its kick-off are known, too. */
  default Opinion opinion(Past past, Pairing sides, Match match) {
    return opinion(past, sides);
  }
}
