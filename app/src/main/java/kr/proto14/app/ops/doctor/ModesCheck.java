package kr.proto14.app.ops.doctor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.proto14.app.store.Inspection;

/** Who may read our files: what is wider than it should be is told, one finding for each kind. */
final class ModesCheck implements Check {
  private static final String FOLDER = "rwx------";
  private static final String PRIVATE = "rw-------";
  private static final String LOG = "rw-r-----";

  private final Path data;
  private final Path logs;
  private final Path backups;
  private final Optional<Path> envFile;

  ModesCheck(Path data, Path logs, Path backups, Optional<Path> envFile) {
    this.data = data;
    this.logs = logs;
    this.backups = backups;
    this.envFile = envFile;
  }

  @Override
  public String name() {
    return "modes";
  }

  @Override
  public List<Finding> look() throws IOException {
    List<Finding> findings = new ArrayList<>();
    add(findings, "mode.data", FOLDER, List.of(data));
    Path file = Inspection.fileIn(data);
    add(
        findings,
        "mode.database",
        PRIVATE,
        List.of(
            file,
            file.resolveSibling(file.getFileName() + "-wal"),
            file.resolveSibling(file.getFileName() + "-shm")));
    add(findings, "mode.env", PRIVATE, envFile.stream().toList());
    add(findings, "mode.logs", LOG, inside(logs));
    add(findings, "mode.backups", PRIVATE, inside(backups));
    return findings.isEmpty() ? List.of(Finding.ok("mode.good", Map.of())) : findings;
  }

  private static void add(List<Finding> findings, String id, String wanted, List<Path> paths)
      throws IOException {
    Set<PosixFilePermission> allowed = PosixFilePermissions.fromString(wanted);
    List<String> wide = new ArrayList<>();
    for (Path path : paths) {
      if (Files.exists(path) && isPosix(path)) {
        Set<PosixFilePermission> there = Files.getPosixFilePermissions(path);
        if (!allowed.containsAll(there)) {
          wide.add(path.toString());
        }
      }
    }
    if (!wide.isEmpty()) {
      findings.add(
          Finding.warning(
              id,
              Map.of(
                  "path", String.join(" ", wide.subList(0, Math.min(3, wide.size()))),
                  "count", wide.size(),
                  "mode", octal(allowed))));
    }
  }

  private static List<Path> inside(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
        paths.forEach(
            path -> {
              if (Files.isRegularFile(path)) {
                files.add(path);
              }
            });
      }
    }
    return files;
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static String octal(Set<PosixFilePermission> permissions) {
    int bits = 0;
    for (char bit : PosixFilePermissions.toString(permissions).toCharArray()) {
      bits = bits << 1 | (bit == '-' ? 0 : 1);
    }
    return Integer.toOctalString(bits);
  }
}
