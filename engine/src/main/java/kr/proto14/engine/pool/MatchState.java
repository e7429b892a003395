package kr.proto14.engine.pool;

/** What is known of a match before it is played. */
public enum MatchState {
  /** It will be played at its kick-off. */
  SCHEDULED,
  /** Its time is open: postponed or not yet fixed. */
  UNSETTLED,
  /** Cancelled: void, every pick in it counts as a hit. */
  VOID
}
