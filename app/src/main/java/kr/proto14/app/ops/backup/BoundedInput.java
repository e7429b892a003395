package kr.proto14.app.ops.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import kr.proto14.app.ops.backup.BackupProblem.Kind;

/** Refuses to give more than a file of our making can hold. */
final class BoundedInput extends FilterInputStream {
  /** Rows of ours shrink to a tenth, or to a fiftieth where they are much alike. */
  private static final long GROWTH = 250;

  private static final long ALWAYS = 16L * 1024 * 1024;

  private long left;

  /**
   * @param length bytes of the file before it is expanded
   */
  BoundedInput(InputStream in, long length) {
    super(in);
    this.left = ALWAYS + GROWTH * length;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int read = super.read(to, offset, length);
    count(read);
    return read;
  }

  private void count(int read) {
    left -= Math.max(read, 0);
    if (left < 0) {
      throw new BackupProblem(Kind.DAMAGED, "it grows beyond all measure when it is read");
    }
  }
}
