package kr.proto14.app;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import kr.proto14.app.round.Steps;
import kr.proto14.app.source.http.SiteSettings;
import kr.proto14.app.time.Pause;

/**
 * What the app takes from the world around it, and what a demo or a test puts in its place.
 *
 * @param clock the time
 * @param pause how to wait
 * @param manners manners towards every site, made from the usual ones
 * @param steps told of every step boundary
 * @param random chance, where it decides how long to wait
 */
public record Surroundings(
    Clock clock,
    Pause pause,
    UnaryOperator<SiteSettings> manners,
    Steps steps,
    RandomGenerator random) {
  public Surroundings {
    requireNonNull(clock, "clock");
    requireNonNull(pause, "pause");
    requireNonNull(manners, "manners");
    requireNonNull(steps, "steps");
    requireNonNull(random, "random");
  }

  /** With chance as it comes. */
  public Surroundings(Clock clock, Pause pause, UnaryOperator<SiteSettings> manners, Steps steps) {
    this(clock, pause, manners, steps, RandomGenerator.getDefault());
  }
}
