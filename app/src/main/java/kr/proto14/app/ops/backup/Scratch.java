package kr.proto14.app.ops.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kr.proto14.app.ops.backup.BackupProblem.Kind;
import kr.proto14.app.store.PrivateFiles;
import kr.proto14.app.store.Store;

/**
 * A folder that is gone afterwards. It lies among the backups and not in the system's folder for
 * such, which may be memory, or open to others.
 */
final class Scratch implements AutoCloseable {
  static final String PREFIX = ".proto14-scratch-";

  private final Path directory;

  private Scratch(Path directory) {
    this.directory = directory;
  }

  /**
   * Makes one.
   *
   * @throws BackupProblem if there can be none
   */
  static Scratch within(Path backups) {
    try {
      PrivateFiles.directory(backups);
      return new Scratch(Files.createTempDirectory(backups, PREFIX));
    } catch (IOException e) {
      throw new BackupProblem(Kind.UNWRITABLE, backups + ": " + e.getMessage(), e);
    }
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  /** The JDBC URL of an embedded database in it. */
  String database() {
    return Store.embeddedUrl(file("proto14.db"));
  }

  /** Removes a folder with all that is in it. */
  static void remove(Path directory) throws IOException {
    List<Path> paths;
    try (Stream<Path> tree = Files.walk(directory)) {
      paths = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }

  @Override
  public void close() {
    try {
      remove(directory);
    } catch (IOException e) {
      throw new BackupProblem(Kind.UNWRITABLE, directory + ": " + e.getMessage(), e);
    }
  }
}
