package kr.proto14.app.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import kr.proto14.app.App;
import kr.proto14.app.Surroundings;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.ConfigSources;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.time.Pause;
import kr.proto14.app.time.RealPause;
import kr.proto14.app.time.SettableClock;
import kr.proto14.engine.pool.RoundId;

/**
 * A process that runs one job and, told to, dies like by kill -9 at a step boundary: no shutdown
 * hook, no finally, nothing written after.
 *
 * <p>Arguments: the time, the boundary to die at (0 for none), the job. It prints each boundary it
 * passes.
 */
public final class DyingCheck {
  static final int KILLED = 137;

  private final int deadly;
  private int boundaries;

  private DyingCheck(int deadly) {
    this.deadly = deadly;
  }

  public static void main(String[] args) throws InterruptedException {
    SettableClock clock = new SettableClock(OffsetDateTime.parse(args[0]).toInstant());
    DyingCheck dying = new DyingCheck(Integer.parseInt(args[1]));
    Path here = Path.of("").toAbsolutePath();
    Config config = Config.load(new ConfigSources(Map.of(), System.getenv(), here, here, null));
    Surroundings surroundings =
        new Surroundings(
            clock, waitingFor(clock), settings -> settings.spaced(Duration.ZERO), dying::passed);
    try (App app = new App(config, surroundings)) {
      Job job = job(app, args[2]);
      Job.Result result = job.run();
      if (!(result instanceof Job.Result.Done done && done.wentWell())) {
        throw new IllegalStateException("the job failed: " + result);
      }
    }
  }

  private static Job job(App app, String name) {
    return switch (name) {
      case "results" -> app.results(List.of());
      case "refresh" -> app.refresh(List.of(RoundId.parse("G011-260053")));
      default -> app.check();
    };
  }

  /** Time passes here as it does in the other processes: a lease of theirs runs out no sooner. */
  private static Pause waitingFor(SettableClock clock) {
    Pause real = new RealPause();
    return duration -> {
      real.pause(duration);
      clock.tick(duration);
    };
  }

  private void passed(String boundary) {
    boundaries++;
    System.out.println("boundary " + boundary);
    if (boundaries == deadly) {
      System.out.flush();
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
