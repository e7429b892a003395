package offending.engine.ticket;

import java.nio.file.Path;
import java.time.Clock;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface Ticket {
  Path path();

  Clock clock();
}
