package kr.proto14.app.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/** What the daemon knows of itself, from memory: it answers at once and never fails. */
public interface Pulse {
  /** Where the daemon is in its life. */
  enum Phase {
    /** It does not pick up work yet. */
    STARTING,
    /** It picks up work. */
    READY,
    /** It picks up no more work. */
    STOPPING;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where it is now. */
  Phase phase();

  /** When a piece of work was last completed; its start before there is any. */
  Instant workedAt();

  /** Names of jobs whose turns fail one after the other, so that they are not done. */
  Set<String> failing();

  /** Names of jobs whose run lasts longer than it may. */
  Set<String> stuck();
}
