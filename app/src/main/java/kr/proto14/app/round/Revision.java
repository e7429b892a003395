package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Ticket;

/**
 * What a new version of a prediction replaces.
 *
 * @param before the version before
 * @param advice the ticket that went with it
 * @param movement what changed since
 */
public record Revision(Prediction before, Advice advice, Movement movement) {
  public Revision {
    requireNonNull(before, "before");
    requireNonNull(advice, "advice");
    requireNonNull(movement, "movement");
  }

  static Revision of(Prediction before, Advice advice, Prediction now) {
    return new Revision(before, advice, Movement.between(before, now));
  }

  /**
   * Whether little more than chances changed: what the reader would mark, and by when, and which
   * matches count, is as it was. Then nobody need be called to the phone.
   */
  boolean isQuiet(Prediction now, Ticket ticket) {
    return ticket.equals(advice.ticket())
        && now.provenance() == before.provenance()
        && !movement.movedSaleEnd()
        && !movement.has(Movement.Cause.TEAMS)
        && isSameLine()
        && hasSameVoids(now);
  }

  private boolean isSameLine() {
    return movement.matches().stream()
        .allMatch(moved -> moved.before().favourite() == moved.after().favourite());
  }

  private boolean hasSameVoids(Prediction now) {
    return before.round().matches().stream()
        .allMatch(
            match ->
                (match.state() == MatchState.VOID)
                    == (now.round().matches().get(match.number() - 1).state() == MatchState.VOID));
  }
}
