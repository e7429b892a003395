package kr.proto14.app.schedule.daemon;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import kr.proto14.app.schedule.JobName;

/** Whether each part of a daemon does its work. Thread-safe. */
public final class Health {
  private static final Duration BEATS_WITHIN = Duration.ofMinutes(1);
  private static final Duration POSTS_WITHIN = Duration.ofMinutes(15);

  private final Limits limits;
  private final FailedTurns turns = new FailedTurns();
  private final Loop heart;
  private final Loop desk;
  private final Loop post;
  private final Loop watch;
  private final Loop polls;

  Health(
      Limits limits,
      LongSupplier nanos,
      Runnable beat,
      Runnable serve,
      Runnable deliver,
      Runnable watch) {
    this.limits = limits;
    this.heart = new Loop("heartbeat", beat, nanos);
    this.desk = new Loop("desk", serve, nanos);
    this.post = new Loop("delivery", deliver, nanos);
    this.watch = new Loop("watch", watch, nanos);
    this.polls = new Loop("clockwork", () -> {}, nanos);
  }

  FailedTurns turns() {
    return turns;
  }

  Loop heart() {
    return heart;
  }

  Loop desk() {
    return desk;
  }

  Loop post() {
    return post;
  }

  Loop watch() {
    return watch;
  }

  void polled() {
    polls.run();
  }

  /** Whether every part has completed work of late. */
  public boolean isUseful() {
    return complaint().isEmpty();
  }

  /** The first part that has not; empty where all is well. In English. */
  public Optional<String> complaint() {
    List<JobName> stuck = limits.stuck();
    if (!stuck.isEmpty()) {
      return Optional.of("a run of " + stuck.getFirst().key() + " does not end");
    }
    if (!heart.endedWithin(BEATS_WITHIN)) {
      return Optional.of("the heart does not beat");
    }
    if (!polls.endedWithin(BEATS_WITHIN)) {
      return Optional.of("no turn is looked for");
    }
    if (!desk.endedWithin(BEATS_WITHIN)) {
      return Optional.of("no request is served");
    }
    if (!watch.endedWithin(POSTS_WITHIN)) {
      return Optional.of("nobody looks after deadlines");
    }
    return post.endedWithin(POSTS_WITHIN)
        ? Optional.empty()
        : Optional.of("a delivery does not end");
  }

  /** Whether the database answered the last heartbeat. */
  public boolean isDatabaseThere() {
    return heart.isWell();
  }

  /** How long ago a heartbeat was last taken down; a full disk lets none be. */
  public Duration sinceBeat() {
    return heart.sinceWell();
  }

  /** Jobs whose run is under way. */
  public List<JobName> running() {
    return limits.running();
  }

  /** Jobs whose turns have failed again and again, each in vain. */
  public List<JobName> failing() {
    return turns.lasting();
  }

  /** Jobs whose run does not end although its time is over. */
  public List<JobName> stuck() {
    return limits.stuck();
  }
}
