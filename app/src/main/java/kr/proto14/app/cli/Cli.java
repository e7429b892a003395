package kr.proto14.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kr.proto14.app.demo.Stage;
import kr.proto14.app.notify.message.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command line. */
public final class Cli {
  private final Terminal terminal;
  private final AppOpener opener;
  private final Stage stage;

  /**
   * @param opener opens the app for the commands that need it
   * @param stage opens it for the demo
   */
  public Cli(Terminal terminal, AppOpener opener, Stage stage) {
    this.terminal = requireNonNull(terminal, "terminal");
    this.opener = requireNonNull(opener, "opener");
    this.stage = requireNonNull(stage, "stage");
  }

  /**
   * Does what the arguments say.
   *
   * @return the code to end the process with
   */
  public int run(String... args) {
    List<String> arguments = List.of(args);
    Locale language = Language.of(arguments, terminal.environment());
    Options options = new Options();
    Session session = new Session(terminal, opener, options, language);
    Failures failures = new Failures(session, arguments.contains("--json"));
    CommandLine line = commands(options, session);
    line.setResourceBundle(new TextsBundle(Texts.of("cli", language)));
    line.setOut(writer(terminal.out()));
    line.setErr(writer(terminal.err()));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.setParameterExceptionHandler((failure, _) -> failures.usage(failure));
    line.setExecutionExceptionHandler((failure, _, _) -> failures.failed(failure));
    line.setExecutionStrategy(
        parsed -> {
          if (options.debug) {
            Logs.showAll();
          }
          return new CommandLine.RunLast().execute(parsed);
        });
    return arguments.isEmpty() ? help(line) : line.execute(args);
  }

  private CommandLine commands(Options options, Session session) {
    CommandLine line = new CommandLine(options);
    add(line, new CheckCommand(session));
    add(line, new RoundsCommand(session));
    add(line, new ShowCommand(session));
    add(line, new VerifyCommand(session));
    add(line, new OutboxCommand(session));
    add(line, new SourcesCommand(session));
    add(line, new EvidenceCommand(session));
    add(line, new DemoCommand(session, stage));
    return line;
  }

  private static void add(CommandLine line, Callable<Integer> command) {
    line.addSubcommand(command);
  }

  private static int help(CommandLine line) {
    line.usage(line.getOut());
    return Exit.OK;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, UTF_8);
  }
}
