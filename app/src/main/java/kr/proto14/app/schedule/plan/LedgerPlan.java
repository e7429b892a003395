package kr.proto14.app.schedule.plan;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.config.Config;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.daemon.Planner;
import kr.proto14.app.schedule.ledger.Ledger;
import kr.proto14.app.schedule.ledger.Reasons;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.Tx;

/** Writes the plan into the ledger: extra checks, and last looks at rounds before their end. */
public final class LedgerPlan implements Planner, Ledger.Exemptions {
  /** Kind of the slots of last looks. */
  public static final String REFRESH = "refresh";

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Duration AHEAD = Duration.ofDays(7);

  /** After a restart a check this young, even one that died, makes another one needless. */
  private static final Duration YOUNG = Duration.ofMinutes(10);

  private final Store store;
  private final Config config;

  /** A plan in a database. */
  public LedgerPlan(Store store, Config config) {
    this.store = requireNonNull(store, "store");
    this.config = requireNonNull(config, "config");
  }

  @Override
  public void plan(Instant now) {
    store.inTransaction(
        tx -> {
          for (PlannedCheck extra : CheckPlanner.plan(input(tx, now)).extras()) {
            expect(tx, JobName.CHECK, extra.due(), "", extra.reason().key(), now);
          }
          for (PlannedRefresh look :
              PlannedRefresh.moments(
                  PlanReading.closings(tx, now), config.refreshBefore(), now, now.plus(AHEAD))) {
            expect(tx, JobName.REFRESH, slot(look), look.round().toString(), REFRESH, now);
          }
          return null;
        });
  }

  /** The offset of an installation must not take a last look past the end of the sale. */
  private static Instant slot(PlannedRefresh look) {
    Duration offset = Duration.ofSeconds(Offsets.MOST);
    return look.before().compareTo(offset) > 0 ? look.due() : look.due().minus(offset);
  }

  private static void expect(
      Tx tx, JobName job, Instant due, String subject, String kind, Instant now) {
    boolean ignored = tx.slots().plan(new Slot.Key(job.key(), due, subject), kind, now);
  }

  /** What the plan rests on at a moment. */
  public PlanInput input(Instant now) {
    return store.reading(tx -> input(tx, now));
  }

  private PlanInput input(Tx tx, Instant now) {
    Instant midnight = now.atZone(SEOUL).toLocalDate().atStartOfDay(SEOUL).toInstant();
    List<Instant> extras =
        tx.slots().between(midnight, now.plus(AHEAD)).stream()
            .filter(slot -> slot.key().job().equals(JobName.CHECK.key()))
            .filter(slot -> reason(slot.kind()).isPresent())
            .map(slot -> slot.key().due())
            .toList();
    return PlanReading.of(tx, config, now, extras);
  }

  private static Optional<PlannedCheck.Reason> reason(String kind) {
    return Arrays.stream(PlannedCheck.Reason.values())
        .filter(reason -> reason.key().equals(kind))
        .findFirst();
  }

  @Override
  public Optional<String> reason(Tx tx, Slot.Key slot, String kind) {
    if (!slot.job().equals(JobName.CHECK.key())) {
      return Optional.empty();
    }
    return switch (kind) {
      case Ledger.CALENDAR ->
          CheckPlanner.skip(slot.due(), input(tx, slot.due())).map(SkipReason::key);
      case Ledger.START ->
          hasJustChecked(tx, slot) ? Optional.of(Reasons.RECENT) : Optional.empty();
      default ->
          reason(kind)
              .flatMap(
                  why ->
                      CheckPlanner.skip(new PlannedCheck(slot.due(), why), input(tx, slot.due())))
              .map(SkipReason::key);
    };
  }

  private static boolean hasJustChecked(Tx tx, Slot.Key slot) {
    Instant young = slot.due().minus(YOUNG);
    return tx.slots().between(young, slot.due().plus(YOUNG)).stream()
        .filter(other -> other.key().job().equals(JobName.CHECK.key()) && !other.key().equals(slot))
        .map(Slot::startedAt)
        .anyMatch(started -> started != null && !started.isBefore(young));
  }
}
