package kr.proto14.app.history.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * The line of every match so far by 128 bits of its identity's hash: some twenty bytes a match,
 * where a map of texts would take two hundred. Not threadsafe.
 */
final class Doubles {
  private static final int FIRST_CAPACITY = 1 << 12;

  private final MessageDigest digest = SourceFile.newDigest();
  private long[] high = new long[FIRST_CAPACITY];
  private long[] low = new long[FIRST_CAPACITY];
  private int[] lines = new int[FIRST_CAPACITY];
  private int size;

  /**
   * Notes a match.
   *
   * @return the line it stood on before, 0 where it is new
   */
  long add(String identity, long line) {
    ByteBuffer hash = ByteBuffer.wrap(digest.digest(identity.getBytes(UTF_8)));
    if (size * 2 >= lines.length) {
      grow();
    }
    long first = hash.getLong();
    long second = hash.getLong();
    int slot = slot(first, second);
    if (lines[slot] != 0) {
      return lines[slot];
    }
    put(slot, first, second, Math.toIntExact(line));
    size++;
    return 0;
  }

  private int slot(long first, long second) {
    int mask = lines.length - 1;
    int slot = (int) first & mask;
    while (lines[slot] != 0 && (high[slot] != first || low[slot] != second)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void put(int slot, long first, long second, int line) {
    high[slot] = first;
    low[slot] = second;
    lines[slot] = line;
  }

  private void grow() {
    long[] oldHigh = high;
    long[] oldLow = low;
    int[] oldLines = lines;
    int capacity = lines.length * 2;
    high = new long[capacity];
    low = new long[capacity];
    lines = new int[capacity];
    for (int i = 0; i < oldLines.length; i++) {
      if (oldLines[i] != 0) {
        put(slot(oldHigh[i], oldLow[i]), oldHigh[i], oldLow[i], oldLines[i]);
      }
    }
  }
}
