package kr.proto14.app.ops.housekeeping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came of a night's housekeeping.
 *
 * @param dropped how many rows were dropped or emptied, by kind
 * @param failed the class of the exception, by kind; empty where all went well
 * @param bytesBefore size of the database
 * @param bytesAfter the same afterwards; on a server the space is only free to be used again
 */
public record HousekeepingReport(
    Map<String, Integer> dropped, Map<String, String> failed, long bytesBefore, long bytesAfter) {
  public HousekeepingReport {
    dropped = Collections.unmodifiableMap(new LinkedHashMap<>(dropped));
    failed = Collections.unmodifiableMap(new LinkedHashMap<>(failed));
  }

  /** Whether nothing failed. */
  public boolean wentWell() {
    return failed.isEmpty();
  }

  /** Rows dropped or emptied in all. */
  public int total() {
    return dropped.values().stream().mapToInt(Integer::intValue).sum();
  }
}
