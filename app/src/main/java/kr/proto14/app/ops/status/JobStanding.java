package kr.proto14.app.ops.status;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a job stands.
 *
 * @param job its name
 * @param next when it runs next, the offset of the installation included; empty where nothing is
 *     expected
 * @param last its newest run that is over; empty where none is
 * @param now its run that is under way
 */
public record JobStanding(
    String job, Optional<Instant> next, Optional<Ended> last, Optional<UnderWay> now) {
  public JobStanding {
    requireNonNull(job, "job");
    requireNonNull(next, "next");
    requireNonNull(last, "last");
    requireNonNull(now, "now");
  }

  /**
   * A run that is over.
   *
   * @param startedAt when it started
   * @param took how long it took; empty where it died
   * @param wentWell whether nothing failed
   */
  public record Ended(Instant startedAt, Optional<Duration> took, boolean wentWell) {
    public Ended {
      requireNonNull(startedAt, "startedAt");
      if (wentWell && took.isEmpty()) {
        throw new IllegalArgumentException("a run that died went well");
      }
    }

    /** Whether it never came to its end. */
    public boolean died() {
      return took.isEmpty();
    }
  }

  /**
   * A run that is not over.
   *
   * @param since when it started
   * @param age how long it lasts so far
   * @param usual how long runs of the job last at most, but for one in twenty; empty before there
   *     are enough of them to tell
   */
  public record UnderWay(Instant since, Duration age, Optional<Duration> usual) {
    public UnderWay {
      requireNonNull(since, "since");
      if (age.isNegative()) {
        throw new IllegalArgumentException("a run of the future: " + age);
      }
    }

    /** Whether it lasts longer than twice what is usual. */
    public boolean isTooLong() {
      return usual.isPresent() && age.compareTo(usual.get().multipliedBy(2)) > 0;
    }
  }
}
