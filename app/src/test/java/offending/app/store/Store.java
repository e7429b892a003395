package offending.app.store;

import offending.app.cli.Cli;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface Store {
  Cli cli();
}
