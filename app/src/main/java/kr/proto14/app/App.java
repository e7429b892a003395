package kr.proto14.app;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import kr.proto14.app.cli.Services;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.Setting;
import kr.proto14.app.history.MatchArchive;
import kr.proto14.app.history.TeamNamer;
import kr.proto14.app.history.betman.Backfill;
import kr.proto14.app.history.team.RegisteredTeams;
import kr.proto14.app.history.team.RoundAligner;
import kr.proto14.app.history.team.SourceName;
import kr.proto14.app.history.team.TeamRegistry;
import kr.proto14.app.notify.Backoff;
import kr.proto14.app.notify.Courier;
import kr.proto14.app.notify.CourierRules;
import kr.proto14.app.notify.TelegramChannel;
import kr.proto14.app.notify.TelegramSettings;
import kr.proto14.app.notify.message.MessageWriter;
import kr.proto14.app.notify.message.OperatorWriter;
import kr.proto14.app.notify.message.Recipient;
import kr.proto14.app.notify.message.ReportWriter;
import kr.proto14.app.notify.message.ScheduleWriter;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.ops.backup.BackupSettings;
import kr.proto14.app.ops.backup.Backups;
import kr.proto14.app.ops.backup.Drill;
import kr.proto14.app.ops.backup.Restore;
import kr.proto14.app.ops.housekeeping.Housekeeping;
import kr.proto14.app.ops.status.CalendarTimetable;
import kr.proto14.app.ops.status.SituationReader;
import kr.proto14.app.round.Budget;
import kr.proto14.app.round.Escalation;
import kr.proto14.app.round.JobTrouble;
import kr.proto14.app.round.LifeReport;
import kr.proto14.app.round.Note;
import kr.proto14.app.round.Refit;
import kr.proto14.app.round.RefreshRule;
import kr.proto14.app.round.Replay;
import kr.proto14.app.round.RoundLife;
import kr.proto14.app.round.Summaries;
import kr.proto14.app.round.WeightLearning;
import kr.proto14.app.round.settle.KspoResults;
import kr.proto14.app.schedule.Aside;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.LeaseKeeper;
import kr.proto14.app.schedule.daemon.Companion;
import kr.proto14.app.schedule.daemon.Daemon;
import kr.proto14.app.schedule.daemon.HandOver;
import kr.proto14.app.schedule.daemon.Parts;
import kr.proto14.app.schedule.ledger.Calendar;
import kr.proto14.app.source.ResultSource;
import kr.proto14.app.source.betman.BetmanSource;
import kr.proto14.app.source.http.Elsewhere;
import kr.proto14.app.source.http.ThreeWayBlame;
import kr.proto14.app.source.kspo.KspoSource;
import kr.proto14.app.store.MigrationGuard;
import kr.proto14.app.store.ProcessIdentity;
import kr.proto14.app.store.SqlMatchArchive;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.Tx;
import kr.proto14.app.time.CorrectedClock;
import kr.proto14.engine.forecast.ForecastPool;
import kr.proto14.engine.pool.RoundId;

/** Everything, wired by constructors. */
public final class App implements Services {
  private static final Duration ALIVE = Duration.ofSeconds(30);
  private static final Duration STALE_DELIVERY = Duration.ofMinutes(5);

  private final Config config;
  private final Surroundings surroundings;
  private final Store store;
  private final Elsewhere elsewhere;
  private final Clients clients = new Clients();
  private final ExecutorService aside = Aside.each();

  /** An app on its database; nothing outside is asked before a job runs. */
  public App(Config config, Surroundings surroundings) {
    this(
        config,
        surroundings,
        config
            .database()
            .map(url -> Store.open(url.reveal(), guard(config, surroundings, false)))
            .orElseGet(() -> Store.embedded(config.data(), guard(config, surroundings, true))));
  }

  /** The same for a command that reads a little and ends. */
  public static App toRead(Config config, Surroundings surroundings) {
    return new App(
        config,
        surroundings,
        config
            .database()
            .map(url -> Store.openToRead(url.reveal(), guard(config, surroundings, false)))
            .orElseGet(
                () -> Store.embeddedToRead(config.data(), guard(config, surroundings, true))));
  }

  /** An app on a database that is open already, and is closed with the app. */
  public App(Config config, Surroundings surroundings, Store store) {
    this.config = requireNonNull(config, "config");
    this.surroundings = requireNonNull(surroundings, "surroundings");
    this.store = requireNonNull(store, "store");
    this.elsewhere = new Elsewhere(Sources.places(config), surroundings.clock());
    CorrectedClock.correct(surroundings.clock(), store::time);
  }

