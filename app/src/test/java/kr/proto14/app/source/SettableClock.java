package kr.proto14.app.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kr.proto14.app.time.Pause;

/** A clock that moves only when told to, and the pause that moves it. */
public final class SettableClock extends Clock implements Pause {
  private volatile Instant now;
  private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

  public SettableClock(Instant start) {
    now = start;
  }

  public static SettableClock at(String instant) {
    return new SettableClock(Instant.parse(instant));
  }

  public synchronized void tick(Duration step) {
    now = now.plus(step);
  }

  public List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  @Override
  public void pause(Duration duration) {
    pauses.add(duration);
    tick(duration);
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
    return Clock.fixed(instant(), zone);
  }
}
