package kr.proto14.app.time;

import java.time.Duration;

<<<<<<< HEAD
/** Waits; a test's pause moves a virtual clock in place of waiting. */
@FunctionalInterface
public interface Pause {
  /**
   * Waits for a duration; none where it is zero or negative.
   *
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
=======
/** Waits; the only way to wait in this house. */
public interface Pause {
>>>>>>> courier
  void pause(Duration duration) throws InterruptedException;
}
