package kr.proto14.app.store;

import java.sql.SQLException;

/** The database cannot be opened, migrated or trusted. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean passing;

  /** A database that is reachable but not as it must be. */
  public StoreException(String message) {
    super(message);
    this.passing = false;
  }

  /** A database that failed. */
  public StoreException(String message, Throwable cause) {
    this(message, cause, false);
  }

  private StoreException(String message, Throwable cause, boolean passing) {
    super(message, cause);
    this.passing = passing;
  }

  /** A database server that could not be connected to. */
  static StoreException unreachable(Throwable cause) {
    return new StoreException("the database cannot be reached", cause, isPassing(cause));
  }

  /** Class 08 of SQL states is the connection, class 57 an operator who started or stopped it. */
  private static boolean isPassing(Throwable cause) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof SQLException sql && sql.getSQLState() != null) {
        String state = sql.getSQLState();
        return state.startsWith("08") || state.startsWith("57");
      }
    }
    return false;
  }

  /** Whether it may be over by itself, as a server that is down and nobody's mistake. */
  public boolean isPassing() {
    return passing;
  }
}
