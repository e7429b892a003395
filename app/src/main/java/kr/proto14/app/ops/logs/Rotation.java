package kr.proto14.app.ops.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Context;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;

/**
 * When a log begins anew, and how long the old ones are kept.
 *
 * @param fileBytes a file begins at midnight in Korea, and past so many bytes
 * @param days old ones are kept so many days
 * @param totalBytes and no more than so many bytes of them, compressed
 */
record Rotation(long fileBytes, int days, long totalBytes) {
  Rotation {
    if (fileBytes < 1 || days < 1 || totalBytes < fileBytes) {
      throw new IllegalArgumentException(fileBytes + " bytes, " + days + " days, " + totalBytes);
    }
  }

  /** 5 MiB a file, 30 days, 20 MiB in all. */
  static Rotation usual() {
    return new Rotation(5L << 20, 30, 20L << 20);
  }

  /** The policy that keeps to this; it starts with the file. */
  SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy(Path folder, Context context) {
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
    policy.setContext(context);
    policy.setFileNamePattern(folder + "/proto14.%d{yyyy-MM-dd, Asia/Seoul}.%i.log.gz");
    policy.setMaxFileSize(new FileSize(fileBytes));
    policy.setMaxHistory(days);
    policy.setTotalSizeCap(new FileSize(totalBytes));
    return policy;
  }
}
