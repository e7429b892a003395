package kr.proto14.app.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import kr.proto14.app.time.Pause;

/** A clock that only goes on when somebody waits, and remembers the waits. */
public final class VirtualTime extends Clock implements Pause {
  public static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = START;

  @Override
  public void pause(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("virtually");
    }
    pauses.add(duration);
    advance(duration);
  }

  public void advance(Duration duration) {
    now = now.plus(duration);
  }

  public List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneId.of("Asia/Seoul");
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the house has one zone");
  }
}
