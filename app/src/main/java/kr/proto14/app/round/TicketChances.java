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
        settled.set(match.number() - 1, hit(ticket.picks().get(match.number() - 1)));
      }
    }
    return HitDistribution.of(ticket, settled);
  }

  private static Probabilities hit(Picks picks) {
    Outcome marked = picks.outcomes().iterator().next();
    return new Probabilities(
        marked == Outcome.HOME ? 1 : 0,
        marked == Outcome.MIDDLE ? 1 : 0,
        marked == Outcome.AWAY ? 1 : 0);
  }
}
