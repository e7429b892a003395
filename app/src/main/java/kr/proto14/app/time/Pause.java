package kr.proto14.app.time;

import java.time.Duration;

/** Waits; the only way to wait in this house. */
public interface Pause {
  void pause(Duration duration) throws InterruptedException;
}
