package kr.proto14.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An operator's surroundings below a scratch folder. */
final class Given {
  final Path work;
  final Path home;
  private final Map<String, String> flags = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();
  private @Nullable Path envFile;

  Given(Path folder) throws IOException {
    work = Files.createDirectories(folder.resolve("work"));
    home = Files.createDirectories(folder.resolve("home"));
  }

  Given flag(String name, String value) {
    flags.put(name, value);
    return this;
  }

  Given environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Given envFile(Path file) {
    envFile = file;
    return this;
  }

  /** Writes the {@code .env} file of the working directory. */
  Given file(String... lines) throws IOException {
    write(work, "rw-------", lines);
    return this;
  }

  static Path write(Path folder, String permissions, String... lines) throws IOException {
    var file = Files.createDirectories(folder).resolve(".env");
    Files.write(file, List.of(lines));
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  ConfigSources sources() {
    return new ConfigSources(flags, environment, work, home, envFile);
  }

  Config load() {
    return Config.load(sources());
  }
}
