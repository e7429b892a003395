package kr.proto14.app.source.betman;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kr.proto14.app.time.Pause;

/** A clock that moves only when told to, and the pause that moves it. */
final class SettableClock extends Clock implements Pause {
  private final AtomicReference<Instant> now;
  private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

  SettableClock(Instant start) {
    now = new AtomicReference<>(start);
  }

  static SettableClock at(String instant) {
    return new SettableClock(Instant.parse(instant));
  }

  void tick(Duration step) {
    now.updateAndGet(instant -> instant.plus(step));
  }

  List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  @Override
  public void pause(Duration duration) {
    pauses.add(duration);
    tick(duration);
  }

  @Override
  public Instant instant() {
    return now.get();
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
