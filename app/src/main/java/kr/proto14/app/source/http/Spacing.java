package kr.proto14.app.source.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kr.proto14.app.time.Pause;
import org.jspecify.annotations.Nullable;

/** Keeps a polite distance between requests. Not threadsafe. */
public final class Spacing {
  private final Duration least;
  private final Clock clock;
  private final Pause pause;
  private @Nullable Instant lastEnd;

  /** Keeps {@code least} between the end of one request and the start of the next. */
  public Spacing(Duration least, Clock clock, Pause pause) {
    this.least = least;
    this.clock = clock;
    this.pause = pause;
  }

  /** Waits until the next request may start; never longer than the distance itself. */
  public void await() throws InterruptedException {
    if (lastEnd == null) {
      return;
    }
    Duration passed = Duration.between(lastEnd, clock.instant());
    Duration wait = passed.isNegative() ? least : least.minus(passed);
    if (wait.isPositive()) {
      pause.pause(wait);
    }
  }

  /** A request is over, well or not. */
  public void ended() {
    lastEnd = clock.instant();
  }
}
