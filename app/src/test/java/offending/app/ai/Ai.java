package offending.app.ai;

import offending.app.cli.Cli;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface Ai {
  Cli cli();
}
