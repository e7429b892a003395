package kr.proto14.app.store;

import java.util.Locale;
import org.jdbi.v3.core.Jdbi;

/** How large the database is, and how what was dropped is given back. */
public final class Upkeep {
  /** Rewriting the file pays when so large a part of it is free, and that much in bytes. */
  private static final double FREE_SHARE = 0.25;

  private static final long FREE_BYTES = 16L << 20;

  private static final String OF_THE_SCHEMA =
      "SELECT COALESCE(SUM(pg_total_relation_size(c.oid)), 0) FROM pg_class c"
          + " JOIN pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE n.nspname = current_schema() AND c.relkind = 'r'";

  private final Jdbi jdbi;
  private final Dialect dialect;

  Upkeep(Jdbi jdbi, Dialect dialect) {
    this.jdbi = jdbi;
    this.dialect = dialect;
  }

  /** Bytes of all tables and indexes; of the embedded database its file, without its log. */
  public long size() {
    return switch (dialect) {
      case SQLITE -> pragma("page_count") * pragma("page_size");
      case POSTGRESQL -> number(OF_THE_SCHEMA);
    };
  }

  /**
   * Has the embedded database gather statistics where they are stale, rewrites its file where
   * enough of it is free, and empties its log. A server does all that by itself.
   *
   * @return bytes given back, 0 or more
   */
  public long tidy() {
    if (dialect == Dialect.POSTGRESQL) {
      return 0;
    }
    long before = size();
    jdbi.useHandle(
        handle -> {
          handle.execute("PRAGMA optimize");
          if (rewritingPays(before)) {
            handle.execute("VACUUM");
          }
          handle.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        });
    return Math.max(0, before - size());
  }

  private boolean rewritingPays(long size) {
    long free = pragma("freelist_count") * pragma("page_size");
    return free >= FREE_BYTES && free >= FREE_SHARE * size;
  }

  private long pragma(String name) {
    return number(String.format(Locale.ROOT, "PRAGMA %s", name));
  }

  private long number(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }
}
