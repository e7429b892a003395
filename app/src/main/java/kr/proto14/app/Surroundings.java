package kr.proto14.app;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import kr.proto14.app.round.Steps;
import kr.proto14.app.time.Pause;

/**
 * What the app takes from the world around it, and what a demo or a test puts in its place.
 *
 * @param clock the time
 * @param pause how to wait
 * @param spacing polite time between two calls to one source
 * @param steps told of every step boundary
 */
public record Surroundings(Clock clock, Pause pause, Duration spacing, Steps steps) {
  public Surroundings {
    requireNonNull(clock, "clock");
    requireNonNull(pause, "pause");
    requireNonNull(spacing, "spacing");
    requireNonNull(steps, "steps");
  }
}
