package kr.proto14.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory that is gone when it is closed. */
record Scratch(Path directory) implements AutoCloseable {
  static Scratch create() {
    try {
      return new Scratch(Files.createTempDirectory("proto14-demo"));
    } catch (IOException e) {
      throw new UncheckedIOException("no place for the demo's data", e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> inside = Files.walk(directory)) {
      List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the demo's data cannot be removed", e);
    }
  }
}
