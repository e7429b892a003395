package kr.proto14.app.ops.status;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.proto14.app.ai.Spending;
import kr.proto14.app.ops.status.JobStanding.Ended;
import kr.proto14.app.ops.status.JobStanding.UnderWay;
import kr.proto14.app.store.LeaseTable.Lease;
import kr.proto14.app.store.ProcessIdentity;
import kr.proto14.app.store.SettlementTable.Waiting;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.SlotState;
import kr.proto14.app.store.StandingTable.Run;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.pool.Pool;

/** Reads how everything stands, as of one moment. */
public final class SituationReader {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final int NODES = 20;
  private static final int RUNS = 200;
  private static final int UNPUNCTUAL = 1000;

  private final Store store;
  private final Timetable timetable;
  private final Duration alive;
  private final long panelBudget;
  private final Clock clock;

  /**
   * @param alive how long ago a daemon may have beaten to be taken to run
   * @param panelBudget won that the panel may cost in a month
   */
  public SituationReader(
      Store store, Timetable timetable, Duration alive, long panelBudget, Clock clock) {
    this.store = requireNonNull(store, "store");
    this.timetable = requireNonNull(timetable, "timetable");
    this.alive = requireNonNull(alive, "alive");
    this.panelBudget = panelBudget;
    this.clock = requireNonNull(clock, "clock");
  }

  /** All of it, as the database stood at one moment. */
  public Situation read() {
    Instant now = clock.instant();
    return store.snapshot(tx -> read(tx, now));
  }

  private Situation read(Tx tx, Instant now) {
    List<Slot> planned = tx.slots().planned();
    Duration offset = tx.standing().offset().orElse(Duration.ZERO);
    return new Situation(
        now,
        DaemonStanding.of(tx.nodes().latest(NODES), now.minus(alive)),
        tx.pause().since(),
        timetable.jobs().stream().map(job -> job(tx, job, planned, offset, now)).toList(),
        Stream.of(Pool.values()).map(pool -> pool(tx, pool)).toList(),
        tx.settlements().pending(now).stream()
            .sorted(Comparator.comparing(Waiting::saleEnd).thenComparing(Waiting::round))
            .map(Waiting::round)
            .toList(),
        punctuality(tx, now),
        tx.standing().queue(),
        tx.incidents().allOpen(),
        tx.safety().lastGoodBackup(),
        tx.safety().lastDrill(),
        new PanelStanding(Spending.ofMonth(tx, now), panelBudget),
        tx.standing().size());
  }

  private static PoolStanding pool(Tx tx, Pool pool) {
    return new PoolStanding(
        pool, tx.standing().lastPredicted(pool), tx.standing().lastSettled(pool));
  }

  private static Punctuality punctuality(Tx tx, Instant now) {
    Instant month =
        now.atZone(SEOUL).toLocalDate().withDayOfMonth(1).atStartOfDay(SEOUL).toInstant();
    return Punctuality.of(
        tx.standing().unpunctual(now.minus(Duration.ofDays(7)), UNPUNCTUAL),
        now.minus(Duration.ofDays(1)),
        tx.standing().states(month, now.plusMillis(1)));
  }

  private JobStanding job(Tx tx, String job, List<Slot> planned, Duration offset, Instant now) {
    List<Run> runs = tx.standing().runs(job, 2);
    Optional<Run> open = runs.stream().findFirst().filter(run -> run.endedAt() == null);
    Optional<UnderWay> underWay =
        open.filter(run -> isHeld(tx, job, now)).map(run -> underWay(tx, job, run, now));
    Optional<Ended> last =
        runs.stream().skip(underWay.isPresent() ? 1 : 0).findFirst().map(SituationReader::ended);
    return new JobStanding(job, next(job, planned, offset, now), last, underWay);
  }

  /** A run without an end whose lease nobody holds has died. */
  private static boolean isHeld(Tx tx, String job, Instant now) {
    return tx.leases()
        .holder(job)
        .filter(lease -> lease.expires().isAfter(now))
        .filter(lease -> !process(lease).isGone())
        .isPresent();
  }

  private static ProcessIdentity process(Lease lease) {
    return new ProcessIdentity(lease.host(), lease.pid(), lease.started());
  }

  private static UnderWay underWay(Tx tx, String job, Run run, Instant now) {
    Duration age = Duration.between(run.startedAt(), now);
    return new UnderWay(
        run.startedAt(),
        age.isNegative() ? Duration.ZERO : age,
        Lengths.usual(tx.standing().lengths(job, RUNS)));
  }

  private static Ended ended(Run run) {
    return new Ended(
        run.startedAt(),
        Optional.ofNullable(run.endedAt()).map(end -> Duration.between(run.startedAt(), end)),
        run.wentWell() && run.endedAt() != null);
  }

  private Optional<Instant> next(
      String job, List<Slot> planned, Duration ofInstallation, Instant now) {
    Duration offset = timetable.isOffset(job) ? ofInstallation : Duration.ZERO;
    Instant after = now.minus(offset);
    return Stream.concat(
            timetable.next(job, after).stream(),
            planned.stream()
                .filter(slot -> slot.key().job().equals(job))
                .filter(slot -> slot.state() == SlotState.PLANNED)
                .map(slot -> slot.key().due())
                .filter(due -> due.isAfter(after)))
        .min(Comparator.naturalOrder())
        .map(due -> due.plus(offset));
  }
}
