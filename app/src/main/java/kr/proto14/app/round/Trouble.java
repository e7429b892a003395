package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import kr.proto14.app.source.Fault;

/**
 * A fault that lasts until the same call succeeds again.
 *
 * @param id the incident's id
 * @param fault what is wrong
 * @param since when it was first seen
 * @param at when it is told
 */
public record Trouble(String id, Fault fault, Instant since, Instant at) {
  public Trouble {
    requireNonNull(id, "id");
    requireNonNull(fault, "fault");
    requireNonNull(since, "since");
    requireNonNull(at, "at");
  }
}
