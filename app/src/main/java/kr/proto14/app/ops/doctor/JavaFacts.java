package kr.proto14.app.ops.doctor;

import static java.util.Objects.requireNonNull;

/**
 * What is known of a Java.
 *
 * @param version its feature release, such as 25
 * @param mostHeap most bytes of heap
 * @param output what text on stdout is written in, such as {@code UTF-8}
 * @param files what names of files are written in
 */
public record JavaFacts(int version, long mostHeap, String output, String files) {
  public JavaFacts {
    requireNonNull(output, "output");
    requireNonNull(files, "files");
  }

  /** Those of this process. */
  public static JavaFacts here() {
    return new JavaFacts(
        Runtime.version().feature(),
        Runtime.getRuntime().maxMemory(),
        System.getProperty("stdout.encoding", ""),
        System.getProperty("sun.jnu.encoding", ""));
  }
}
