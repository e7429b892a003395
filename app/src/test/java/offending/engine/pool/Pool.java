package offending.engine.pool;

import offending.engine.forecast.Forecast;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface Pool {
  Forecast forecast();
}