  @Override
  public Store store() {
    return store;
  }

  @Override
  public Clock clock() {
    return surroundings.clock();
  }

  @Override
  public TeamRegistry teams() {
    return new TeamRegistry(store.teams(), surroundings.clock());
  }

  @Override
  public boolean canTell() {
    return !recipients().isEmpty();
  }

  @Override
  public Job check() {
    return job(JobName.CHECK, List.of());
  }

  /** Reads rounds again whose sale ends soon. */
  public Job refresh(Collection<RoundId> near) {
    return job(JobName.REFRESH, near);
  }

  @Override
  public Job results(List<RoundId> rounds) {
    return job(JobName.RESULTS, rounds);
  }

  @Override
  public Job weekly() {
    return job(JobName.WEEKLY, List.of());
  }

  @Override
  public Job daily() {
    return job(JobName.DAILY, List.of());
  }

  @Override
  public Job job(JobName job, Collection<RoundId> rounds) {
    return job(job, rounds, courier());
  }

  private Job job(JobName job, Collection<RoundId> rounds, Courier courier) {
    Clock clock = surroundings.clock();
    LeaseKeeper leases = new LeaseKeeper(store, clock, surroundings.pause());
    return new Job(job.key(), work(job, rounds), leases, courier, store, clock);
  }

  private Supplier<LifeReport> work(JobName job, Collection<RoundId> rounds) {
    return switch (job) {
      case CHECK -> () -> life(sources().betman()).follow();
      case REFRESH -> () -> life(sources().betmanForRefresh()).refresh(rounds);
      case RESULTS -> () -> settle(rounds);
      case WEEKLY -> () -> summaries().weekly();
      case DAILY -> () -> summaries().daily();
      case BACKUP -> () -> Upkeep.backup(backups());
      case DRILL -> () -> Upkeep.drill(drill());
      case HOUSEKEEPING ->
          () -> Upkeep.housekeeping(new Housekeeping(store), surroundings.clock().instant());
    };
  }

  private LifeReport settle(Collection<RoundId> rounds) {
    LifeReport report = life(sources().betmanForResults()).settle(List.copyOf(rounds));
    List<Note> notes = new ArrayList<>(report.notes());
    notes.addAll(new WeightLearning(store, operatorVoice(), surroundings.clock()).run());
    new Refit(store, forecasters(), surroundings.clock()).run();
    return new LifeReport(report.rounds(), report.faults(), notes);
  }

  @Override
  public Replay replay() {
    return new Replay(store, new Voices(store)::then);
  }

  @Override
  public Daemon daemon(Map<String, String> environment) {
    JobTrouble trouble = jobTrouble();
    Unattended unattended = new Unattended(config, surroundings, store);
    return new Daemon(
        parts(unattended, trouble, unattended.companions(environment, trouble)),
        new LeaseKeeper(store, surroundings.clock(), surroundings.pause()));
  }

  @Override
  public Parts parts() {
    return parts(new Unattended(config, surroundings, store), jobTrouble(), List.of());
  }

  private Parts parts(Unattended unattended, JobTrouble trouble, List<Companion> companions) {
    Clock clock = surroundings.clock();
    Courier courier =
        courier(CourierRules.daemon(STALE_DELIVERY, Backoff.standard(surroundings.random())));
    return new Parts(
        store,
        clock,
        System::nanoTime,
        (job, subjects) -> job(job, subjects.stream().map(RoundId::parse).toList(), courier),
        unattended.ledger(),
        unattended.plan(),
        new ScheduleWriter(texts(), recipients()),
        unattended.opening(),
        new ToldTrouble(trouble, clock),
        () -> {
          LifeReport ignored = escalation().escalate();
          trouble.remind(clock.instant());
        },
        courier,
        unattended.settings(),
        companions);
  }

  /**
   * @param needed whether a schema may only change after a backup; on a server there may be no
   *     place for one
   */
  private static MigrationGuard guard(Config config, Surroundings surroundings, boolean needed) {
    return Backups.guard(BackupSettings.of(config), surroundings.clock(), needed);
  }

  @Override
  public Backups backups() {
    return new Backups(store, BackupSettings.of(config), surroundings.clock());
  }

  @Override
  public Restore restore() {
    return new Restore(store, BackupSettings.of(config), surroundings.clock());
  }

