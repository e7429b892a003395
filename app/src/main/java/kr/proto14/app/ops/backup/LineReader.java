package kr.proto14.app.ops.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import kr.proto14.app.ops.backup.BackupProblem.Kind;

/** Reads lines, each into the same buffer. Not thread-safe. */
final class LineReader {
  /** Bytes of the longest line: the largest answer we keep, in base64, with room to spare. */
  static final int LONGEST = 16 * 1024 * 1024;

  private final InputStream in;
  private final byte[] input = new byte[16 * 1024];
  private byte[] line = new byte[4 * 1024];
  private int at;
  private int end;

  LineReader(InputStream in) {
    this.in = in;
  }

  /** The bytes of the line last read, from the first on. */
  byte[] line() {
    return line;
  }

  /**
   * Reads a line.
   *
   * @return its length without the line feed; -1 at the end
   */
  int next() throws IOException {
    int length = 0;
    while (true) {
      if (at == end) {
        end = in.read(input);
        at = 0;
        if (end <= 0) {
          end = 0;
          if (length > 0) {
            throw new BackupProblem(Kind.DAMAGED, "its last line is cut off");
          }
          return -1;
        }
      }
      int feed = at;
      while (feed < end && input[feed] != '\n') {
        feed++;
      }
      length = take(feed - at, length);
      at = feed;
      if (feed < end) {
        at++;
        return length;
      }
    }
  }

  private int take(int count, int length) {
    if (length + count > LONGEST) {
      throw new BackupProblem(Kind.DAMAGED, "a line is too long");
    }
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(length + count, Math.min(2 * line.length, LONGEST)));
    }
    System.arraycopy(input, at, line, length, count);
    return length + count;
  }
}
