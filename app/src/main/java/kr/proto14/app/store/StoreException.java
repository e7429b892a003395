package kr.proto14.app.store;

/** The database cannot be opened, migrated or trusted. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A database that is reachable but not as it must be. */
  public StoreException(String message) {
    super(message);
  }

  /** A database that failed. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
