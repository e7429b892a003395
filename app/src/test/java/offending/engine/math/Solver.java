package offending.engine.math;

import offending.engine.ticket.Ticket;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface Solver {
  Ticket ticket();
}
