package kr.proto14.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files and directories that only their owner may read. */
public final class PrivateFiles {
  private static final Logger LOG = LoggerFactory.getLogger(PrivateFiles.class);
  private static final Set<PosixFilePermission> DIRECTORY =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  /** What we put into a directory. One with anything else in it may have other readers. */
  private static final Set<String> OURS = Set.of(".env", "backtest", "backups", "logs");

  private PrivateFiles() {}

  /**
   * Makes a directory (mode 700) with those above it. One that is there and open to others is
   * closed to them where it is ours and holds only what is ours; else that is logged.
   */
  public static void directory(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      if (isPosix(directory)) {
        Path parent = directory.toAbsolutePath().getParent();
        if (parent != null) {
          Files.createDirectories(parent);
        }
        Files.createDirectory(directory, mode(DIRECTORY));
      } else {
        Files.createDirectories(directory);
      }
    } else if (isOpen(directory, DIRECTORY)) {
      if (isOwn(directory) && holdsOnlyOurs(directory)) {
        close(directory, DIRECTORY);
      } else {
        LOG.warn(
            "{} can be read by others (mode {}); it belongs to {} and is left as it is",
            directory,
            PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)),
            Files.getOwner(directory).getName());
      }
    }
  }

  /**
   * Makes a file (mode 600) where it is missing. One that is there, and the companions that the
   * embedded database has beside it, are closed to others where they are ours; else that is logged.
   */
  public static void file(Path file) throws IOException {
    if (!Files.exists(file)) {
      create(file);
    }
    for (String companion : List.of("", "-wal", "-shm")) {
      Path path = file.resolveSibling(file.getFileName() + companion);
      if (Files.exists(path) && isOpen(path, FILE)) {
        if (isOwn(path)) {
          close(path, FILE);
        } else {
          LOG.warn("{} can be read by others and belongs to {}", path, Files.getOwner(path));
        }
      }
    }
  }

  /**
   * Makes a file that was not there (mode 600).
   *
   * @throws java.nio.file.FileAlreadyExistsException if it was
   */
  public static void create(Path file) throws IOException {
    if (isPosix(file)) {
      Files.createFile(file, mode(FILE));
    } else {
      Files.createFile(file);
    }
  }

  private static void close(Path path, Set<PosixFilePermission> mode) throws IOException {
    LOG.warn("{} could be read by others; now only its owner can", path);
    Files.setPosixFilePermissions(path, mode);
  }

  private static boolean isOpen(Path path, Set<PosixFilePermission> mode) throws IOException {
    if (!isPosix(path)) {
      return false;
    }
    Set<PosixFilePermission> more = EnumSet.copyOf(PosixFilePermissions.fromString("rwxrwxrwx"));
    more.removeAll(mode);
    more.retainAll(Files.getPosixFilePermissions(path));
    more.removeIf(permission -> permission.name().startsWith("OWNER"));
    return !more.isEmpty();
  }

  private static boolean isOwn(Path path) throws IOException {
    UserPrincipal owner = Files.getOwner(path, LinkOption.NOFOLLOW_LINKS);
    return owner.getName().equals(System.getProperty("user.name"));
  }

  private static boolean holdsOnlyOurs(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .allMatch(
              name ->
                  name.startsWith("proto14") || name.startsWith(".proto14") || OURS.contains(name));
    }
  }

  private static FileAttribute<Set<PosixFilePermission>> mode(Set<PosixFilePermission> mode) {
    return PosixFilePermissions.asFileAttribute(mode);
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
