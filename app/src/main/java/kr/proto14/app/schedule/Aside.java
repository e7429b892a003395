package kr.proto14.app.schedule;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for what is done beside the daemon's work; they cost nothing while there is none. */
public final class Aside {
  private Aside() {}

  /** One thing after the other. */
  public static ExecutorService inOrder() {
    return Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
  }

  /** A thread for each thing. */
  public static ExecutorService each() {
    return Executors.newVirtualThreadPerTaskExecutor();
  }
}
