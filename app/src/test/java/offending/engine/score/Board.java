package offending.engine.score;

import offending.engine.forecast.Forecast;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface Board {
  Forecast forecast();
}
