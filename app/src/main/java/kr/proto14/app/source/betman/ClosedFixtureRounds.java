package kr.proto14.app.source.betman;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page of the closed rounds of 프로토 승부식 (G101).
 *
 * @param rounds in the site's order
 * @param total how many the site says there are in all
 * @param broken how many rows could not be read
 */
public record ClosedFixtureRounds(List<Closed> rounds, long total, int broken) {
  public ClosedFixtureRounds {
    rounds = List.copyOf(rounds);
  }

  /**
   * A closed round.
   *
   * @param gmTs the site's number of the round, its first two digits the year
   * @param saleEnd the end of its sale, empty where the list does not say
   */
  public record Closed(int gmTs, Optional<Instant> saleEnd) {
    public Closed {
      requireNonNull(saleEnd, "saleEnd");
    }
  }
}
