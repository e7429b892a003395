package kr.proto14.app.chaos;

import java.sql.SQLException;

/** What comes between a program and its database. */
@FunctionalInterface
interface Disturbance {
  /** A moment in which something can come between. */
  enum Moment {
    /** A connection is asked for. */
    CONNECT,
    /** Nothing is written yet. */
    BEFORE_COMMIT,
    /** All is written, and nobody knows yet. */
    AFTER_COMMIT,
    /** A step of a job, or of a delivery, is over. */
    STEP
  }

  /**
   * The moment has come.
   *
   * @throws SQLException what the program sees; before a commit nothing is then written
   */
  void at(Moment moment) throws SQLException;
}
