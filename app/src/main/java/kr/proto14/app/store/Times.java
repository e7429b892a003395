package kr.proto14.app.store;

import java.time.Instant;

/** The two times on every input. */
final class Times {
  private Times() {}

  /**
   * A source whose clock runs ahead of ours cannot have told us something before it was known: what
   * is recorded is known.
   */
  static long knownAt(Instant knownAt, Instant recordedAt) {
    return Math.min(knownAt.toEpochMilli(), recordedAt.toEpochMilli());
  }
}
