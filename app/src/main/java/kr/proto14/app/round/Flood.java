package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import kr.proto14.app.store.StormTable.Gathered;

/**
 * What happened in a time in which too much happened to tell it one by one.
 *
 * @param from when it began
 * @param to when it is told
 * @param gathered how often what happened; the events are {@code ERROR}, {@code REMINDER} and
 *     {@code RECOVERED}
 * @param at the last of it
 */
public record Flood(Instant from, Instant to, List<Gathered> gathered, Instant at) {
  public Flood {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(at, "at");
    gathered = List.copyOf(gathered);
  }

  /** How much it is in all. */
  public int count() {
    return gathered.stream().mapToInt(Gathered::count).sum();
  }
}
