package offending.app.time;

import offending.app.cli.Cli;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface Time {
  Cli cli();
}
