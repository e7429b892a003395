package kr.proto14.app.chaos;

import kr.proto14.app.round.Steps;

/**
 * Death at the nth moment of a kind: from then on nothing reaches the database any more, so that it
 * is left as kill -9 leaves it, whatever the dying program still tries.
 */
final class Deadly implements Disturbance, Steps {
  private final int deadly;
  private final Moment when;
  private int passed;
  private boolean dead;
  private String place = "";

  /**
   * @param deadly counts from 1
   * @param when before a commit, after one, or between two steps
   */
  Deadly(int deadly, Moment when) {
    this.deadly = deadly;
    this.when = when;
  }

  /** Whether it has come to that. */
  synchronized boolean isDead() {
    return dead;
  }

  /** The step after which it died; empty where it did not, or not after a step. */
  synchronized String place() {
    return place;
  }

  @Override
  public synchronized void passed(String boundary) {
    boolean alive = !dead;
    try {
      at(Moment.STEP);
    } catch (Killed e) {
      place = alive ? boundary : place;
      throw e;
    }
  }

  @Override
  public synchronized void at(Moment moment) {
    if (!dead && moment == when) {
      passed++;
      dead = passed == deadly;
    }
    if (dead) {
      throw new Killed();
    }
  }

  @Override
  public String toString() {
    return when + " " + deadly + " " + place;
  }

  /** What nobody catches who means to go on. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;

    Killed() {
      super("killed", null, false, false);
    }
  }
}
