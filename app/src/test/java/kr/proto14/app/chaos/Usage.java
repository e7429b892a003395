package kr.proto14.app.chaos;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What a life takes of the machine, once what is let go of is gone.
 *
 * @param heap live bytes after a collection, those of the stand-ins included, which forget no call
 * @param threads live threads
 * @param files open files and connections
 */
record Usage(long heap, int threads, long files) {
  private static final int LOOKS = 25;

  /** The least of some looks: clients that nobody holds any more close a while after. */
  static Usage now() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    Usage least = look();
    for (int i = 0; i < LOOKS && !never.await(200, TimeUnit.MILLISECONDS); i++) {
      Usage next = look();
      least =
          new Usage(
              Math.min(least.heap, next.heap),
              Math.min(least.threads, next.threads),
              Math.min(least.files, next.files));
    }
    return least;
  }

  private static Usage look() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return new Usage(
        runtime.totalMemory() - runtime.freeMemory(),
        ManagementFactory.getThreadMXBean().getThreadCount(),
        ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
            .getOpenFileDescriptorCount());
  }
}
