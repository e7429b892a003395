package kr.proto14.app.demo;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a chaos.
 *
 * @param seed it can be repeated with
 * @param from when it began, on its own clock
 * @param to when it ended
 * @param faults how often each was injected
 * @param effects what each led to: how often a message of a kind was written, or a slot ended in a
 *     state other than on time, by keys such as {@code told.error} and {@code late.died}
 * @param audit what was left
 */
public record ChaosEnd(
    long seed,
    Instant from,
    Instant to,
    Map<Fault, Integer> faults,
    Map<Fault, Map<String, Integer>> effects,
    Audit audit) {
  public ChaosEnd {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(audit, "audit");
    faults = Collections.unmodifiableMap(new EnumMap<>(faults));
    Map<Fault, Map<String, Integer>> copy = new EnumMap<>(Fault.class);
    effects.forEach(
        (fault, each) -> copy.put(fault, Collections.unmodifiableMap(new TreeMap<>(each))));
    effects = Collections.unmodifiableMap(copy);
  }
}
