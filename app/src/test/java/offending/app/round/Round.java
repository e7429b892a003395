package offending.app.round;

import offending.app.cli.Cli;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface Round {
  Cli cli();
}
