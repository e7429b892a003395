package kr.proto14.app.ops.systemd;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How long the service manager waits for a sign of life (sd_watchdog_enabled(3)).
 *
 * @param patience the time it waits; empty where it does not watch this process
 */
record Watchdog(Optional<Duration> patience) {
  static final long NANOS_A_MICRO = 1_000;

  private static final int FEEDS_IN_TIME = 4;

  /** As the manager set it for the process with this id. */
  static Watchdog of(Map<String, String> environment, long pid) {
    String watched = environment.getOrDefault("WATCHDOG_PID", Long.toString(pid));
    return new Watchdog(
        number(environment.getOrDefault("WATCHDOG_USEC", ""))
            .filter(micros -> micros > 0 && watched.equals(Long.toString(pid)))
            .map(micros -> Duration.ofNanos(Math.multiplyExact(micros, NANOS_A_MICRO))));
  }

  /** Whether a sign of life is due so long after the last. */
  boolean isDue(long nanosSince) {
    return patience.map(time -> nanosSince >= time.toNanos() / FEEDS_IN_TIME).orElse(false);
  }

  private static Optional<Long> number(String text) {
    return text.matches("\\d{1,15}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }
}
