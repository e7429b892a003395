package kr.proto14.app.schedule.daemon;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import kr.proto14.app.schedule.HeldLease;
import kr.proto14.app.schedule.LeaseKeeper;
import kr.proto14.app.store.ProcessIdentity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program that runs for years: it gives every job its turns, delivers what waits, serves what
 * commands hand to it, and tells when it starts and stops.
 */
public final class Daemon {
  private static final Logger LOG = LoggerFactory.getLogger(Daemon.class);
  private static final Duration BEAT = Duration.ofSeconds(5);
  private static final Duration SERVE = Duration.ofSeconds(1);
  private static final Duration POST = Duration.ofSeconds(2);
  private static final Duration ANYWAY = Duration.ofSeconds(5);
  private static final Duration WATCH = Duration.ofMinutes(1);
  private static final Duration RUNS_MAY_END = Duration.ofSeconds(10);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(15);
  private static final Duration LAST_POST = Duration.ofSeconds(4);

  private final Parts parts;
  private final LeaseKeeper leases;
  private final String node = UUID.randomUUID().toString();
  private final Crew crew = new Crew();
  private final Machinery machinery;
  private final Clockwork clockwork;
  private @Nullable HeldLease alone;
  private volatile Runnable whenOusted = () -> {};

  /** A daemon that is not started yet. */
  public Daemon(Parts parts, LeaseKeeper leases) {
    this.parts = requireNonNull(parts, "parts");
    this.leases = requireNonNull(leases, "leases");
    this.machinery =
        new Machinery(
            parts,
            node,
            crew.loops(),
            crew.runs(),
            look -> new OnChange(look, parts.store().changes(), parts.nanos(), ANYWAY));
    this.clockwork =
        new Clockwork(
            parts.store(),
            parts.clock(),
            node,
            machinery::turn,
            crew.runs(),
            machinery.health()::polled,
            STOP_WITHIN);
  }

  /**
   * Takes an embedded database for itself, before anything of it is touched; of a server there may
   * be several.
   *
   * @return false if another daemon lives in this embedded database
   * @throws InterruptedException if interrupted
   */
  public boolean claim() throws InterruptedException {
    if (parts.store().isEmbedded() && alone == null) {
      alone = leases.take("daemon", Duration.ZERO).orElse(null);
      return alone != null;
    }
    return true;
  }

  /**
   * Starts.
   *
   * @return false if another daemon lives in this embedded database
   * @throws InterruptedException if interrupted
   */
  public boolean start() throws InterruptedException {
    if (!claim()) {
      return false;
    }
    if (parts.store().isEmbedded()) {
      parts.store().inTransaction(tx -> tx.picked().release());
    }
    parts.companions().forEach(each -> each.watch(machinery.health()));
    machinery.begin();
    clockwork.start();
    crew.every(BEAT, machinery.health().heart());
    crew.every(SERVE, machinery.health().desk());
    crew.every(POST, machinery.health().post());
    crew.every(WATCH, machinery.health().watch());
    crew.every(BEAT, new Loop("supervision", this::supervise, () -> 0));
    parts.companions().forEach(Companion::ready);
    LOG.info("ready: node {} on {}", node, ProcessIdentity.current());
    return true;
  }

  /**
   * What to do where another daemon has taken this embedded database; to be said before the start.
   * It may be called more than once, from any thread, and must not wait.
   */
  public void whenOusted(Runnable then) {
    whenOusted = requireNonNull(then, "then");
  }

  /** Whether another daemon has taken this embedded database. */
  public boolean isOusted() {
    return alone != null && alone.isLost();
  }

  private void supervise() {
    parts.companions().forEach(Companion::passed);
    if (isOusted()) {
      // It slept so long that another one took its place in the database: two must not go on.
      LOG.error("another daemon has taken this database");
      whenOusted.run();
    } else if (machinery.health().isUseful()) {
      parts.companions().forEach(Companion::worked);
    } else {
      LOG.error(
          "no useful work: {}", machinery.health().complaint().orElse("a part has just begun"));
    }
  }

  /** How it fares. */
  public Health health() {
    return machinery.health();
  }

  /** Stops in order, in twenty seconds at most: runs end or are left to the next daemon. */
  public void close() {
    LOG.info("stopping");
    parts.companions().forEach(Companion::stopping);
    var _ =
        crew.loops()
            .schedule(machinery.limits()::stop, RUNS_MAY_END.toMillis(), TimeUnit.MILLISECONDS);
    clockwork.stop();
    machinery.limits().stop();
    crew.dismiss(Duration.ofSeconds(1));
    try {
      machinery.end();
      lastPost();
    } catch (RuntimeException e) {
      LOG.warn("the stop could not be recorded", e);
    }
    if (alone != null) {
      alone.close();
    }
  }

  private void lastPost() {
    Thread thread =
        Thread.ofPlatform().daemon().name("last-post").start(parts.courier()::deliverDue);
    try {
      if (!thread.join(LAST_POST)) {
        LOG.warn("the stop message waits in the outbox");
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
