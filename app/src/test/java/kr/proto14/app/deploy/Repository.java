package kr.proto14.app.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The repository these tests read. */
final class Repository {
  private static final Path ROOT = Path.of(System.getProperty("proto14.root"));

  private Repository() {}

  static Path file(String path) {
    return ROOT.resolve(path);
  }

  static String text(String path) throws IOException {
    return Files.readString(file(path));
  }
}
