package offending.app.config;

import offending.app.cli.Cli;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface Config {
  Cli cli();
}
