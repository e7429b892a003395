package offending.app.history;

import offending.app.cli.Cli;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface History {
  Cli cli();
}
