package kr.proto14.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The ledger: every expected slot is one row. */
public final class SlotTable {
  private static final String SELECT =
      "SELECT job, due_at, subject, kind, state, reason, planned_at, started_at, ended_at,"
          + " went_well, run FROM slot";

  private final Handle handle;

  SlotTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * Expects a slot; one that is there already is left as it is.
   *
   * @return whether it was new
   */
  public boolean plan(Slot.Key key, String kind, Instant now) {
    return insert(key, kind, SlotState.PLANNED, "", now);
  }

  /** Writes down that a slot will not run, or never ran; one that is final is left as it is. */
  public void drop(Slot.Key key, String kind, SlotState state, String reason, Instant now) {
    if (!insert(key, kind, state, reason, now)) {
      handle
          .createUpdate(
              "UPDATE slot SET state = :state, reason = :reason WHERE job = :job"
                  + " AND due_at = :due AND subject = :subject"
                  + " AND state IN ('PLANNED', 'RUNNING')")
          .bind("state", state.name())
          .bind("reason", reason)
          .bindMap(bound(key))
          .execute();
    }
  }

  /** A run starts for a slot that is not final. */
  public void start(Slot.Key key, String kind, String run, Instant now) {
    insert(key, kind, SlotState.PLANNED, "", now);
    handle
        .createUpdate(
            "UPDATE slot SET state = 'RUNNING', run = :run, started_at = :now WHERE job = :job"
                + " AND due_at = :due AND subject = :subject AND state IN ('PLANNED', 'RUNNING')")
        .bind("run", run)
        .bind("now", now.toEpochMilli())
        .bindMap(bound(key))
        .execute();
  }

  /** The run of a slot is over; does nothing where another run has taken the slot. */
  public void end(
      Slot.Key key, String run, SlotState state, String reason, boolean wentWell, Instant now) {
    handle
        .createUpdate(
            "UPDATE slot SET state = :state, reason = :reason, went_well = :well, ended_at = :now"
                + " WHERE job = :job AND due_at = :due AND subject = :subject AND run = :run"
                + " AND state = 'RUNNING'")
        .bind("state", state.name())
        .bind("reason", reason)
        .bind("well", wentWell ? 1 : 0)
        .bind("now", now.toEpochMilli())
        .bind("run", run)
        .bindMap(bound(key))
        .execute();
  }

  /** Slots of a job that are not final and due at a moment or before, oldest first. */
  public List<Slot> open(String job, Instant upTo) {
    return handle
        .createQuery(
            SELECT
                + " WHERE job = :job AND state IN ('PLANNED', 'RUNNING') AND due_at <= :upTo"
                + " ORDER BY due_at, subject")
        .bind("job", job)
        .bind("upTo", upTo.toEpochMilli())
        .map((rows, context) -> slot(rows))
        .list();
  }

  /** Forgets what is said of slots after a moment as if they were over; they are yet to come. */
  public void forgetFinalAfter(String job, Instant moment) {
    handle
        .createUpdate(
            "DELETE FROM slot WHERE job = :job AND due_at > :moment"
                + " AND state NOT IN ('PLANNED', 'RUNNING')")
        .bind("job", job)
        .bind("moment", moment.toEpochMilli())
        .execute();
  }

  /** When the next slot of a job that is expected and not final is due. */
  public Optional<Instant> nextPlanned(String job) {
    return handle
        .createQuery(
            "SELECT MIN(due_at) FROM slot WHERE job = :job AND state IN ('PLANNED', 'RUNNING')")
        .bind("job", job)
        .map((rows, context) -> instant(rows, 1))
        .findOne();
  }

  /** All expected slots of every job that are not final, the soonest first. */
  public List<Slot> planned() {
    return handle
        .createQuery(
            SELECT + " WHERE state IN ('PLANNED', 'RUNNING') ORDER BY due_at, job, subject")
        .map((rows, context) -> slot(rows))
        .list();
  }

  /** The slots due from one moment to before another, oldest first. */
  public List<Slot> between(Instant from, Instant to) {
    return handle
        .createQuery(
            SELECT + " WHERE due_at >= :from AND due_at < :to ORDER BY due_at, job, subject")
        .bind("from", from.toEpochMilli())
        .bind("to", to.toEpochMilli())
        .map((rows, context) -> slot(rows))
        .list();
  }

  /** The last slot of a job whose run ended. */
  public Optional<Slot> lastEnded(String job) {
    return handle
        .createQuery(
            SELECT
                + " WHERE job = :job AND state IN ('RAN', 'LATE')"
                + " ORDER BY due_at DESC, subject DESC LIMIT 1")
        .bind("job", job)
        .map((rows, context) -> slot(rows))
        .findOne();
  }

  private boolean insert(Slot.Key key, String kind, SlotState state, String reason, Instant now) {
    return handle
            .createUpdate(
                """
                INSERT INTO slot (job, due_at, subject, kind, state, reason, planned_at)
                VALUES (:job, :due, :subject, :kind, :state, :reason, :now)
                ON CONFLICT (job, due_at, subject) DO NOTHING
                """)
            .bindMap(bound(key))
            .bind("kind", kind)
            .bind("state", state.name())
            .bind("reason", reason)
            .bind("now", now.toEpochMilli())
            .execute()
        == 1;
  }

  private static Map<String, Object> bound(Slot.Key key) {
    Map<String, Object> values = new HashMap<>();
    values.put("job", key.job());
    values.put("due", key.due().toEpochMilli());
    values.put("subject", key.subject());
    return values;
  }

  private static Slot slot(ResultSet row) throws SQLException {
    return new Slot(
        new Slot.Key(row.getString(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3)),
        row.getString(4),
        SlotState.valueOf(row.getString(5)),
        row.getString(6),
        Instant.ofEpochMilli(row.getLong(7)),
        instant(row, 8),
        instant(row, 9),
        row.getInt(10) == 1,
        row.getString(11));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
