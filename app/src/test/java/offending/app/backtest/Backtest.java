package offending.app.backtest;

import offending.app.cli.Cli;

/** Deliberately offends: see ArchitectureRulesTest. */
public interface Backtest {
  Cli cli();
}
