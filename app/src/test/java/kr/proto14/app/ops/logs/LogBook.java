package kr.proto14.app.ops.logs;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/** A context of loggers of its own, whose console is read by the test. */
final class LogBook implements AutoCloseable {
  final LoggerContext context = new LoggerContext();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream before = System.err;

  LogBook() {
    context.setMDCAdapter(new LogbackMDCAdapter());
    System.setErr(new PrintStream(written, true, UTF_8));
  }

  DaemonLogs start(Path folder, Rotation rotation, boolean journald, boolean debug) {
    DaemonLogs logs = DaemonLogs.console(context, folder, rotation, journald, debug);
    logs.toFile();
    return logs;
  }

  Logger logger(String name) {
    return context.getLogger(name);
  }

  String console() {
    return written.toString(UTF_8);
  }

  @Override
  public void close() {
    context.stop();
    System.setErr(before);
  }
}
