package kr.proto14.app.store;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/** Times in which no daemon did its work. */
public final class OutageTable {
  private static final String SELECT = "SELECT id, cause, from_at, to_at FROM outage";

  private final Handle handle;

  OutageTable(Handle handle) {
    this.handle = handle;
  }

  /** Why nothing ran. */
  public enum Cause {
    /** No daemon ran. */
    DOWN,
    /** The host slept, or its clock was set forward. */
    ASLEEP,
    /** The database was out of reach. */
    DATABASE,
    /** The schedule was paused by hand. */
    PAUSED;

    /** Its key in texts and in reasons. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One such time.
   *
   * @param id its row
   * @param cause why
   * @param from from when
   * @param to until when
   */
  public record Outage(long id, Cause cause, Instant from, Instant to) {
    public Outage {
      requireNonNull(cause, "cause");
      requireNonNull(from, "from");
      requireNonNull(to, "to");
    }

    /** Whether it covers a moment. */
    public boolean covers(Instant moment) {
      return !moment.isBefore(from) && !moment.isAfter(to);
    }
  }

  /** Adds one, unless one that began in the same moment is there. */
  public void add(Cause cause, Instant from, Instant to) {
    handle
        .createUpdate(
            "INSERT INTO outage (cause, from_at, to_at) VALUES (:cause, :from, :to)"
                + " ON CONFLICT (from_at) DO NOTHING")
        .bind("cause", cause.name())
        .bind("from", from.toEpochMilli())
        .bind("to", to.toEpochMilli())
        .execute();
  }

  /** Those nobody was told of yet, oldest first. */
  public List<Outage> untold() {
    return handle
        .createQuery(SELECT + " WHERE told_at IS NULL ORDER BY from_at, id")
        .map((row, context) -> outage(row))
        .list();
  }

  /** Those that touch a time, oldest first. */
  public List<Outage> touching(Instant from, Instant to) {
    return handle
        .createQuery(SELECT + " WHERE to_at >= :from AND from_at <= :to ORDER BY from_at, id")
        .bind("from", from.toEpochMilli())
        .bind("to", to.toEpochMilli())
        .map((row, context) -> outage(row))
        .list();
  }

  /** The user was told of one, or there was nothing to tell. */
  public void told(long id, Instant now) {
    handle
        .createUpdate("UPDATE outage SET told_at = :now WHERE id = :id AND told_at IS NULL")
        .bind("id", id)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  private static Outage outage(ResultSet row) throws SQLException {
    return new Outage(
        row.getLong(1),
        Cause.valueOf(row.getString(2)),
        Instant.ofEpochMilli(row.getLong(3)),
        Instant.ofEpochMilli(row.getLong(4)));
  }
}
