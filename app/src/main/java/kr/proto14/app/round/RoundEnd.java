package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kr.proto14.app.round.Followed.Stage;
import kr.proto14.app.round.settle.Dated;
import kr.proto14.app.round.settle.Ending;
import kr.proto14.app.round.settle.Reconciler;
import kr.proto14.app.round.settle.Verdict;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.ResultSource;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.source.RoundSource;
import kr.proto14.app.store.SettlementTable.Waiting;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.Tx;
import kr.proto14.app.time.Pause;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of a round's life, top to bottom: collect, reconcile, settle, report.
 *
 * <p>As in its beginning each step is one transaction and may be run again.
 */
final class RoundEnd {
  private static final Logger LOG = LoggerFactory.getLogger(RoundEnd.class);

  static final int AT_MOST = 5;
  static final Duration APART = Duration.ofSeconds(2);
  static final Duration GIVE_UP_AFTER = Duration.ofDays(7);

  /** The longest a match takes, stoppage and overtime included. */
  private static final Duration MATCH = Duration.ofHours(2);

  /** From here on results are asked for whatever the kick-offs say: they may never be mended. */
  private static final Duration LATEST = Duration.ofDays(2);

  /** How long after the first settlement a correction is looked for. */
  private static final Duration CORRECTIONS = Duration.ofDays(3);

  private final RoundSource seller;
  private final ResultDesk desk;
  private final Store store;
  private final Incidents incidents;
  private final Reporter reporter;
  private final Supplier<Instant> now;
  private final Pause pause;
  private final Steps steps;

  RoundEnd(
      RoundSource seller,
      List<ResultSource> pages,
      Store store,
      Incidents incidents,
      Reporter reporter,
      Supplier<Instant> now,
      Pause pause,
      Steps steps) {
    this.seller = requireNonNull(seller, "seller");
    this.desk = new ResultDesk(seller, pages, store);
    this.store = requireNonNull(store, "store");
    this.incidents = requireNonNull(incidents, "incidents");
    this.reporter = requireNonNull(reporter, "reporter");
    this.now = requireNonNull(now, "now");
    this.pause = requireNonNull(pause, "pause");
    this.steps = requireNonNull(steps, "steps");
  }

  LifeReport settle(Collection<RoundId> asked) {
    Run run = new Run(seller, store, incidents, steps, false);
    Instant start = now.get();
    List<RoundId> rounds =
        asked.isEmpty()
            ? store.reading(tx -> due(tx, start, run))
            : asked.stream().distinct().toList();
    boolean first = true;
    for (RoundId id : rounds) {
      if (!first && !paused()) {
        run.note("interrupted", Map.of("round", id.toString()));
        break;
      }
      first = false;
      run.add(settleSafely(id, run, start));
    }
    store.inTransaction(
        tx -> {
          new TrackRecord(tx).rescoreRecent(now.get());
          return null;
        });
    incidents.forgetAside(seller.name(), now.get());
    return run.report();
  }

  private List<RoundId> due(Tx tx, Instant start, Run run) {
    Set<RoundId> due = new LinkedHashSet<>();
    for (Waiting waiting : tx.settlements().pending(start)) {
      if (isOver(tx, waiting, start)) {
        due.add(waiting.round());
      } else {
        run.add(new Followed(waiting.round(), Stage.WAITING, 0, "its matches are not over"));
      }
    }
    List<RoundId> rounds = new ArrayList<>(due);
    rounds.addAll(tx.settlements().firstSettledSince(start.minus(CORRECTIONS)));
    if (due.size() > AT_MOST) {
      run.note("more-rounds", Map.of("count", Integer.toString(due.size() - AT_MOST)));
    }
    return rounds.stream().limit(AT_MOST).toList();
  }

  private static boolean isOver(Tx tx, Waiting waiting, Instant at) {
    Instant lastKickOff =
        tx.rounds().latest(waiting.round()).orElseThrow().round().matches().stream()
            .map(Match::kickOff)
            .max(Instant::compareTo)
            .orElseThrow();
    Instant over = lastKickOff.plus(MATCH);
    Instant latest = waiting.saleEnd().plus(LATEST);
    return !(over.isBefore(latest) ? over : latest).isAfter(at);
  }

  /** A round that our own code cannot settle is told of, and does not hold up the others. */
  private Followed settleSafely(RoundId id, Run run, Instant start) {
    String call = "settle " + id;
    try {
      store.inTransaction(
          tx -> {
            tx.settlements().tried(id, start);
            return null;
          });
      desk.gather(id, run, now.get());
      steps.passed("collected " + id);
      Followed followed = reconcile(id, run);
      run.succeeded(call, now.get());
      return followed;
    } catch (RuntimeException e) {
      LOG.error("the round {} cannot be settled", id, e);
      String detail = "Our own code failed with " + e.getClass().getSimpleName() + ".";
      run.failed(call, new Fault(FaultKind.INTERNAL, seller.name(), call, detail, null), now.get());
      return new Followed(id, Stage.FAILED, 0, detail);
    }
  }

