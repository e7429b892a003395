package kr.proto14.app.schedule;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kr.proto14.app.store.Store;

/**
 * Somebody else at the embedded database of a directory, who holds its write lock for a while: what
 * a long import does to a daemon. For trials.
 */
public final class Neighbour implements AutoCloseable {
  private final Store store;
  private final CountDownLatch held = new CountDownLatch(1);
  private final Thread thread;

  private Neighbour(Store store, Duration hold) {
    this.store = store;
    this.thread = Thread.ofPlatform().daemon().name("neighbour").start(() -> hold(hold));
  }

  /**
   * Takes the lock and returns once it is held.
   *
   * @throws InterruptedException if interrupted
   */
  public static Neighbour at(Path directory, Duration hold) throws InterruptedException {
    Neighbour neighbour =
        new Neighbour(Store.embedded(requireNonNull(directory, "directory")), hold);
    neighbour.held.await();
    return neighbour;
  }

  private void hold(Duration hold) {
    try {
      store.inTransaction(
          tx -> {
            tx.leases().release("nobody", "nobody");
            held.countDown();
            return waited(hold);
          });
    } finally {
      held.countDown();
    }
  }

  private static boolean waited(Duration hold) {
    try {
      return new CountDownLatch(1).await(hold.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Waits until the lock is free again. */
  @Override
  public void close() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    store.close();
  }
}
