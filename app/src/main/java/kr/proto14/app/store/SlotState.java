package kr.proto14.app.store;

/**
 * What became of a slot.
 *
 * <pre>
 * PLANNED -> RUNNING -> RAN | LATE
 *    |          |-----> PLANNED    handed back by a daemon that stops
 *    |          '-----> SKIPPED    another run of the job was under way
 *    '--------> SKIPPED | MISSED
 * </pre>
 */
public enum SlotState {
  /** Expected, and its time has not come or nobody has looked since. */
  PLANNED,
  /** A run is under way for it, or died. */
  RUNNING,
  /** It ran on time. */
  RAN,
  /** It ran, but not on time; the reason says why. */
  LATE,
  /** It was left out on purpose; the reason says why. */
  SKIPPED,
  /** It never ran; the reason says why. */
  MISSED;

  /** Whether nothing more becomes of it. */
  public boolean isFinal() {
    return this != PLANNED && this != RUNNING;
  }
}
