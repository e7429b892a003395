package offending.app.source;

import offending.app.cli.Cli;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface Source {
  Cli cli();
}
