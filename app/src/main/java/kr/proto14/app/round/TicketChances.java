package kr.proto14.app.round;

import java.util.ArrayList;
import java.util.List;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Picks;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Ticket;
import kr.proto14.engine.ticket.HitDistribution;

/** A ticket's chances when void matches count as hits of whatever is marked. */
public final class TicketChances {
  private TicketChances() {}

  /**
   * The distribution of the hits of a ticket.
   *
   * @param matches the 14 matches, which tell what is void
   * @param probabilities the 14 forecasts, match 1 first
   */
  public static HitDistribution of(
      Ticket ticket, List<Match> matches, List<Probabilities> probabilities) {
    List<Probabilities> settled = new ArrayList<>(probabilities);
    for (Match match : matches) {
      if (match.state() == MatchState.VOID) {
        Picks marked = ticket.picks().get(match.number() - 1);
        settled.set(match.number() - 1, sure(marked.outcomes().iterator().next()));
      }
    }
    return HitDistribution.of(ticket, settled);
  }

  /** One outcome for certain. */
  static Probabilities sure(Outcome outcome) {
    return new Probabilities(
        outcome == Outcome.HOME ? 1 : 0,
        outcome == Outcome.MIDDLE ? 1 : 0,
        outcome == Outcome.AWAY ? 1 : 0);
  }
}
