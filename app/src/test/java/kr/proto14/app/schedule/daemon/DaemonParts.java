package kr.proto14.app.schedule.daemon;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.ConfigSources;
import kr.proto14.app.schedule.ledger.Calendar;

/** Parts of daemons as tests want them. */
public final class DaemonParts {
  private DaemonParts() {}

  /** The same parts for a clock that moves in large steps. */
  public static Parts coarse(Parts parts, Duration step) {
    return new Parts(
        parts.store(),
        parts.clock(),
        parts.nanos(),
        parts.jobs(),
        parts.ledger(),
        parts.planner(),
        parts.writer(),
        parts.opening(),
        parts.trouble(),
        parts.watch(),
        parts.courier(),
        new Settings("test", Duration.ofMinutes(15), step.plusMinutes(1), Duration.ofHours(6)),
        parts.companions());
  }

  /** The calendar that nobody has configured otherwise. */
  public static Calendar calendar() {
    Path here = Path.of("").toAbsolutePath();
    return Calendar.of(Config.load(new ConfigSources(Map.of(), Map.of(), here, here, null)));
  }
}
