package kr.proto14.app.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.source.FaultKind;
import org.jdbi.v3.core.Handle;

/** Times in which more was to be told than one can read. */
public final class StormTable {
  private final Handle handle;

  StormTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * A time that began with something to tell.
   *
   * @param beganAt when, which is its identity
   * @param endsAt when what was gathered in it is told
   * @param told how much was told at once
   * @param gathered how much was not
   */
  public record Storm(Instant beganAt, Instant endsAt, int told, int gathered) {
    /** How long it lasts. */
    public Duration length() {
      return Duration.between(beganAt, endsAt);
    }
  }

  /**
   * How often something of one kind was gathered.
   *
   * @param event such as {@code error}
   * @param kind the cause
   * @param count 1 or more
   */
  public record Gathered(String event, FaultKind kind, int count) {}

  /** Keeps others from judging until this transaction ends. */
  public void lock() {
    handle.createUpdate("UPDATE storm_lock SET turns = turns + 1 WHERE id = 1").execute();
  }

  /** The last one that had begun by a moment. */
  public Optional<Storm> last(Instant now) {
    return handle
        .createQuery(
            "SELECT began_at, ends_at, told, gathered FROM storm WHERE began_at <= :now"
                + " ORDER BY began_at DESC LIMIT 1")
        .bind("now", now.toEpochMilli())
        .map(
            (rows, context) ->
                new Storm(
                    Instant.ofEpochMilli(rows.getLong(1)),
                    Instant.ofEpochMilli(rows.getLong(2)),
                    rows.getInt(3),
                    rows.getInt(4)))
        .findOne();
  }

  /** One begins now, unless one began in the same millisecond. */
  public void begin(Instant now, Instant endsAt) {
    handle
        .createUpdate(
            "INSERT INTO storm (began_at, ends_at, told, gathered)"
                + " VALUES (:now, :end, 0, 0) ON CONFLICT (began_at)"
                + " DO UPDATE SET ends_at = excluded.ends_at")
        .bind("now", now.toEpochMilli())
        .bind("end", endsAt.toEpochMilli())
        .execute();
  }

  /** Something was told at once. */
  public void told(Storm storm) {
    handle
        .createUpdate("UPDATE storm SET told = told + 1 WHERE began_at = :id")
        .bind("id", storm.beganAt().toEpochMilli())
        .execute();
  }

  /** Something was gathered. */
  public void gather(Storm storm, String incident, String event, FaultKind kind, Instant at) {
    handle
        .createUpdate("UPDATE storm SET gathered = gathered + 1 WHERE began_at = :id")
        .bind("id", storm.beganAt().toEpochMilli())
        .execute();
    handle
        .createUpdate(
            "INSERT INTO storm_event (storm, incident, event, kind, at)"
                + " VALUES (:id, :incident, :event, :kind, :at)")
        .bind("id", storm.beganAt().toEpochMilli())
        .bind("incident", incident)
        .bind("event", event)
        .bind("kind", kind.name())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  /** What was gathered in one, by event and kind. */
  public List<Gathered> gathered(Storm storm) {
    return handle
        .createQuery(
            "SELECT event, kind, COUNT(*) FROM storm_event WHERE storm = :id"
                + " GROUP BY event, kind ORDER BY event, kind")
        .bind("id", storm.beganAt().toEpochMilli())
        .map(
            (rows, context) ->
                new Gathered(
                    rows.getString(1), FaultKind.valueOf(rows.getString(2)), rows.getInt(3)))
        .list();
  }

  /** Forgets those that ended before a moment; incidents are kept elsewhere. */
  public int dropEndedBefore(Instant moment) {
    handle
        .createUpdate(
            "DELETE FROM storm_event WHERE storm IN"
                + " (SELECT began_at FROM storm WHERE ends_at < :moment)")
        .bind("moment", moment.toEpochMilli())
        .execute();
    return handle
        .createUpdate("DELETE FROM storm WHERE ends_at < :moment")
        .bind("moment", moment.toEpochMilli())
        .execute();
  }
}
