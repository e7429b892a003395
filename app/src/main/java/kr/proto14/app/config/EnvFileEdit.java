package kr.proto14.app.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An {@code .env} file with other values in it. Lines that are not about them stay as they are; the
 * file is replaced as a whole or not at all, and only its owner can read it.
 */
public final class EnvFileEdit {
  private static final Pattern LINE = Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_]\\w*)\\s*=.*");
  private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_./:@,?&=%+;~-]*");
  private static final String MODE = "rw-------";

  private final Path file;
  private final String old;
  private final Map<String, String> changes = new LinkedHashMap<>();

  private EnvFileEdit(Path file, String old) {
    this.file = file;
    this.old = old;
  }

  /**
   * Reads a file, which need not be there. A link is followed.
   *
   * @throws IOException if it is there and cannot be read
   */
  public static EnvFileEdit of(Path file) throws IOException {
    return Files.exists(file)
        ? new EnvFileEdit(file.toRealPath(), Files.readString(file))
        : new EnvFileEdit(file, "");
  }

  /** What a setting is in the file now; empty where it is not there or has no value. */
  public Optional<String> value(Setting setting) {
    return Optional.ofNullable(EnvFile.parse(old).values().get(setting.name()))
        .filter(text -> !text.isBlank());
  }

  /** Gives a setting another value, once the file is written. */
  public void set(Setting setting, String value) {
    changes.put(setting.name(), value);
  }

  /**
   * Writes the file, and keeps a copy of the old one beside it, named {@code .env.bak}.
   *
   * @return the copy; empty where there was no file
   * @throws IOException if it cannot be written; the old file is then as it was
   */
  public Optional<Path> write() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      Files.createDirectories(folder, only(file, "rwx------"));
    }
    Optional<Path> copy = Optional.empty();
    if (Files.exists(file)) {
      Path beside = file.resolveSibling(file.getFileName() + ".bak");
      replace(beside, old);
      copy = Optional.of(beside);
    }
    replace(file, text());
    return copy;
  }

  /** The file's text with the changes. */
  String text() {
    List<String> lines = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (String line : old.lines().toList()) {
      Matcher matcher = LINE.matcher(line);
      String name = matcher.matches() ? matcher.group(1) : "";
      String value = changes.get(name);
      if (value == null) {
        lines.add(line);
      } else if (done.add(name)) {
        lines.add(name + "=" + written(value));
      }
    }
    changes.forEach(
        (name, value) -> {
          if (done.add(name)) {
            lines.add(name + "=" + written(value));
          }
        });
    return String.join("\n", lines) + "\n";
  }

  private static String written(String value) {
    return BARE.matcher(value).matches()
        ? value
        : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static void replace(Path target, String text) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    Path fresh = Files.createTempFile(folder, ".env", ".new", only(target, MODE));
    try {
      try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        out.write(UTF_8.encode(text));
        out.force(true);
      }
      Files.move(
          fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static FileAttribute<?>[] only(Path path, String mode) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }
}