  private Followed reconcile(RoundId id, Run run) {
    RoundSnapshot seen = store.reading(tx -> tx.rounds().latest(id)).orElseThrow();
    if (seen.round().onSaleAt(now.get())) {
      return new Followed(id, Stage.WAITING, 0, "its sale has not ended");
    }
    List<Verdict> verdicts = store.reading(tx -> judge(tx, seen));
    tellContradictions(id, verdicts, run);
    List<Ending> endings = verdicts.stream().flatMap(v -> v.ending().stream()).toList();
    long voids = endings.stream().filter(Ending::isVoid).count();
    if (endings.size() == Pool.MATCHES || voids >= Settlement.VOIDS_THE_ROUND) {
      return settle(seen, endings, run);
    }
    return waitOrGiveUp(seen, Pool.MATCHES - endings.size(), run);
  }

  private List<Verdict> judge(Tx tx, RoundSnapshot seen) {
    RoundId id = seen.round().id();
    List<Dated> claims =
        tx.claims().standing(id).stream()
            .map(recorded -> new Dated(recorded.claim(), recorded.recordedAt()))
            .toList();
    Reconciler reconciler = new Reconciler(id.pool(), seller.name());
    Instant at = now.get();
    return seen.round().matches().stream()
        .map(match -> reconciler.judge(match, claims, at))
        .toList();
  }

  private void tellContradictions(RoundId id, List<Verdict> verdicts, Run run) {
    String call = "dispute " + id;
    List<String> told = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      if (verdicts.get(i).isContradicted()) {
        String versions = String.join(", ", verdicts.get(i).versions());
        told.add(String.format(Locale.ROOT, "%02d: %s", i + 1, versions));
      }
    }
    if (told.isEmpty()) {
      run.succeeded(call, now.get());
    } else {
      String detail = String.join("; ", told);
      run.failed(call, new Fault(FaultKind.BAD_DATA, seller.name(), call, detail, null), now.get());
    }
  }

  private Followed waitOrGiveUp(RoundSnapshot seen, int open, Run run) {
    RoundId id = seen.round().id();
    String detail = open + " of 14 matches are open";
    boolean settledBefore = store.reading(tx -> tx.settlements().latest(id)).isPresent();
    if (settledBefore) {
      return new Followed(id, Stage.UNCHANGED, 0, detail);
    }
    if (seen.round().saleEnd().plus(GIVE_UP_AFTER).isAfter(now.get())) {
      return new Followed(id, Stage.WAITING, 0, detail);
    }
    return giveUp(id, detail + " seven days after the sale", run);
  }

  private Followed giveUp(RoundId id, String detail, Run run) {
    String call = "unsettled " + id;
    run.failed(call, new Fault(FaultKind.BAD_DATA, seller.name(), call, detail, null), now.get());
    store.inTransaction(
        tx -> {
          tx.settlements().giveUp(id, now.get());
          return null;
        });
    return new Followed(id, Stage.GIVEN_UP, 0, detail);
  }

  private Followed settle(RoundSnapshot seen, List<Ending> endings, Run run) {
    RoundId id = seen.round().id();
    Optional<Followed> followed =
        store.inTransaction(
            tx -> {
              tx.seals().lock();
              Records records = new Records(tx);
              Optional<Settlement> last = records.settlement(id).map(Sealed::value);
              int version = last.map(Settlement::version).orElse(0) + 1;
              int scored = tx.predictions().lastSealedBefore(id, seen.round().saleEnd());
              if (last.isPresent() || scored > 0) {
                new SettledMatches(tx, now.get()).add(seen, endings);
              }
              if (last.isPresent() && sameEnds(last.get().endings(), endings)) {
                return Optional.of(new Followed(id, Stage.UNCHANGED, version - 1, ""));
              }
              if (scored == 0) {
                return Optional.empty();
              }
              records.seal(new Settlement(id, version, scored, endings), now.get());
              report(tx, id);
              Stage stage = version == 1 ? Stage.SETTLED : Stage.CORRECTED;
              return Optional.of(new Followed(id, stage, version, ""));
            });
    if (followed.isEmpty()) {
      return giveUp(id, "no prediction was sealed before the sale ended", run);
    }
    steps.passed("settled " + id);
    run.succeeded("unsettled " + id, now.get());
    return followed.get();
  }

  private void report(Tx tx, RoundId id) {
    TrackRecord record = new TrackRecord(tx);
    record.rescore(id);
    Report report = record.report(id, now.get()).orElseThrow();
    tx.outbox().add(reporter.settled(report), now.get());
  }

  /** A score or a source that only confirms how a match ended corrects nothing. */
  private static boolean sameEnds(List<Ending> one, List<Ending> other) {
    return ends(one).equals(ends(other));
  }

  private static List<String> ends(List<Ending> endings) {
    return endings.stream().map(ending -> ending.match() + " " + ending.outcome()).toList();
  }

  private boolean paused() {
    try {
      pause.pause(APART);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
