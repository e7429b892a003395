package kr.proto14.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Played matches with odds: what forecasters learn from. */
@Command(name = "history")
final class HistoryCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  private HistoryCommand() {
    spec = CommandSpec.create();
  }

  /** The command with its own commands. */
  static CommandLine line(Session session) {
    return new CommandLine(new HistoryCommand())
        .addSubcommand(new HistoryImportCommand(session))
        .addSubcommand(new HistoryBackfillCommand(session))
        .addSubcommand(new HistoryStatusCommand(session));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return Exit.OK;
  }
}
