package kr.proto14.app.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.store.LeaseTable.Lease;
import org.jdbi.v3.core.Handle;

/** What tells whether an installation is well, read across the tables. */
public final class VitalsTable {
  /** The outcome of a good backup, and of a good drill. */
  static final String WENT_WELL = "well";

  private final Handle handle;

  VitalsTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * A lease.
   *
   * @param name what it holds
   * @param lease who holds it
   */
  public record NamedLease(String name, Lease lease) {
    public NamedLease {
      requireNonNull(name, "name");
      requireNonNull(lease, "lease");
    }
  }

  /**
   * The last backup or drill.
   *
   * @param at when
   * @param outcome as written down
   * @param detail one sentence
   */
  public record Last(Instant at, String outcome, String detail) {
    public Last {
      requireNonNull(at, "at");
      requireNonNull(outcome, "outcome");
      requireNonNull(detail, "detail");
    }

    /** Whether it went well. */
    public boolean went() {
      return outcome.equals(WENT_WELL);
    }
  }

  /** Every lease, held or expired. */
  public List<NamedLease> leases() {
    return handle
        .createQuery("SELECT name, holder, host, pid, started, expires FROM lease ORDER BY name")
        .map(
            (row, context) ->
                new NamedLease(
                    row.getString(1),
                    new Lease(
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        Instant.ofEpochMilli(row.getLong(5)),
                        Instant.ofEpochMilli(row.getLong(6)))))
        .list();
  }

  /** Jobs with runs begun from one moment to before another that never ended. */
  public List<String> unended(Instant from, Instant to) {
    return handle
        .createQuery(
            "SELECT DISTINCT job FROM job_run WHERE ended_at IS NULL"
                + " AND started_at >= :from AND started_at < :to ORDER BY job")
        .bind("from", from.toEpochMilli())
        .bind("to", to.toEpochMilli())
        .mapTo(String.class)
        .list();
  }

  /** How many parts wait that should have gone by a moment. */
  public int overdue(Instant by) {
    return count(
        "SELECT COUNT(*) FROM outbox WHERE state IN ('PENDING', 'SENDING')"
            + " AND next_attempt < :by",
        by);
  }

  /** How many parts were given up and fell due at a moment or later. */
  public int dead(Instant since) {
    return count("SELECT COUNT(*) FROM outbox WHERE state = 'DEAD' AND deadline >= :by", since);
  }

  /** When the last good backup ended. */
  public Optional<Instant> lastGoodBackup() {
    return handle
        .createQuery("SELECT MAX(ended_at) FROM backup WHERE outcome = :outcome")
        .bind("outcome", WENT_WELL)
        .map(
            (row, context) -> {
              long millis = row.getLong(1);
              return row.wasNull() ? Optional.<Instant>empty() : Optional.of(millis(millis));
            })
        .one();
  }

  /** The last backup that ended, however. */
  public Optional<Last> lastBackup() {
    return last(
        "SELECT ended_at, outcome, detail FROM backup WHERE ended_at IS NOT NULL"
            + " ORDER BY ended_at DESC, id DESC LIMIT 1");
  }

  /** The last restore drill. */
  public Optional<Last> lastDrill() {
    return last("SELECT at, outcome, detail FROM restore_drill ORDER BY at DESC, id DESC LIMIT 1");
  }

  /** When the installation began, as far as its rows tell; empty where it never worked. */
  public Optional<Instant> firstWork() {
    return handle
        .createQuery(
            "SELECT MIN(at) FROM (SELECT created_at AS at FROM installation"
                + " UNION ALL SELECT recorded_at FROM raw_answer) beginnings")
        .map(
            (row, context) -> {
              long millis = row.getLong(1);
              return row.wasNull() ? Optional.<Instant>empty() : Optional.of(millis(millis));
            })
        .one();
  }

  private Optional<Last> last(String query) {
    return handle
        .createQuery(query)
        .map((row, context) -> new Last(millis(row.getLong(1)), row.getString(2), row.getString(3)))
        .findOne();
  }

  private int count(String query, Instant by) {
    return handle.createQuery(query).bind("by", by.toEpochMilli()).mapTo(Integer.class).one();
  }

  private static Instant millis(long millis) {
    return Instant.ofEpochMilli(millis);
  }
}
