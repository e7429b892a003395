package kr.proto14.engine.basketball;

/**
 * The games of a league that were known at a moment.
 *
 * @param log of the league
 * @param size how many of its games were known, oldest first
 */
public record KnownGames(BasketballLog log, int size) {
  public KnownGames {
    if (size < 0 || size > log.rows().size()) {
      throw new IllegalArgumentException("no such moment: " + size);
    }
  }

  /** A game that was known. */
  public BasketballRow row(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException("game " + index + " was not known yet");
    }
    return log.rows().get(index);
  }
}
