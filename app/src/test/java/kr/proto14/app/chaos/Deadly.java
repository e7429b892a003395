package kr.proto14.app.chaos;

/**
 * Death at the nth commit, before it or after it: from then on nothing reaches the database any
 * more, so that it is left as kill -9 leaves it, whatever the dying program still tries.
 */
final class Deadly implements Disturbance {
  private final int deadly;
  private final Moment when;
  private int commits;
  private boolean dead;

  /**
   * @param deadly counts from 1
   * @param when before the commit or after it
   */
  Deadly(int deadly, Moment when) {
    this.deadly = deadly;
    this.when = when;
  }

  /** Whether it has come to that. */
  synchronized boolean isDead() {
    return dead;
  }

  @Override
  public synchronized void at(Moment moment) {
    if (!dead && moment == Moment.BEFORE_COMMIT) {
      commits++;
    }
    dead = dead || (commits == deadly && moment == when);
    if (dead) {
      throw new Killed();
    }
  }

  /** What nobody catches who means to go on. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;

    Killed() {
      super("killed", null, false, false);
    }
  }
}
