package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Ticket;

/**
 * A ticket worked out from a prediction, sealed beside it.
 *
 * @param round the round
 * @param predictionVersion the version it rests on
 * @param budget won it may cost
 * @param aim hits aimed at, 14
 * @param form {@code multi}: one multi-pick ticket
 * @param ticket what to mark
 */
public record Advice(
    RoundId round, int predictionVersion, int budget, int aim, String form, Ticket ticket) {
  public Advice {
    requireNonNull(round, "round");
    requireNonNull(form, "form");
    requireNonNull(ticket, "ticket");
    if (ticket.cost() > budget) {
      throw new IllegalArgumentException(
          "the ticket costs " + ticket.cost() + " won, the budget is " + budget);
    }
  }
}
