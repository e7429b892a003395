package kr.proto14.app.schedule.daemon;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.ConfigSources;
import kr.proto14.app.schedule.ledger.Calendar;
import kr.proto14.app.schedule.ledger.Ledger;

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

  /** Parts that keep to the calendar: nothing is planned beside it, and runs start at its slots. */
  public static Parts byTheCalendar(Parts parts, Duration step) {
    return byTheCalendar(parts, step, calendar());
  }

  /** The same with a calendar of the test's own. */
  public static Parts byTheCalendar(Parts parts, Duration step, Calendar calendar) {
    return byTheCalendar(parts, step, calendar, _ -> Duration.ZERO);
  }

  /** The same, and runs start after offsets, such as those of an installation. */
  public static Parts byTheCalendar(
      Parts parts, Duration step, Calendar calendar, Ledger.Offsets offsets) {
    Parts coarse = coarse(parts, step);
    return new Parts(
        coarse.store(),
        coarse.clock(),
        coarse.nanos(),
        coarse.jobs(),
        new Ledger(
            coarse.store(), calendar, offsets, (_, _, _) -> Optional.empty(), coarse.clock()),
        _ -> {},
        coarse.writer(),
        coarse.opening(),
        coarse.trouble(),
        coarse.watch(),
        coarse.courier(),
        coarse.settings(),
        coarse.companions());
  }

  /** The calendar that nobody has configured otherwise. */
  public static Calendar calendar() {
    Path here = Path.of("").toAbsolutePath();
    return Calendar.of(Config.load(new ConfigSources(Map.of(), Map.of(), here, here, null)));
  }
}
