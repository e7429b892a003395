package kr.proto14.app.history;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * How many matches of one league one source gave.
 *
 * @param matches 1 or more
 * @param from day of the first
 * @param to day of the last
 */
public record MatchCount(
    Sport sport, String league, String source, long matches, LocalDate from, LocalDate to) {
  public MatchCount {
    requireNonNull(sport, "sport");
    requireNonNull(league, "league");
    requireNonNull(source, "source");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
  }
}
