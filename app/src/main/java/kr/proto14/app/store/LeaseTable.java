package kr.proto14.app.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who may run: a name is held by one process until its lease expires. */
public final class LeaseTable {
  private final Handle handle;

  LeaseTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * A held lease.
   *
   * @param holder a token unique to the run
   * @param host where the holder runs
   * @param pid its process id
   * @param started when that process started
   * @param expires until when it holds unless it renews
   */
  public record Lease(String holder, String host, long pid, Instant started, Instant expires) {}

  /** Who holds a name now. */
  public Optional<Lease> holder(String name) {
    return handle
        .createQuery("SELECT holder, host, pid, started, expires FROM lease WHERE name = :name")
        .bind("name", name)
        .map(
            (rows, context) ->
                new Lease(
                    rows.getString(1),
                    rows.getString(2),
                    rows.getLong(3),
                    Instant.ofEpochMilli(rows.getLong(4)),
                    Instant.ofEpochMilli(rows.getLong(5))))
        .findOne();
  }

  /**
   * Takes a name if nobody holds it, its lease has expired, or it is held by {@code replaced}.
   *
   * @param replaced token of a holder known to be dead, or empty
   * @return whether it is ours now
   */
  public boolean take(String name, Lease lease, Instant now, String replaced) {
    return handle
            .createUpdate(
                """
                INSERT INTO lease (name, holder, host, pid, started, expires)
                VALUES (:name, :holder, :host, :pid, :started, :expires)
                ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, host = excluded.host,
                  pid = excluded.pid, started = excluded.started, expires = excluded.expires
                WHERE lease.expires <= :now OR lease.holder = :replaced
                """)
            .bind("name", name)
            .bind("holder", lease.holder())
            .bind("host", lease.host())
            .bind("pid", lease.pid())
            .bind("started", lease.started().toEpochMilli())
            .bind("expires", lease.expires().toEpochMilli())
            .bind("now", now.toEpochMilli())
            .bind("replaced", replaced)
            .execute()
        == 1;
  }

  /**
   * Prolongs a lease that is still ours.
   *
   * @return false if somebody else has taken it
   */
  public boolean renew(String name, String holder, Instant expires) {
    return handle
            .createUpdate(
                "UPDATE lease SET expires = :expires WHERE name = :name AND holder = :holder")
            .bind("name", name)
            .bind("holder", holder)
            .bind("expires", expires.toEpochMilli())
            .execute()
        == 1;
  }

  /** Gives a name back. */
  public void release(String name, String holder) {
    handle
        .createUpdate("DELETE FROM lease WHERE name = :name AND holder = :holder")
        .bind("name", name)
        .bind("holder", holder)
        .execute();
  }
}
