package kr.proto14.app.history.csv;

/**
 * The line of every match so far by a hash of 128 bits of its identity: some forty bytes a match,
 * where a map of texts would take two hundred. Not threadsafe.
 */
final class Doubles {
  private static final int FIRST_CAPACITY = 1 << 12;

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
    long first = hash(identity, 0x9e3779b97f4a7c15L);
    long second = hash(identity, 0xc2b2ae3d27d4eb4fL);
    if (size * 2 >= lines.length) {
      grow();
    }
    int slot = slot(first, second);
    if (lines[slot] != 0) {
      return lines[slot];
    }
    put(slot, first, second, Math.toIntExact(line));
    size++;
    return 0;
  }

  /** A polynomial in an odd factor, its high bits mixed down (the finaliser of SplitMix64). */
  private static long hash(String text, long factor) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = hash * factor + text.charAt(i) + 1;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
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
