package kr.proto14.engine.ticket;

/** The four prize tiers, 1등 to 4등, highest first. */
public enum Tier {
  /** 1등: all 14; the only tier that carries over. */
  FIRST(14, 25),
  /** 2등. */
  SECOND(13, 10),
  /** 3등. */
  THIRD(12, 5),
  /** 4등. */
  FOURTH(11, 10);

  private final int hits;
  private final int percent;

  Tier(int hits, int percent) {
    this.hits = hits;
    this.percent = percent;
  }

  /** Hits a line of this tier has, void matches counted as hits: 14, 13, 12 or 11. */
  public int hits() {
    return hits;
  }

  /** Its share of the sales, in per cent; the four together are 50. */
  int percent() {
    return percent;
  }

  /**
   * The tier of a line with so many hits.
   *
   * @throws IllegalArgumentException if it is none of 14, 13, 12 and 11
   */
  public static Tier ofHits(int hits) {
    for (Tier tier : values()) {
      if (tier.hits == hits) {
        return tier;
      }
    }
    throw new IllegalArgumentException("no prize for " + hits + " hits");
  }
}
