package kr.proto14.app.schedule.daemon;

import java.time.Instant;

/** Expects slots beside those of the calendar. */
@FunctionalInterface
public interface Planner {
  /** Plans from a moment on; doing it again plans nothing twice. */
  void plan(Instant now);
}
