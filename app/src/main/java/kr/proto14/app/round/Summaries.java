package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.proto14.app.round.Daily.JobRun;
import kr.proto14.app.store.JobRunTable;
import kr.proto14.app.store.NewMessage;
import kr.proto14.app.store.SettlementTable.Waiting;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;

/** The summaries that come by the calendar; each is written once, however often it is asked for. */
public final class Summaries {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  /** A run that has not ended by then has died. */
  private static final Duration LONGEST_RUN = Duration.ofHours(1);

  private final Store store;
  private final Reporter reporter;
  private final Clock clock;

  /** Summaries of what a store holds. */
  public Summaries(Store store, Reporter reporter, Clock clock) {
    this.store = requireNonNull(store, "store");
    this.reporter = requireNonNull(reporter, "reporter");
    this.clock = requireNonNull(clock, "clock");
  }

  /** Tells of the last ISO week that has ended. */
  public LifeReport weekly() {
    Instant now = clock.instant();
    LocalDate monday =
        now.atZone(SEOUL)
            .toLocalDate()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusWeeks(1);
    return tell(tx -> reporter.weekly(new TrackRecord(tx).weekly(monday, now)), now);
  }

  /** Tells of today so far. */
  public LifeReport daily() {
    Instant now = clock.instant();
    return tell(tx -> reporter.daily(day(tx, now)), now);
  }

  private LifeReport tell(Function<Tx, List<NewMessage>> words, Instant now) {
    store.inTransaction(tx -> tx.outbox().add(words.apply(tx), now));
    return new LifeReport(List.of(), List.of(), List.of());
  }

  private Daily day(Tx tx, Instant now) {
    LocalDate day = now.atZone(SEOUL).toLocalDate();
    Instant from = day.atStartOfDay(SEOUL).toInstant();
    return new Daily(
        day,
        byPool(tx.predictions().firstSealedSince(from)),
        byPool(tx.settlements().firstSettledSince(from)),
        tx.settlements().pending(now).stream()
            .sorted(Comparator.comparing(Waiting::saleEnd).thenComparing(Waiting::round))
            .map(Waiting::round)
            .toList(),
        runs(tx, from, now),
        store.outbox().undelivered().size(),
        tx.incidents().allOpen().stream()
            .map(open -> new Trouble(open.id(), open.fault(), open.openedAt(), now))
            .toList(),
        Safety.of(tx.backups()),
        now);
  }

  private static List<JobRun> runs(Tx tx, Instant from, Instant now) {
    return tx.jobRuns().between(from, now.plusMillis(1)).stream()
        .filter(run -> run.ended() || isDead(run, now))
        .map(run -> new JobRun(run.job(), run.startedAt(), run.wentWell()))
        .toList();
  }

  private static boolean isDead(JobRunTable.Row run, Instant now) {
    return run.startedAt().plus(LONGEST_RUN).isBefore(now);
  }

  private static Map<Pool, Integer> byPool(List<RoundId> rounds) {
    Map<Pool, Integer> counts = new EnumMap<>(Pool.class);
    rounds.forEach(id -> counts.merge(id.pool(), 1, Integer::sum));
    return counts;
  }
}
