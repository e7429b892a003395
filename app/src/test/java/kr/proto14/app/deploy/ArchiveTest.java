package kr.proto14.app.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive that {@code make dist} packs, here of a program that was never built. */
class ArchiveTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");

  @TempDir Path folder;

  @Test
  void every_page_in_it_links_to_what_is_in_it() throws Exception {
    Path root = unpacked();
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path page : pages(root)) {
      for (String link : links(Files.readString(page))) {
        links++;
        if (!Files.exists(page.resolveSibling(link))) {
          broken.add(root.relativize(page) + " -> " + link);
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).isGreaterThan(20);
  }

  @Test
  void it_holds_the_program_and_what_installs_it() throws Exception {
    Path root = unpacked();
    assertThat(root.resolve("lib/proto14.jar")).exists();
    assertThat(root.resolve("bin/proto14")).isExecutable();
    assertThat(root.resolve("deploy/proto14.service")).exists();
    assertThat(root.resolve("docs/DEPLOYMENT.ko.md")).exists();
    assertThat(root.resolve("pom.xml")).doesNotExist();
  }

  private static List<String> links(String page) {
    return LINK.matcher(page)
        .results()
        .map(found -> found.group(1))
        .filter(link -> !link.contains(":"))
        .toList();
  }

  private static List<Path> pages(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(path -> path.toString().endsWith(".md")).toList();
    }
  }

  private Path unpacked() throws Exception {
    Path repository = folder.resolve("repository");
    for (String part : List.of("bin", "deploy", "docs")) {
      copy(Repository.file(part), repository.resolve(part));
    }
    try (Stream<Path> top = Files.list(Repository.file(""))) {
      for (Path file : top.filter(Files::isRegularFile).toList()) {
        Files.copy(file, repository.resolve(file.getFileName()));
      }
    }
    Path built = Files.createDirectories(repository.resolve("app/target/proto14/lib"));
    Files.createFile(built.resolve("a.jar"));
    Files.createFile(built.resolveSibling("proto14.jar"));
    String archive = lastLine(repository, "bin/dist");
    lastLine(repository, "tar", "-xzf", archive);
    return repository.resolve(Path.of(archive).getFileName().toString().replace(".tar.gz", ""));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        Files.createDirectories(target.getParent());
        Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static String lastLine(Path where, String... command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.lines().reduce("", (before, line) -> line);
  }
}
