package kr.proto14.app.chaos;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * What a life takes of the machine, once what is let go of is gone.
 *
 * @param heap live bytes after a collection, those of the stand-ins included, which forget no call
 * @param threads live threads
 * @param files open files and connections
 */
record Usage(long heap, int threads, long files) {
  private static final int LOOKS = 300;
  private static final double TOLERATED = 1.1;

  /** Once nothing more closes for a while. */
  static Usage settled() throws InterruptedException {
    return least(least -> false, LOOKS / 10);
  }

  /** Once it is no more than this and a tenth, or after a minute: connections close when idle. */
  Usage laterWithin() throws InterruptedException {
    return least(
        least -> least.threads <= threads * TOLERATED && least.files <= files * TOLERATED, LOOKS);
  }

  private static Usage least(Predicate<Usage> enough, int looks) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    Usage least = look();
    for (int i = 0;
        i < looks && !enough.test(least) && !never.await(200, TimeUnit.MILLISECONDS);
        i++) {
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
