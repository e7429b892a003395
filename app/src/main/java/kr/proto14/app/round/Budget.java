package kr.proto14.app.round;

import java.util.ArrayList;
import java.util.List;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.ticket.BestMultiPick;

/**
 * What the user wants tickets to be.
 *
 * @param won what a ticket may cost, 1,000-100,000
 * @param aim hits aimed at; 14 is the only aim so far
 */
public record Budget(int won, int aim) {
  private static final String MULTI = "multi";

  public Budget {
    if (aim != 14) {
      throw new IllegalArgumentException("the only aim so far is 14, not " + aim);
    }
  }

  /** The best ticket for a prediction. */
  Advice adviceFor(Prediction prediction) {
    RoundId id = prediction.round().id();
    // A void match is a hit whatever is marked: a second mark there would be paid for nothing.
    List<Probabilities> chances = new ArrayList<>(prediction.probabilities());
    for (Match match : prediction.round().matches()) {
      if (match.state() == MatchState.VOID) {
        chances.set(
            match.number() - 1, TicketChances.sure(chances.get(match.number() - 1).favourite()));
      }
    }
    return new Advice(
        id, prediction.version(), won, aim, MULTI, BestMultiPick.within(chances, won));
  }
}
