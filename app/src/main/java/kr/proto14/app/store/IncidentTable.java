package kr.proto14.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import org.jdbi.v3.core.Handle;

/** Faults that last until the same call succeeds. */
public final class IncidentTable {
  private static final String SELECT =
      "SELECT id, source, call, kind, detail, evidence, opened_at, last_met_at, last_told_at, reminders"
          + " FROM incident WHERE closed_at IS NULL";

  private final Handle handle;

  IncidentTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * An open incident.
   *
   * @param id its id
   * @param fault what is wrong, as last met
   * @param openedAt when it was first met
   * @param lastMetAt when it was last met
   * @param lastToldAt when the user last heard of it
   * @param reminders how often it was told again
   */
  public record Incident(
      String id,
      Fault fault,
      Instant openedAt,
      Instant lastMetAt,
      Instant lastToldAt,
      int reminders) {}

  /** The open incident of a call. */
  public Optional<Incident> open(String source, String call) {
    return handle
        .createQuery(SELECT + " AND source = :source AND call = :call")
        .bind("source", source)
        .bind("call", call)
        .map((rows, context) -> incident(rows))
        .findOne();
  }

  /** All open incidents, oldest first. */
  public List<Incident> allOpen() {
    return handle
        .createQuery(SELECT + " ORDER BY opened_at, id")
        .map((rows, context) -> incident(rows))
        .list();
  }

  /** Opens an incident. */
  public Incident add(Fault fault, Instant now) {
    String id =
        String.format(Locale.ROOT, "%s/%s/%d", fault.source(), fault.call(), now.toEpochMilli());
    handle
        .createUpdate(
            """
            INSERT INTO incident (id, source, call, kind, detail, evidence, opened_at,
                                  last_met_at, last_told_at)
            VALUES (:id, :source, :call, :kind, :detail, :evidence, :now, :now, :now)
            """)
        .bind("id", id)
        .bind("source", fault.source())
        .bind("call", fault.call())
        .bind("kind", fault.kind().name())
        .bind("detail", fault.detail())
        .bind("evidence", fault.evidence())
        .bind("now", now.toEpochMilli())
        .execute();
    return new Incident(id, fault, now, now, now, 0);
  }

  /** Notes that an incident was met again, and its present cause. */
  public void metAgain(String id, Fault fault, Instant now) {
    handle
        .createUpdate(
            """
            UPDATE incident SET last_met_at = :now, kind = :kind, detail = :detail,
                                evidence = :evidence
            WHERE id = :id
            """)
        .bind("id", id)
        .bind("kind", fault.kind().name())
        .bind("detail", fault.detail())
        .bind("evidence", fault.evidence())
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** Notes that the user was reminded of it. */
  public void reminded(String id, Instant now) {
    handle
        .createUpdate(
            "UPDATE incident SET reminders = reminders + 1, last_told_at = :now WHERE id = :id")
        .bind("id", id)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** Ends an incident. */
  public void close(String id, Instant now) {
    handle
        .createUpdate("UPDATE incident SET closed_at = :now WHERE id = :id AND closed_at IS NULL")
        .bind("id", id)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  private static Incident incident(ResultSet row) throws SQLException {
    return new Incident(
        row.getString(1),
        new Fault(
            FaultKind.valueOf(row.getString(4)),
            row.getString(2),
            row.getString(3),
            row.getString(5),
            row.getString(6)),
        Instant.ofEpochMilli(row.getLong(7)),
        Instant.ofEpochMilli(row.getLong(8)),
        Instant.ofEpochMilli(row.getLong(9)),
        row.getInt(10));
  }
}
