package kr.proto14.app.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs things at the same time. */
public final class Together {
  private Together() {}

  /** Starts both at once and waits for both; fails where one fails. */
  public static void run(Runnable one, Runnable two) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Object>> tasks = List.of(Executors.callable(one), Executors.callable(two));
      for (Future<Object> done : threads.invokeAll(tasks)) {
        done.get();
      }
    }
  }
}
