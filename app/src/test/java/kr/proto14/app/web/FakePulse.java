package kr.proto14.app.web;

import java.time.Instant;
import java.util.Set;

/** A daemon as a test wants it. */
final class FakePulse implements Pulse {
  volatile Phase phase = Phase.READY;
  volatile Instant workedAt = Instant.parse("2026-09-16T03:00:00Z");
  volatile Set<String> stuck = Set.of();
  volatile Set<String> failing = Set.of();
  volatile boolean broken;

  @Override
  public Phase phase() {
    return phase;
  }

  @Override
  public Instant workedAt() {
    if (broken) {
      throw new IllegalStateException("a secret of ours");
    }
    return workedAt;
  }

  @Override
  public Set<String> failing() {
    return failing;
  }

  @Override
  public Set<String> stuck() {
    return stuck;
  }
}
