package offending.app.ops;

import offending.app.cli.Cli;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface Ops {
  Cli cli();
}
