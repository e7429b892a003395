package kr.proto14.app.store;

import java.sql.SQLException;
import java.util.stream.Stream;

/** The database cannot be opened, migrated or trusted. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int MOST_CAUSES = 10;

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

  /** Whether a failure came from the database, as far as its causes tell. */
  public static boolean isBehind(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(MOST_CAUSES)
        .anyMatch(cause -> cause instanceof StoreException || cause instanceof SQLException);
  }

  /** Whether it may be over by itself, as a server that is down and nobody's mistake. */
  public boolean isPassing() {
    return passing;
  }
}
