package offending.engine.forecast;

import offending.engine.pool.Pool;
import offending.engine.ticket.Ticket;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface Forecast {
  Ticket ticket();

  Pool pool();
}
