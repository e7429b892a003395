package kr.proto14.app.schedule;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for short work that may be done beside each other; they end with the process. */
public final class BriefWork implements Executor, AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @Override
  public void execute(Runnable work) {
    threads.execute(work);
  }

  /** Interrupts what is still under way, and does not wait for it. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
