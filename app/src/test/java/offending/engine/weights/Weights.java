package offending.engine.weights;

import offending.engine.ticket.Ticket;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface Weights {
  Ticket ticket();
}
