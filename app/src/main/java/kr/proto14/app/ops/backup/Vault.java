package kr.proto14.app.ops.backup;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kr.proto14.app.ops.backup.BackupProblem.Kind;
import kr.proto14.app.store.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory of the backups. A file has its final name only once it is whole and on the disk.
 */
final class Vault {
  private static final Logger LOG = LoggerFactory.getLogger(Vault.class);
  private static final String PARTIAL = ".partial";

  /** A backup that has not ended by then died with its process. */
  private static final Duration ABANDONED = Duration.ofHours(12);

  private final Path directory;
  private final UnaryOperator<OutputStream> device;

  Vault(Path directory) {
    this(directory, device -> device);
  }

  /**
   * @param device what stands between us and the disk
   */
  Vault(Path directory, UnaryOperator<OutputStream> device) {
    this.directory = requireNonNull(directory, "directory");
    this.device = requireNonNull(device, "device");
  }

  /** Writes a file's bytes. */
  @FunctionalInterface
  interface Content<T> {
    T writeTo(OutputStream out) throws IOException;
  }

  /** Looks at a file before it gets its name. */
  @FunctionalInterface
  interface Inspection<T> {
    /**
     * Looks at what was written.
     *
     * @throws BackupProblem to have it removed
     */
    void of(Path file, T written);
  }

  /**
   * A file that came to be.
   *
   * @param name its name
   * @param path where it is
   * @param bytes its length
   * @param content what the writing of it gave
   */
  record Stored<T>(BackupName name, Path path, long bytes, T content) {}

  /**
   * Makes a file, or none.
   *
   * @param wanted its name, or the first of the names after it that is free
   * @throws BackupProblem if it cannot be written
   */
  <T> Stored<T> store(BackupName wanted, Content<T> content, Inspection<T> inspection) {
    try {
      PrivateFiles.directory(directory);
      // Readable by its owner only, as every such file is, and of a name that no other process has.
      Path partial = Files.createTempFile(directory, "." + wanted + "-", PARTIAL);
      try {
        T written = write(partial, content);
        inspection.of(partial, written);
        long bytes = Files.size(partial);
        BackupName name = free(wanted);
        Path path = directory.resolve(name.toString());
        Files.move(partial, path, StandardCopyOption.ATOMIC_MOVE);
        forceDirectory();
        return new Stored<>(name, path, bytes, written);
      } finally {
        Files.deleteIfExists(partial);
      }
    } catch (IOException e) {
      throw problem(e);
    }
  }

  private <T> T write(Path partial, Content<T> content) throws IOException {
    try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE);
        OutputStream out = device.apply(Channels.newOutputStream(channel))) {
      T written = content.writeTo(out);
      out.flush();
      channel.force(true);
      return written;
    }
  }

  private BackupName free(BackupName wanted) {
    BackupName name = wanted;
    while (Files.exists(directory.resolve(name.toString()))) {
      name = name.next();
    }
    return name;
  }

  /** The name itself must outlive a power cut; a system that cannot force one is none of ours. */
  private void forceDirectory() throws IOException {
    if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private BackupProblem problem(IOException e) {
    String words = String.valueOf(e.getMessage());
    boolean full = words.toLowerCase(Locale.ROOT).contains("no space left");
    return new BackupProblem(full ? Kind.FULL : Kind.UNWRITABLE, directory + ": " + words, e);
  }

  /** The backups there are, the newest first. */
  List<BackupName> names() {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(Files::isRegularFile)
          .flatMap(entry -> BackupName.parse(String.valueOf(entry.getFileName())).stream())
          .sorted(BackupName.NEWEST_FIRST)
          .toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (IOException e) {
      throw new BackupProblem(Kind.UNREADABLE, directory + ": " + e.getMessage(), e);
    }
  }

  Optional<BackupName> newest() {
    return names().stream().findFirst();
  }

  Path path(BackupName name) {
    return directory.resolve(name.toString());
  }

  long bytes(BackupName name) {
    try {
      return Files.size(path(name));
    } catch (IOException e) {
      throw new BackupProblem(Kind.UNREADABLE, path(name) + ": " + e.getMessage(), e);
    }
  }

  /** Removes what is superfluous, and what died half-way. */
  void tidy(Retention retention, BackupName made, Instant now) {
    try (Stream<Path> entries = Files.list(directory)) {
      for (BackupName name : retention.superfluous(names(), made, now)) {
        Files.deleteIfExists(path(name));
        LOG.info("removed the backup {}", name);
      }
      for (Path entry : entries.filter(Vault::isLeftOver).toList()) {
        if (Files.getLastModifiedTime(entry).toInstant().isBefore(now.minus(ABANDONED))) {
          Scratch.remove(entry);
        }
      }
    } catch (IOException e) {
      throw problem(e);
    }
  }

  private static boolean isLeftOver(Path entry) {
    String name = String.valueOf(entry.getFileName());
    return name.startsWith(Scratch.PREFIX)
        || (name.startsWith(".proto14-") && name.endsWith(PARTIAL));
  }
}
