import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/**
 * Prints the JDK's modules that the jars of a folder and of its lib folder use, for
 * bin/make-runtime. Each jar is looked at by itself: together jdeps would want the modules of
 * optional libraries that are not there. In one JVM, since a start for each takes minutes.
 */
final class RuntimeModules {
  private static final Pattern USED = Pattern.compile("(?m) -> ((?:java|jdk)\\.[a-z.]+)$");

  private RuntimeModules() {}

  public static void main(String[] folder) throws Exception {
    List<Path> jars = new ArrayList<>();
    for (Path place : List.of(Path.of(folder[0]), Path.of(folder[0], "lib"))) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(place, "*.jar")) {
        found.forEach(jars::add);
      }
    }
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    TreeSet<String> modules = new TreeSet<>();
    for (Path jar : jars) {
      StringWriter said = new StringWriter();
      PrintWriter out = new PrintWriter(said);
      jdeps.run(out, out, "-s", "--ignore-missing-deps", "--multi-release", "25", jar.toString());
      USED.matcher(said.toString()).results().forEach(used -> modules.add(used.group(1)));
    }
    System.out.println(String.join(",", modules));
  }
}
