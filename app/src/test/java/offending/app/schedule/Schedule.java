package offending.app.schedule;

import offending.app.cli.Cli;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface Schedule {
  Cli cli();
}
