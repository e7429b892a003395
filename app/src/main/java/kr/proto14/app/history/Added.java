package kr.proto14.app.history;

/**
 * What came of adding matches.
 *
 * @param fresh matches not known before
 * @param corrected matches known with another score, odds or circumstances: the new row counts now
 * @param known matches known with the same
 */
public record Added(long fresh, long corrected, long known) {
  /** Nothing added. */
  public static final Added NOTHING = new Added(0, 0, 0);

  /** Both together. */
  public Added plus(Added other) {
    return new Added(fresh + other.fresh, corrected + other.corrected, known + other.known);
  }
}
