package kr.proto14.app.schedule.daemon;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The threads of a daemon: few for its loops, and one for each run as long as it lasts. */
final class Crew {
  private static final int LOOPS = 5;

  private final ScheduledExecutorService loops =
      Executors.newScheduledThreadPool(
          LOOPS, Thread.ofPlatform().daemon().name("loop-", 1).factory());
  private final ExecutorService runs =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("run-", 1).factory());

  ScheduledExecutorService loops() {
    return loops;
  }

  ExecutorService runs() {
    return runs;
  }

  void every(Duration time, Loop loop) {
    var _ = loops.scheduleWithFixedDelay(loop, 0, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends the loops, and waits for runs that were told to stop. */
  void dismiss(Duration patience) {
    for (ExecutorService threads : List.of(loops, runs)) {
      threads.shutdownNow();
    }
    try {
      boolean ignored = runs.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
