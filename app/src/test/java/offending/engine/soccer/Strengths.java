package offending.engine.soccer;

import offending.engine.ticket.Ticket;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface Strengths {
  Ticket ticket();
}
