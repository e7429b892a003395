package kr.proto14.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import kr.proto14.app.demo.Stage;
import kr.proto14.app.notify.message.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command line. */
public final class Cli {
  private final Terminal terminal;
  private final AppOpener opener;
  private final Stage stage;
  private final Interrupts interrupts;
  private final Workbench workbench;

  /**
   * @param opener opens the app for the commands that need it
   * @param stage opens it for the demo
   * @param workbench for the commands that do without it
   */
  public Cli(Terminal terminal, AppOpener opener, Stage stage, Workbench workbench) {
    this(terminal, opener, stage, Interrupts.NONE, workbench);
  }

  /** The same for a process that may be asked to end. */
  public Cli(
      Terminal terminal,
      AppOpener opener,
      Stage stage,
      Interrupts interrupts,
      Workbench workbench) {
    this.terminal = requireNonNull(terminal, "terminal");
    this.opener = requireNonNull(opener, "opener");
    this.stage = requireNonNull(stage, "stage");
    this.interrupts = requireNonNull(interrupts, "interrupts");
    this.workbench = requireNonNull(workbench, "workbench");
  }

  /**
   * Does what the arguments say.
   *
   * @return the code to end the process with
   */
  public int run(String... args) {
    List<String> arguments = LegacyFlags.translated(List.of(args));
    Locale language = Language.of(arguments, terminal.environment());
    Options options = new Options();
    Session session = new Session(terminal, opener, options, language);
    Failures failures = new Failures(session, arguments.contains("--json"));
    CommandLine line = commands(options, session, arguments);
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
    return arguments.isEmpty() ? help(line) : line.execute(arguments.toArray(String[]::new));
  }

  private CommandLine commands(Options options, Session session, List<String> arguments) {
    Map<String, Supplier<?>> all = new LinkedHashMap<>();
    all.put("run", () -> new RunCommand(session, interrupts));
    all.put("check", () -> new CheckCommand(session));
    all.put("results", () -> new ResultsCommand(session));
    all.put("report", () -> new ReportCommand(session));
    all.put("stats", () -> new StatsCommand(session));
    all.put("panel", () -> new PanelCommand(session));
    all.put("payout", () -> new PayoutCommand(session));
    all.put("run-now", () -> new RunNowCommand(session));
    all.put("status", () -> new StatusCommand(session));
    all.put("pause", () -> new PauseCommand(session));
    all.put("resume", () -> new ResumeCommand(session));
    all.put("rounds", () -> new RoundsCommand(session));
    all.put("show", () -> new ShowCommand(session));
    all.put("forecast", () -> new ForecastCommand(session));
    all.put("backtest", () -> new BacktestCommand(session));
    all.put("replay", () -> new ReplayCommand(session));
    all.put("verify", () -> new VerifyCommand(session));
    all.put("backup", () -> new BackupCommand(session));
    all.put("restore", () -> new RestoreCommand(session));
    all.put("drill", () -> new DrillCommand(session));
    all.put("outbox", () -> new OutboxCommand(session));
    all.put("init", () -> new InitCommand(session, workbench));
    all.put("doctor", () -> new DoctorCommand(session, workbench.doctors()));
    all.put("config", () -> new ConfigCommand(session));
    all.put("sources", () -> new SourcesCommand(session));
    all.put("evidence", () -> new EvidenceCommand(session));
    all.put("teams", () -> new TeamsCommand(session));
    all.put("history", () -> HistoryCommand.line(session));
    all.put("demo", () -> new DemoCommand(session, stage, interrupts));
    all.put("test-jobs", () -> new TestJobsCommand(session, stage, interrupts));
    // Reading a command's annotations takes milliseconds, and most lines name one command only.
    boolean named = arguments.stream().anyMatch(all::containsKey);
    CommandLine line = new CommandLine(options);
    all.forEach(
        (name, command) -> {
          if (!named || arguments.contains(name)) {
            line.addSubcommand(command.get());
          }
        });
    return line;
  }

  private static int help(CommandLine line) {
    line.usage(line.getOut());
    return Exit.OK;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, UTF_8);
  }
}
