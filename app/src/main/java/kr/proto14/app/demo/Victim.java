package kr.proto14.app.demo;

import java.time.Duration;
import java.time.Instant;
import kr.proto14.app.config.Config;
import kr.proto14.app.schedule.Neighbour;
import kr.proto14.app.schedule.daemon.HandCranked;
import kr.proto14.app.time.SettableClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A daemon that can be killed at a step boundary, and is started again then. */
final class Victim implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Victim.class);
  private static final Duration STEP = Duration.ofMinutes(30);
  private static final Duration LOOK = Duration.ofHours(2);
  private static final Duration DOWN = Duration.ofMinutes(20);
  private static final Duration HELD = Duration.ofMillis(200);
  private static final int NEVER = Integer.MAX_VALUE;

  private final Stage stage;
  private final Config config;
  private final SettableClock clock;
  private final long seed;
  private StagedApp app;
  private HandCranked daemon;
  private int lives;
  private int boundariesLeft = NEVER;
  private boolean dead;

  Victim(Stage stage, Config config, SettableClock clock, long seed) {
    this.stage = stage;
    this.config = config;
    this.clock = clock;
    this.seed = seed;
    this.app = opened();
    this.daemon = daemon();
    daemon.start();
  }

  private StagedApp opened() {
    lives++;
    return stage.open(config, Backdrop.of(clock, this::passed, seed + lives));
  }

  private HandCranked daemon() {
    return new HandCranked(app.parts().paced(STEP, LOOK), "life-" + lives, clock);
  }

  /** To the rest of the program a closed database is a process that is no more. */
  private void passed(String boundary) {
    if (boundariesLeft == NEVER) {
      return;
    }
    boundariesLeft--;
    if (boundariesLeft <= 0) {
      boundariesLeft = NEVER;
      dead = true;
      app.store().close();
      throw new Killed(boundary);
    }
  }

  StagedApp app() {
    return app;
  }

  /** Somebody else holds the database while it works. */
  void crowd() throws InterruptedException {
    try (Neighbour neighbour = Neighbour.at(config.data(), HELD)) {
      LOG.debug("{} holds the database", neighbour);
      crank(clock.instant().plus(STEP));
    }
  }

  /** It dies at one of the next step boundaries. */
  void killAfter(int boundaries) {
    boundariesLeft = boundaries;
  }

  /** It does not die, unless it has. */
  void spare() {
    boundariesLeft = NEVER;
  }

  void live(Instant until) {
    while (clock.instant().isBefore(until)) {
      Instant piece = clock.instant().plus(STEP);
      crank(piece.isBefore(until) ? piece : until);
    }
  }

  /** As the loops of a real daemon do: whatever goes wrong, they go on. */
  private void crank(Instant until) {
    try {
      daemon.live(until, STEP);
    } catch (Killed | RuntimeException e) {
      LOG.debug("a round of the daemon ended early", e);
      clock.set(later(until, clock.instant().plusSeconds(1)));
    }
    if (dead) {
      rise();
    }
  }

  /** Starts again as a daemon on an embedded database does: no other can hold a turn. */
  private void rise() {
    daemon.close();
    clock.tick(DOWN);
    app = opened();
    daemon = daemon();
    dead = false;
    app.store()
        .inTransaction(
            tx -> {
              tx.picked().release();
              return null;
            });
    daemon.start();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  void stop() {
    daemon.stop();
  }

  @Override
  public void close() {
    daemon.close();
    app.close();
  }
}
