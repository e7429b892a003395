package offending.app;

import offending.app.cli.Cli;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface App {
  Cli cli();
}
