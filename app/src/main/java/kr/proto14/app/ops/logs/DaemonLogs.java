package kr.proto14.app.ops.logs;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.Layout;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.LogFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The logs of the daemon: what it does, on stderr and in {@code logs/proto14.log} of the data
 * folder. No secret of the configuration stands in them.
 */
public final class DaemonLogs implements AutoCloseable {
  /** The name of the appender that {@code Logging} sets up for every command. */
  private static final String STDERR = "stderr";

  private static final String OURS = "kr.proto14";

  /** Libraries that tell of every start what only matters when it goes wrong. */
  private static final List<String> CHATTY = List.of("org.flywaydb", "com.zaxxer.hikari");

  /** What turns the jobs: how it is set up matters to whoever looks for a fault in it. */
  private static final String CLOCKWORK = "com.github.kagkarlsson";

  private final LoggerContext context;
  private final Path folder;
  private final Rotation rotation;
  private boolean asked;
  private @Nullable LogFile file;

  private DaemonLogs(LoggerContext context, Path folder, Rotation rotation) {
    this.context = context;
    this.folder = folder;
    this.rotation = rotation;
  }

  /**
   * Has everything from now on logged on the console as a daemon does.
   *
   * @param environment the process's environment, which tells whether journald reads along
   * @param debug whether our own steps are logged too
   */
  public static DaemonLogs console(Config config, Map<String, String> environment, boolean debug) {
    if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
      throw new IllegalStateException("no logback: " + LoggerFactory.getILoggerFactory());
    }
    Scrubber.of(context).learn(config.secrets());
    boolean journal = isJournald(config.logFormat(), environment);
    return console(context, config.data().resolve("logs"), Rotation.usual(), journal, debug);
  }

  static DaemonLogs console(
      LoggerContext context, Path folder, Rotation rotation, boolean journald, boolean debug) {
    Scrubber scrubber = Scrubber.of(context);
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.detachAppender(STDERR);
    root.addAppender(
        console(
            context, journald ? new JournalLayout(scrubber) : PeopleLayout.ofManyDays(scrubber)));
    root.setLevel(Level.INFO);
    CHATTY.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
    context.getLogger(CLOCKWORK).setLevel(debug ? Level.INFO : Level.WARN);
    if (debug) {
      context.getLogger(OURS).setLevel(Level.DEBUG);
    }
    return new DaemonLogs(context, folder, rotation);
  }

  /**
   * Has it logged to the file too. Where none can be written, this is warned of once and the
   * console goes on.
   */
  public void toFile() {
    if (asked) {
      return;
    }
    asked = true;
    try {
      LogFile opened =
          LogFile.open(
              folder, rotation, encoder(context, PeopleLayout.ofManyDays(Scrubber.of(context))));
      context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(opened);
      file = opened;
    } catch (IOException e) {
      context
          .getLogger(DaemonLogs.class)
          .warn("no log file in {}: the console alone is written to ({})", folder, e.toString());
    }
  }

  /** Waits until all is in the file. The console goes on: the last words are said there. */
  @Override
  public void close() {
    LogFile opened = file;
    if (opened != null) {
      context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(opened);
      opened.stop();
    }
  }

  private static boolean isJournald(LogFormat format, Map<String, String> environment) {
    return switch (format) {
      case AUTO -> Journal.reads(environment);
      case CONSOLE -> false;
      case JOURNALD -> true;
    };
  }

  private static Appender<ILoggingEvent> console(
      LoggerContext context, Layout<ILoggingEvent> layout) {
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(context);
    console.setName(STDERR);
    console.setTarget("System.err");
    console.setEncoder(encoder(context, layout));
    console.start();
    return console;
  }

  private static LayoutWrappingEncoder<ILoggingEvent> encoder(
      LoggerContext context, Layout<ILoggingEvent> layout) {
    layout.setContext(context);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setCharset(UTF_8);
    encoder.setLayout(layout);
    encoder.start();
    return encoder;
  }
}
