package offending.app.forecast;

import offending.app.cli.Cli;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface Forecast {
  Cli cli();
}
