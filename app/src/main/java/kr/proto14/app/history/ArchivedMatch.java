package kr.proto14.app.history;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A played match as it lies in the archive.
 *
 * @param match the match
 * @param source whose it is, such as {@code football-data}
 * @param homeTeam our id of the home side, empty where its name was none of a team
 * @param awayTeam our id of the away side, likewise
 */
public record ArchivedMatch(
    PlayedMatch match, String source, Optional<String> homeTeam, Optional<String> awayTeam) {
  public ArchivedMatch {
    requireNonNull(match, "match");
    requireNonNull(source, "source");
    requireNonNull(homeTeam, "homeTeam");
    requireNonNull(awayTeam, "awayTeam");
  }

  /** What the home side is known by: our id of it, else its source's name. */
  public String homeKey() {
    return homeTeam.orElseGet(() -> match.home().name());
  }

  /** What the away side is known by. */
  public String awayKey() {
    return awayTeam.orElseGet(() -> match.away().name());
  }
}
