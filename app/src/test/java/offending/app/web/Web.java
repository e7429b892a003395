package offending.app.web;

import offending.app.cli.Cli;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface Web {
  Cli cli();
}
