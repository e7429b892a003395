package kr.proto14.app.time;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Waits in real time. This class is threadsafe. */
public final class RealPause implements Pause {
  @Override
  public void pause(Duration duration) throws InterruptedException {
    if (duration.isPositive()) {
      boolean ignored = new CountDownLatch(1).await(duration.toNanos(), NANOSECONDS);
    }
  }
}
