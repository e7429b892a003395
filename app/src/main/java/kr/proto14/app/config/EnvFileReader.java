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

/** Finds and reads the {@code .env} file, and collects what is wrong with it. */
final class EnvFileReader {
  private static final long LONGEST = 64 * 1024;

  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  /** What the file says; empty without a file, or where it is refused. */
  Map<String, String> read(ConfigSources sources, Path data) {
    return find(sources, data).map(this::read).orElse(Map.of());
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

  private Map<String, String> read(Path file) {
    try {
      if (Files.size(file) > LONGEST) {
        problems.add(Problem.of("file.unreadable", file.toString()));
        return Map.of();
      }
      warnWhereOthersMayRead(file);
      var parsed = EnvFile.parse(Files.readString(file));
      problems.addAll(parsed.problems());
      return parsed.values();
    } catch (IOException e) {
      problems.add(Problem.of("file.unreadable", file.toString()));
      return Map.of();
    }
  }

  private void warnWhereOthersMayRead(Path file) throws IOException {
    if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
      return;
    }
    var permissions = Files.getPosixFilePermissions(file);
    if (permissions.contains(GROUP_READ) || permissions.contains(OTHERS_READ)) {
      warnings.add(Problem.of("file.open", file.toString()));
    }
  }
}
