package kr.proto14.app.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the configuration is read from.
 *
 * @param flags values by the settings' names; they win over all others
 * @param environment the process's environment
 * @param workingDirectory where {@code .env} is looked for first
 * @param home the user's home
 * @param envFile the {@code .env} file to read, whatever else is there; it must exist
 */
public record ConfigSources(
    Map<String, String> flags,
    Map<String, String> environment,
    Path workingDirectory,
    Path home,
    @Nullable Path envFile) {
  public ConfigSources {
    flags = Map.copyOf(flags);
    environment = Map.copyOf(environment);
    requireNonNull(workingDirectory, "workingDirectory");
    requireNonNull(home, "home");
  }

  /** Where a new {@code .env} file belongs: the file named, else the one in the data folder. */
  public Path newEnvFile() {
    return envFile == null
        ? dataBeforeTheFile().resolve(".env")
        : workingDirectory.resolve(envFile).normalize();
  }

  /** The folder the file is looked for in, which the file itself cannot move. */
  Path dataBeforeTheFile() {
    return Stream.of(flags, environment)
        .map(layer -> layer.get(Setting.PROTO14_DATA.name()))
        .filter(Objects::nonNull)
        .filter(text -> !text.isBlank())
        .findFirst()
        .map(this::directory)
        .orElseGet(this::defaultData);
  }

  private Path directory(String text) {
    try {
      return absolute(Path.of(text));
    } catch (InvalidPathException e) {
      return defaultData();
    }
  }

  /** {@code $XDG_DATA_HOME/proto14}; XDG says that a relative one is to be ignored. */
  Path defaultData() {
    var given = Path.of(environment.getOrDefault("XDG_DATA_HOME", ""));
    var base = given.isAbsolute() ? given : home.resolve(".local").resolve("share");
    return base.resolve("proto14");
  }

  /** The path with a leading {@code ~/} read as the home, and made absolute. */
  Path absolute(Path path) {
    var tilde = Path.of("~");
    var place = path.startsWith(tilde) ? home.resolve(tilde.relativize(path)) : path;
    return workingDirectory.resolve(place).normalize();
  }
}
