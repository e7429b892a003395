package kr.proto14.app;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.function.UnaryOperator;
import kr.proto14.app.round.Steps;
import kr.proto14.app.source.http.SiteSettings;
import kr.proto14.app.time.Pause;

/**
 * What the app takes from the world around it, and what a demo or a test puts in its place.
 *
 * @param clock the time
 * @param pause how to wait
 * @param betman manners towards the sites that show rounds, made from the usual ones
 * @param steps told of every step boundary
 */
public record Surroundings(
    Clock clock, Pause pause, UnaryOperator<SiteSettings> betman, Steps steps) {
  public Surroundings {
    requireNonNull(clock, "clock");
    requireNonNull(pause, "pause");
    requireNonNull(betman, "betman");
    requireNonNull(steps, "steps");
  }
}
