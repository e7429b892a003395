package kr.proto14.app.demo;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kr.proto14.app.round.Followed;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.daemon.Parts;
import kr.proto14.app.time.SettableClock;
import kr.proto14.engine.pool.RoundId;

/**
 * Every job of the schedule once, in the order of a round's life, in a database that is thrown away
 * and against stand-ins: nothing real is asked or told.
 */
public final class Trials {
  private static final List<Scheduled> ALL =
      List.of(
          new Scheduled(JobName.CHECK, "2026-09-14T08:05:00+09:00"),
          new Scheduled(JobName.REFRESH, "2026-09-16T20:00:00+09:00"),
          new Scheduled(JobName.RESULTS, "2026-09-19T06:00:00+09:00"),
          new Scheduled(JobName.WEEKLY, "2026-09-21T09:00:00+09:00"),
          new Scheduled(JobName.DAILY, "2026-09-21T21:00:00+09:00"),
          new Scheduled(JobName.HOUSEKEEPING, "2026-09-22T03:30:00+09:00"),
          new Scheduled(JobName.BACKUP, "2026-09-22T04:30:00+09:00"),
          new Scheduled(JobName.DRILL, "2026-09-22T05:00:00+09:00"));

  private final Stage stage;
  private final Locale language;
  private final int budget;

  /** Trials with what of the user's settings does no harm. */
  public Trials(Stage stage, Locale language, int budget) {
    this.stage = requireNonNull(stage, "stage");
    this.language = requireNonNull(language, "language");
    this.budget = budget;
  }

  private record Scheduled(JobName job, String when) {
    Instant at() {
      return OffsetDateTime.parse(when).toInstant();
    }
  }

  /**
   * Runs them all, whatever becomes of each.
   *
   * @param shown told of each as soon as it has ended
   * @param broken whether somebody wants it to end before its time
   * @throws InterruptedException if it was ended so
   */
  public List<Trial> run(Consumer<Trial> shown, BooleanSupplier broken)
      throws InterruptedException {
    SettableClock clock = new SettableClock(ALL.getFirst().at());
    Repertoire repertoire = Repertoire.load();
    List<Trial> trials = new ArrayList<>();
    try (Theatre theatre = new Theatre(repertoire.recordings(), clock);
        StagedApp app =
            stage.open(
                theatre.config(language, Map.of("PROTO14_BUDGET", Integer.toString(budget))),
                Backdrop.of(clock))) {
      for (Scheduled scheduled : ALL) {
        if (broken.getAsBoolean()) {
          throw new InterruptedException("the trials were broken off");
        }
        clock.set(scheduled.at());
        if (scheduled.job() == JobName.REFRESH) {
          theatre.betman().show(repertoire.moved(Repertoire.MIDWEEK));
        }
        Trial trial = trial(scheduled, app.parts());
        trials.add(trial);
        shown.accept(trial);
      }
    }
    return List.copyOf(trials);
  }

  private static Trial trial(Scheduled scheduled, Parts parts) throws InterruptedException {
    JobName job = scheduled.job();
    List<String> subjects =
        job == JobName.REFRESH ? List.of(Repertoire.MIDWEEK.toString()) : List.of();
    long before = parts.nanos().getAsLong();
    Job.Result result = parts.jobs().of(job, subjects).run();
    Duration took = Duration.ofNanos(parts.nanos().getAsLong() - before);
    return new Trial(job, scheduled.at(), took, result, holds(job, result));
  }

  private static boolean holds(JobName job, Job.Result result) {
    if (!(result instanceof Job.Result.Done done) || !done.wentWell()) {
      return false;
    }
    return switch (job) {
      case CHECK -> reached(done, Repertoire.MIDWEEK, Followed.Stage.PREDICTED) && told(done);
      case RESULTS -> reached(done, Repertoire.MIDWEEK, Followed.Stage.SETTLED) && told(done);
      case WEEKLY, DAILY -> told(done);
      case REFRESH, BACKUP, DRILL, HOUSEKEEPING -> true;
    };
  }

  private static boolean reached(Job.Result.Done done, RoundId id, Followed.Stage stage) {
    return done.life().rounds().stream()
        .anyMatch(round -> round.id().equals(id) && round.stage() == stage);
  }

  private static boolean told(Job.Result.Done done) {
    return done.delivery().delivered() > 0;
  }
}
