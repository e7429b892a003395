package offending.engine.basketball;

import offending.engine.ticket.Ticket;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface Ratings {
  Ticket ticket();
}
