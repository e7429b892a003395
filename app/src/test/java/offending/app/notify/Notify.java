package offending.app.notify;

import offending.app.cli.Cli;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface Notify {
  Cli cli();
}
