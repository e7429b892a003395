package kr.proto14.app.ops.doctor;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A job and when it is or was due.
 *
 * @param job such as {@code check}
 * @param at when it is due
 */
public record DueRun(String job, Instant at) {
  public DueRun {
    requireNonNull(job, "job");
    requireNonNull(at, "at");
  }
}
