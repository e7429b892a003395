package kr.proto14.app.schedule.daemon;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.proto14.app.store.OutageTable.Cause;
import kr.proto14.app.store.ProcessIdentity;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.Tx;
import kr.proto14.app.time.CorrectedClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The heartbeat of a daemon. It notices when no daemon's heart beat for a while, and why: none ran,
 * the host slept or its clock jumped, or the database was out of reach. Thread-safe.
 */
final class Vigil {
  private static final Logger LOG = LoggerFactory.getLogger(Vigil.class);

  /** A beat so far ahead was not made by a clock that is right; less passes by itself. */
  private static final Duration AHEAD = Duration.ofHours(3);

  private final Store store;
  private final Clock clock;
  private final String node;
  private final Duration gap;
  private boolean begun;
  private boolean databaseWasGone;
  private Instant last = Instant.MIN;

  /**
   * @param gap the shortest silence that is an outage
   */
  Vigil(Store store, Clock clock, String node, Duration gap) {
    this.store = requireNonNull(store, "store");
    this.clock = requireNonNull(clock, "clock");
    this.node = requireNonNull(node, "node");
    this.gap = requireNonNull(gap, "gap");
  }

  /** This daemon joins, after taking down that none ran before. */
  synchronized void begin(ProcessIdentity process, String version) {
    CorrectedClock.correct(clock, store::time);
    Instant now = clock.instant();
    store.inTransaction(
        tx -> {
          noteGap(tx, now);
          tx.nodes().add(node, process, version, now);
          return null;
        });
    begun = true;
    last = now;
  }

  /**
   * Beats, after taking down an outage that has just ended.
   *
   * @param workedAt when this daemon last completed a piece of work
   */
  synchronized void beat(Instant workedAt) {
    try {
      CorrectedClock.correct(clock, store::time);
      Instant now = clock.instant();
      store.inTransaction(
          tx -> {
            noteGap(tx, now);
            tx.nodes().beat(node, now, workedAt);
            return null;
          });
      noticeStep(now);
      databaseWasGone = false;
    } catch (RuntimeException e) {
      databaseWasGone = true;
      throw e;
    }
  }

  private void noteGap(Tx tx, Instant now) {
    Optional<Instant> lastBeat = tx.nodes().lastBeat();
    if (lastBeat.filter(beat -> beat.isAfter(now.plus(AHEAD))).isPresent()) {
      // Else no outage would be noticed until that time has come.
      LOG.warn("a heart beat at {}: the clock was ahead", lastBeat.get());
      tx.nodes().noneBeatAfter(now);
      return;
    }
    lastBeat
        .filter(beat -> Duration.between(beat, now).compareTo(gap) >= 0)
        .ifPresent(beat -> tx.outages().add(cause(), beat, now));
  }

  private Cause cause() {
    if (databaseWasGone) {
      return Cause.DATABASE;
    }
    return begun ? Cause.ASLEEP : Cause.DOWN;
  }

  private void noticeStep(Instant now) {
    if (last.isAfter(now)) {
      LOG.warn("the clock was set back by {}", Duration.between(now, last));
    }
    last = now;
  }
}
