package kr.proto14.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.Setting;
import kr.proto14.app.notify.message.Started;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.ops.metrics.FiguresReader;
import kr.proto14.app.ops.ping.Ping;
import kr.proto14.app.ops.ping.PingedDaemon;
import kr.proto14.app.ops.status.VitalsReader;
import kr.proto14.app.ops.systemd.SupervisedDaemon;
import kr.proto14.app.ops.systemd.Supervisor;
import kr.proto14.app.round.JobTrouble;
import kr.proto14.app.schedule.Aside;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.daemon.Companion;
import kr.proto14.app.schedule.daemon.Opening;
import kr.proto14.app.schedule.daemon.Settings;
import kr.proto14.app.schedule.ledger.Calendar;
import kr.proto14.app.schedule.ledger.Ledger;
import kr.proto14.app.schedule.plan.LedgerPlan;
import kr.proto14.app.schedule.plan.Offsets;
import kr.proto14.app.schedule.plan.PlanText;
import kr.proto14.app.source.Fault;
import kr.proto14.app.store.InstallationTable.Installation;
import kr.proto14.app.store.Store;
import kr.proto14.app.web.PagedDaemon;
import kr.proto14.app.web.Pages;

/** What the daemon has beside the jobs: its ledger, its plan, and who is told how it fares. */
final class Unattended {
  static final String VERSION = "0.1.0";

  /** Silence of all daemons from which on slots may have been missed. */
  private static final Duration GAP = Duration.ofMinutes(1);

  /** They are no job, and fail as one does. */
  private static final String PAGES = "pages";

  private static final Duration LOOK = Duration.ofMinutes(5);

  private final Config config;
  private final Store store;
  private final Clock clock;
  private final Calendar calendar;
  private final LedgerPlan plan;
  private final Duration offset;

  Unattended(Config config, Surroundings surroundings, Store store) {
    this.config = config;
    this.store = store;
    this.clock = surroundings.clock();
    this.calendar = Calendar.of(config);
    this.plan = new LedgerPlan(store, config);
    this.offset = installation(surroundings.random()).offset();
  }

  private Installation installation(RandomGenerator random) {
    Installation drawn =
        new Installation(UUID.randomUUID().toString(), Offsets.draw(random), clock.instant());
    return store.inTransaction(tx -> tx.installation().make(drawn));
  }

  Ledger ledger() {
    return new Ledger(store, calendar, job -> job.isSpread() ? offset : Duration.ZERO, plan, clock);
  }

  LedgerPlan plan() {
    return plan;
  }

  Settings settings() {
    return new Settings(VERSION, config.duration(Setting.PROTO14_JOB_LIMIT), GAP, LOOK);
  }

  Opening opening() {
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
            offset,
            List.of(planned(at)));
  }

  private void told(JobTrouble trouble, Optional<Fault> fault) {
    fault.ifPresentOrElse(
        found -> trouble.failed(PAGES, found.kind(), found.detail(), clock.instant()),
        () -> trouble.succeeded(PAGES, clock.instant()));
  }

  private String planned(Instant at) {
    return new PlanText(Texts.of("messages", config.language())).line(plan.input(at));
  }

  /** The service manager, the service outside, and the pages. */
  List<Companion> companions(Map<String, String> environment, JobTrouble trouble) {
    ExecutorService aside = Aside.inOrder();
    ExecutorService requests = Aside.each();
    return List.of(
        new SupervisedDaemon(Supervisor.of(environment)),
        new PingedDaemon(Ping.to(config.secret(Setting.PROTO14_PING_URL)), aside, System::nanoTime),
        new PagedDaemon(
            config.httpHost(),
            config.httpPort(),
            pulse ->
                new Pages(
                    pulse,
                    new VitalsReader(store, clock)::read,
                    new FiguresReader(store, clock)::read,
                    VERSION,
                    requests,
                    clock),
            requests,
            fault -> told(trouble, fault),
            clock,
            System::nanoTime));
  }
}
