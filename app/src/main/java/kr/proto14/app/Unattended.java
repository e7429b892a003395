package kr.proto14.app;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.Setting;
import kr.proto14.app.notify.Courier;
import kr.proto14.app.notify.message.ScheduleWriter;
import kr.proto14.app.notify.message.Started;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.daemon.Jobs;
import kr.proto14.app.schedule.daemon.Opening;
import kr.proto14.app.schedule.daemon.Parts;
import kr.proto14.app.schedule.daemon.Settings;
import kr.proto14.app.schedule.daemon.Trouble;
import kr.proto14.app.schedule.ledger.Calendar;
import kr.proto14.app.schedule.ledger.Ledger;
import kr.proto14.app.store.Store;

/** The daemon, wired by constructors. */
final class Unattended {
  /** Silence of all daemons from which on slots may have been missed. */
  private static final Duration GAP = Duration.ofMinutes(1);

  private static final Duration LOOK = Duration.ofMinutes(5);

  private final Config config;
  private final Surroundings surroundings;
  private final Store store;
  private final Calendar calendar;

  Unattended(Config config, Surroundings surroundings, Store store) {
    this.config = config;
    this.surroundings = surroundings;
    this.store = store;
    this.calendar = Calendar.of(config);
  }

  Ledger ledger() {
    return new Ledger(
        store,
        calendar,
        job -> Duration.ZERO,
        (_, _, _) -> java.util.Optional.empty(),
        surroundings.clock());
  }

  /** What a daemon is made of. */
  Parts parts(Jobs jobs, Trouble trouble, Courier courier, ScheduleWriter writer) {
    return new Parts(
        store,
        surroundings.clock(),
        System::nanoTime,
        jobs,
        ledger(),
        now -> {},
        writer,
        opening(),
        trouble,
        courier,
        new Settings("0.1.0", config.duration(Setting.PROTO14_JOB_LIMIT), GAP, LOOK),
        List.of());
  }

  private Opening opening() {
    return (node, at) ->
        new Started(
            node,
            at,
            Arrays.stream(JobName.values())
                .flatMap(
                    job ->
                        calendar.moments(job).stream()
                            .map(moments -> new Started.Registered(job.key(), moments)))
                .toList(),
            config.refreshBefore(),
            Duration.ZERO,
            List.of());
  }
}