  private Drill drill() {
    return new Drill(store, BackupSettings.of(config), surroundings.clock());
  }

  @Override
  public HandOver handOver() {
    return new HandOver(
        store,
        surroundings.clock(),
        surroundings.pause(),
        config.duration(Setting.PROTO14_JOB_LIMIT).plusMinutes(2));
  }

  private Summaries summaries() {
    return new Summaries(store, reporter(), surroundings.clock());
  }

  @Override
  public MatchArchive archive() {
    return new SqlMatchArchive(store, this::namer);
  }

  @Override
  public Backfill backfill() {
    Sources sources = sources();
    return new Backfill(
        sources.betmanForHistory(), archive(), surroundings.clock(), sources.spacing());
  }

  @Override
  public SituationReader situation() {
    return new SituationReader(
        store, new CalendarTimetable(Calendar.of(config)), ALIVE, surroundings.clock());
  }

  private TeamNamer namer(Tx tx) {
    return new RegisteredTeams(new TeamRegistry(tx.teams(), surroundings.clock()));
  }

  private Sources sources() {
    return new Sources(config, surroundings, store, clients);
  }

  private RoundLife life(BetmanSource betman) {
    Sources sources = sources();
    ThreeWayBlame blame = new ThreeWayBlame(elsewhere);
    URI site = config.url(Setting.PROTO14_BETMAN_URL);
    List<ResultSource> results = new ArrayList<>(List.of(blame.results(betman, site)));
    sources
        .kspo()
        .map(kspo -> blame.results(kspoResults(kspo), config.url(Setting.PROTO14_KSPO_URL)))
        .ifPresent(results::add);
    return new RoundLife(
        blame.rounds(betman, site),
        config.zentoto().map(url -> blame.rounds(sources.zentoto(url), url)),
        results,
        store,
        panels().desk(store, aside),
        forecasters(),
        new MessageWriter(texts(), recipients()),
        reporter(),
        new Budget(config.budget(), Integer.parseInt(config.aim())),
        new RefreshRule(config.refreshMoved()),
        surroundings.clock(),
        surroundings.pause(),
        surroundings.steps());
  }

  private KspoResults kspoResults(KspoSource kspo) {
    RoundAligner aligner = new RoundAligner(teams(), SourceName.KSPO);
    return new KspoResults(kspo, aligner, surroundings.clock());
  }

  /** Tells the operators of rounds near their deadline whose prediction is not there. */
  public Escalation escalation() {
    return new Escalation(store, operatorVoice(), surroundings.clock());
  }

  private OperatorWriter operatorVoice() {
    return new OperatorWriter(texts(), recipients(config.operators()));
  }

  /** Tells of jobs that fail. */
  public JobTrouble jobTrouble() {
    return new JobTrouble(store, new MessageWriter(texts(), recipients()));
  }

  private ReportWriter reporter() {
    return new ReportWriter(texts(), recipients());
  }

  @Override
  public ForecastPool forecasters() {
    return new Voices(store).live(panels().enabled());
  }

  private Panels panels() {
    return new Panels(config, surroundings, clients);
  }

  private Courier courier() {
    return courier(CourierRules.oneShot(STALE_DELIVERY, Backoff.standard(surroundings.random())));
  }

  private Courier courier(CourierRules rules) {
    return new Courier(
        store.outbox(),
        telegram().stream().toList(),
        rules,
        ProcessIdentity.current().toString(),
        surroundings.clock(),
        surroundings.pause(),
        surroundings.steps()::passed);
  }

  private Optional<TelegramChannel> telegram() {
    return config
        .secret(Setting.TELEGRAM_BOT_TOKEN)
        .map(
            token ->
                TelegramSettings.of(
                    config.url(Setting.PROTO14_TELEGRAM_URL), token, texts().text("repeat")))
        .map(
            settings ->
                new TelegramChannel(
                    settings, elsewhere, surroundings.clock(), surroundings.pause()));
  }

  private List<Recipient> recipients() {
    return recipients(config.chats());
  }

  private List<Recipient> recipients(List<String> chats) {
    return config.secret(Setting.TELEGRAM_BOT_TOKEN).isEmpty()
        ? List.of()
        : chats.stream().map(chat -> new Recipient(TelegramChannel.NAME, chat)).toList();
  }

  private Texts texts() {
    return Texts.of("messages", config.language());
  }

  @Override
  public void close() {
    aside.shutdownNow();
    clients.close();
    store.close();
  }
}
