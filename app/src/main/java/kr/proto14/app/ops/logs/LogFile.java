package kr.proto14.app.ops.logs;

import static java.nio.file.attribute.PosixFilePermission.GROUP_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TimeBasedFileNamingAndTriggeringPolicy;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;

/** The file written to and those rolled away: read by their owner and group, by nobody else. */
final class LogFile extends RollingFileAppender<ILoggingEvent> {
  static final String NAME = "proto14.log";

  private static final Set<PosixFilePermission> FILE = Set.of(OWNER_READ, OWNER_WRITE, GROUP_READ);
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwxr-x---");
  private static final Set<PosixFilePermission> DATA = PosixFilePermissions.fromString("rwx------");

  private final Path folder;

  private LogFile(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the file in a folder, which is made where it is missing.
   *
   * @throws IOException if it cannot be written to
   */
  static LogFile open(Path folder, Rotation rotation, Encoder<ILoggingEvent> encoder)
      throws IOException {
    make(folder);
    LogFile file = new LogFile(folder);
    file.setContext(encoder.getContext());
    file.setName("file");
    file.setFile(folder.resolve(NAME).toString());
    file.setEncoder(encoder);
    TimeBasedRollingPolicy<ILoggingEvent> policy = rotation.policy(folder, encoder.getContext());
    policy.setParent(file);
    policy.start();
    clean(policy.getTimeBasedFileNamingAndTriggeringPolicy());
    file.setRollingPolicy(policy);
    file.start();
    if (!file.isStarted() || !Files.isWritable(folder.resolve(NAME))) {
      file.stop();
      throw new IOException("not writable");
    }
    return file;
  }

  /**
   * Drops old files before anything is written. Logback would do so aside, but what cleans and what
   * rolls over share a calendar that is not made for two threads: a file then began at random.
   */
  private static void clean(TimeBasedFileNamingAndTriggeringPolicy<ILoggingEvent> naming) {
    naming.getArchiveRemover().clean(Instant.ofEpochMilli(naming.getCurrentTime()));
  }

  @Override
  public void openFile(String name) throws IOException {
    super.openFile(name);
    restrictAll();
  }

  /** Waits for what is being compressed. */
  @Override
  public void stop() {
    super.stop();
    try {
      restrictAll();
    } catch (IOException e) {
      addError("the modes of the files in " + folder + " could not be set", e);
    }
  }

  private void restrictAll() throws IOException {
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder, "proto14*.log*")) {
      for (Path log : logs) {
        restrict(log);
      }
    }
  }

  /** An old file may be gone the next moment, compressed or too old. */
  private void restrict(Path log) throws IOException {
    try {
      mode(log, FILE);
    } catch (NoSuchFileException gone) {
      addInfo("gone meanwhile: " + log, gone);
    }
  }

  private static void make(Path folder) throws IOException {
    Path data = folder.toAbsolutePath().getParent();
    if (data != null && Files.notExists(data)) {
      Files.createDirectories(data);
      mode(data, DATA);
    }
    if (Files.notExists(folder)) {
      Files.createDirectory(folder);
      mode(folder, FOLDER);
    }
  }

  /** Nothing where files have no such modes. */
  private static void mode(Path path, Set<PosixFilePermission> mode) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(mode);
    }
  }
}
