package kr.proto14.app.store;

import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a database may have changed since the last look, without asking it. Not for several
 * threads.
 *
 * <p>Whatever is committed to an embedded database is first written to the log beside it. A change
 * within the same millisecond as a look that leaves the log as long as it was is missed, so ask the
 * database itself now and then.
 */
public final class Changes {
  /** Where there is none to look at, anything may have changed. */
  private final @Nullable File log;

  private long modified = -1;
  private long size = -1;

  private Changes(@Nullable File log) {
    this.log = log;
  }

  /** Of an embedded database in a file. */
  static Changes ofFile(Path database) {
    return new Changes(new File(database + "-wal"));
  }

  /** Of a server, of which nothing is known without asking. */
  static Changes unknown() {
    return new Changes(null);
  }

  /** Whether it may have changed since the last call; true at the first. */
  public boolean sinceLastCall() {
    if (log == null) {
      return true;
    }
    long modifiedNow = log.lastModified();
    long sizeNow = log.length();
    boolean changed = modifiedNow != modified || sizeNow != size;
    modified = modifiedNow;
    size = sizeNow;
    return changed;
  }
}
