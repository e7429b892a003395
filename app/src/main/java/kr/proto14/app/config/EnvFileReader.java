package kr.proto14.app.config;

import static java.nio.file.attribute.PosixFilePermission.GROUP_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds and reads the {@code .env} file, and collects what is wrong with it. */
final class EnvFileReader {
  private static final long LONGEST = 64 * 1024;

  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private @Nullable Path file;

  /** What the file says; empty without a file, or where it is refused. */
  Map<String, String> read(ConfigSources sources, Path data) {
    file = find(sources, data).map(Path::normalize).orElse(null);
    return file == null ? Map.of() : read(file);
  }

  /** The file read last; empty where there was none. */
  Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  List<Problem> problems() {
    return problems;
  }

  List<Problem> warnings() {
    return warnings;
  }

  private Optional<Path> find(ConfigSources sources, Path data) {
    if (sources.envFile() != null) {
      return Optional.of(sources.workingDirectory().resolve(sources.envFile()));
    }
    return Stream.of(sources.workingDirectory(), data)
        .map(folder -> folder.resolve(".env"))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private Map<String, String> read(Path found) {
    try {
      if (Files.size(found) > LONGEST) {
        problems.add(Problem.of("file.unreadable", found.toString()));
        return Map.of();
      }
      warnWhereOthersMayRead(found);
      var parsed = EnvFile.parse(Files.readString(found));
      problems.addAll(parsed.problems());
      return parsed.values();
    } catch (IOException e) {
      problems.add(Problem.of("file.unreadable", found.toString()));
      return Map.of();
    }
  }

  private void warnWhereOthersMayRead(Path found) throws IOException {
    if (!Files.getFileStore(found).supportsFileAttributeView("posix")) {
      return;
    }
    var permissions = Files.getPosixFilePermissions(found);
    if (permissions.contains(GROUP_READ) || permissions.contains(OTHERS_READ)) {
      warnings.add(Problem.of("file.open", found.toString()));
    }
  }
}
