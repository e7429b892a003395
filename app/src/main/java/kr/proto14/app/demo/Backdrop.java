package kr.proto14.app.demo;

import static java.util.Objects.requireNonNull;

import java.util.random.RandomGenerator;
import kr.proto14.app.round.Steps;
import kr.proto14.app.time.Pause;
import kr.proto14.app.time.SettableClock;

/**
 * The world an app on the stage lives in.
 *
 * @param clock its time
 * @param pause what it does in place of waiting
 * @param steps told of every step boundary
 * @param random chance, where it decides how long to wait
 */
public record Backdrop(SettableClock clock, Pause pause, Steps steps, RandomGenerator random) {
  public Backdrop {
    requireNonNull(clock, "clock");
    requireNonNull(pause, "pause");
    requireNonNull(steps, "steps");
    requireNonNull(random, "random");
  }

  /** A world in which waiting moves the clock, and chance is the same every time. */
  public static Backdrop of(SettableClock clock) {
    return of(clock, step -> {}, 14);
  }

  /** The same, with its step boundaries told. */
  public static Backdrop of(SettableClock clock, Steps steps, long seed) {
    return new Backdrop(clock, clock::tick, steps, new java.util.Random(seed));
  }
}
