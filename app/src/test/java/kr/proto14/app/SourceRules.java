package kr.proto14.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules that only the text of a source file can break. */
final class SourceRules {
  static final int LONGEST = 400;

  private static final Pattern UNFINISHED = Pattern.compile("\\b(TO[D]O|FIX[M]E|XX[X])\\b");
  private static final Pattern WILDCARD = Pattern.compile("^import .*\\.\\*;");
  private static final Pattern AUTHOR = Pattern.compile("[@]author\\b");

  private SourceRules() {}

  /** All Java sources of the project's modules. */
  static List<Path> sources(Path root) throws IOException {
    var sources = new ArrayList<Path>();
    try (Stream<Path> modules = Files.list(root)) {
      for (Path module : modules.filter(m -> Files.isRegularFile(m.resolve("pom.xml"))).toList()) {
        if (Files.isDirectory(module.resolve("src"))) {
          try (Stream<Path> files = Files.walk(module.resolve("src"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
          }
        }
      }
    }
    return sources;
  }

  /** What is wrong with the file, each with its line. */
  static List<String> offences(Path file) throws IOException {
    var lines = Files.readAllLines(file);
    var offences = new ArrayList<String>();
    if (lines.size() > LONGEST) {
      offences.add(file + ": " + lines.size() + " lines");
    }
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (Stream.of(UNFINISHED, WILDCARD, AUTHOR).anyMatch(p -> p.matcher(line).find())) {
        offences.add(file + ":" + (i + 1) + ": " + line.strip());
      }
    }
    return offences;
  }
}
