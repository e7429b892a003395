package offending.standin;

import offending.engine.pool.Pool;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface Server {
  Pool pool();
}
