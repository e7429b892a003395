package kr.proto14.engine.soccer;

/**
 * The matches of a league that were known at a moment.
 *
 * @param log of the league
 * @param size how many of its matches were known, oldest first
 */
public record Past(LeagueLog log, int size) {
  public Past {
    if (size < 0 || size > log.rows().size()) {
      throw new IllegalArgumentException("no such moment: " + size);
    }
  }

  /** A match that was known. */
  public SoccerRow row(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("match " + index + " was not known yet");
    }
    return log.rows().get(index);
  }
}
