package kr.proto14.app.ops.doctor;

import java.io.IOException;
import java.nio.file.Path;

/** Tells how much room a disk has. */
@FunctionalInterface
public interface FreeSpace {
  /**
   * Bytes free for us where a folder lies.
   *
   * @param folder one that is there
   * @throws IOException if that cannot be told
   */
  long at(Path folder) throws IOException;
}
