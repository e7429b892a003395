package offending.app.demo;

import offending.app.cli.Cli;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface Demo {
  Cli cli();
}
