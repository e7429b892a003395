package kr.proto14.app.time;

import java.time.Duration;

/** Waits; a test's pause moves a virtual clock in place of waiting. */
@FunctionalInterface
public interface Pause {
  /**
   * Waits for a duration; none where it is zero or negative.
   *
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  void pause(Duration duration) throws InterruptedException;
}
