package kr.proto14.app.chaos;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What a life takes of the machine.
 *
 * @param heap live bytes after a collection, the memory of the stand-ins included
 * @param threads live threads
 * @param files open files and connections
 */
record Usage(long heap, int threads, long files) {
  static Usage now(OutageLife life) {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return new Usage(
        runtime.totalMemory() - runtime.freeMemory(),
        ManagementFactory.getThreadMXBean().getThreadCount(),
        ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
            .getOpenFileDescriptorCount());
  }
}
