package kr.proto14.app;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
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
import kr.proto14.app.notify.message.Recipient;
import kr.proto14.app.notify.message.ReportWriter;
import kr.proto14.app.notify.message.ScheduleWriter;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.ops.status.CalendarTimetable;
import kr.proto14.app.ops.status.SituationReader;
import kr.proto14.app.round.Budget;
import kr.proto14.app.round.LifeReport;
import kr.proto14.app.round.RoundLife;
import kr.proto14.app.round.Summaries;
import kr.proto14.app.round.settle.KspoResults;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.LeaseKeeper;
import kr.proto14.app.schedule.daemon.Daemon;
import kr.proto14.app.schedule.daemon.HandOver;
import kr.proto14.app.schedule.daemon.Parts;
import kr.proto14.app.schedule.ledger.Calendar;
import kr.proto14.app.source.ResultSource;
import kr.proto14.app.source.betman.BetmanSource;
import kr.proto14.app.source.kspo.KspoSource;
import kr.proto14.app.store.ProcessIdentity;
import kr.proto14.app.store.SqlMatchArchive;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.Tx;
import kr.proto14.app.time.CorrectedClock;
import kr.proto14.engine.forecast.CrowdForecaster;
import kr.proto14.engine.forecast.ForecastPool;
import kr.proto14.engine.forecast.GroupWeights;
import kr.proto14.engine.forecast.MarketForecaster;
import kr.proto14.engine.pool.RoundId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything, wired by constructors. */
public final class App implements Services {
  private static final Logger LOG = LoggerFactory.getLogger(App.class);
  private static final Duration ALIVE = Duration.ofSeconds(30);
  private static final Duration STALE_DELIVERY = Duration.ofMinutes(5);

  private final Config config;
  private final Surroundings surroundings;
  private final Store store;

  /** An app on its database; nothing outside is asked before a job runs. */
  public App(Config config, Surroundings surroundings) {
    this(
        config,
        surroundings,
        config
            .database()
            .map(url -> Store.open(url.reveal()))
            .orElseGet(() -> Store.embedded(config.data())));
  }

  /** The same for a command that reads a little and ends. */
  public static App toRead(Config config, Surroundings surroundings) {
    return new App(
        config,
        surroundings,
        config
            .database()
            .map(url -> Store.openToRead(url.reveal()))
            .orElseGet(() -> Store.embeddedToRead(config.data())));
  }

  /** An app on a database that is open already, and is closed with the app. */
  public App(Config config, Surroundings surroundings, Store store) {
    this.config = requireNonNull(config, "config");
    this.surroundings = requireNonNull(surroundings, "surroundings");
    this.store = requireNonNull(store, "store");
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
    return job("check", () -> life(sources().betman()).follow());
  }

  @Override
  public Job results(List<RoundId> rounds) {
    return job("results", () -> life(sources().betmanForResults()).settle(rounds));
  }

  @Override
  public Job weekly() {
    return job("weekly", () -> summaries().weekly());
  }

  @Override
  public Job daily() {
    return job("daily", () -> summaries().daily());
  }

  @Override
  public Daemon daemon() {
    return new Daemon(parts(), new LeaseKeeper(store, surroundings.clock(), surroundings.pause()));
  }

  /** What its daemon is made of. */
  public Parts parts() {
    return new Unattended(config, surroundings, store)
        .parts(
            this::scheduled,
            (job, outcome) -> {},
            courier(
                CourierRules.daemon(
                    STALE_DELIVERY, Backoff.standard(RandomGenerator.getDefault()))),
            new ScheduleWriter(texts(), recipients()));
  }

  @Override
  public HandOver handOver() {
    return new HandOver(
        store,
        surroundings.clock(),
        surroundings.pause(),
        config.duration(Setting.PROTO14_JOB_LIMIT).plusMinutes(2));
  }

  private Job scheduled(JobName job, List<String> subjects) {
    return switch (job) {
      case CHECK -> check();
      case RESULTS -> results(subjects.stream().map(RoundId::parse).toList());
      case WEEKLY -> weekly();
      case DAILY -> daily();
      case REFRESH, BACKUP, DRILL, HOUSEKEEPING ->
          job(job.key(), () -> new LifeReport(List.of(), List.of(), List.of()));
    };
  }

  private Job job(String name, Supplier<LifeReport> work) {
    Clock clock = surroundings.clock();
    LeaseKeeper leases = new LeaseKeeper(store, clock, surroundings.pause());
    return new Job(name, work, leases, courier(), store, clock);
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
    return new Sources(config, surroundings, store);
  }

  private RoundLife life(BetmanSource betman) {
    Sources sources = sources();
    List<ResultSource> results = new ArrayList<>(List.of(betman));
    sources.kspo().map(this::kspoResults).ifPresent(results::add);
    return new RoundLife(
        betman,
        config.zentoto().map(sources::zentoto),
        results,
        store,
        forecasters(),
        new MessageWriter(texts(), recipients()),
        reporter(),
        new Budget(config.budget(), Integer.parseInt(config.aim())),
        surroundings.clock(),
        surroundings.pause(),
        surroundings.steps());
  }

  private KspoResults kspoResults(KspoSource kspo) {
    RoundAligner aligner = new RoundAligner(teams(), SourceName.KSPO);
    return new KspoResults(kspo, aligner, surroundings.clock());
  }

  private ReportWriter reporter() {
    return new ReportWriter(texts(), recipients());
  }

  private static ForecastPool forecasters() {
    return new ForecastPool(
        List.of(new MarketForecaster(), new CrowdForecaster()),
        GroupWeights.priors(),
        (name, failure) -> LOG.error("the forecaster {} failed", name, failure));
  }

  private Courier courier() {
    return courier(
        CourierRules.oneShot(STALE_DELIVERY, Backoff.standard(RandomGenerator.getDefault())));
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
        .map(settings -> new TelegramChannel(settings, surroundings.clock(), surroundings.pause()));
  }

  private List<Recipient> recipients() {
    return config.secret(Setting.TELEGRAM_BOT_TOKEN).isEmpty()
        ? List.of()
        : config.chats().stream().map(chat -> new Recipient(TelegramChannel.NAME, chat)).toList();
  }

  private Texts texts() {
    return Texts.of("messages", config.language());
  }

  @Override
  public void close() {
    store.close();
  }
}
