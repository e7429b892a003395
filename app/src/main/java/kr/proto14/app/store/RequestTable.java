package kr.proto14.app.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Runs that commands hand to a daemon. */
public final class RequestTable {
  private static final Duration OLDEST = Duration.ofHours(1);

  private final Handle handle;

  RequestTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * A run that is asked for.
   *
   * @param id of the request
   * @param job its name
   * @param arguments of the job, separated by commas; may be empty
   */
  public record Request(String id, String job, String arguments) {}

  /** Asks for a run. */
  public void add(Request request, Instant now) {
    handle
        .createUpdate(
            "INSERT INTO run_request (id, job, arguments, requested_at)"
                + " VALUES (:id, :job, :arguments, :now)")
        .bind("id", request.id())
        .bind("job", request.job())
        .bind("arguments", request.arguments())
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** Takes the oldest request that nobody has taken, unless whoever asked has gone long ago. */
  public Optional<Request> take(String node, Instant now) {
    return handle
        .createQuery(
            """
            UPDATE run_request SET node = :node, taken_at = :now
            WHERE id = (SELECT id FROM run_request WHERE ended_at IS NULL AND node IS NULL
                          AND requested_at >= :since
                        ORDER BY requested_at, id LIMIT 1)
              AND node IS NULL AND ended_at IS NULL
            RETURNING id, job, arguments
            """)
        .bind("node", node)
        .bind("now", now.toEpochMilli())
        .bind("since", now.minus(OLDEST).toEpochMilli())
        .map((row, context) -> new Request(row.getString(1), row.getString(2), row.getString(3)))
        .findOne();
  }

  /** Writes down what came of it; does nothing where it was withdrawn. */
  public void end(String id, String outcome, Instant now) {
    handle
        .createUpdate(
            "UPDATE run_request SET ended_at = :now, outcome = :outcome"
                + " WHERE id = :id AND ended_at IS NULL")
        .bind("id", id)
        .bind("outcome", outcome)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** Gives requests back that a stopping daemon has not ended. */
  public void handBack(String node) {
    handle
        .createUpdate(
            "UPDATE run_request SET node = NULL, taken_at = NULL"
                + " WHERE node = :node AND ended_at IS NULL")
        .bind("node", node)
        .execute();
  }

  /** The daemon that has taken it; empty while none has. */
  public Optional<String> taker(String id) {
    return handle
        .createQuery("SELECT node FROM run_request WHERE id = :id AND node IS NOT NULL")
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }

  /** What came of it; empty while it is not over. */
  public Optional<String> outcome(String id) {
    return handle
        .createQuery("SELECT outcome FROM run_request WHERE id = :id AND outcome IS NOT NULL")
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }

  /**
   * Withdraws a request that no living daemon works on.
   *
   * @param taker the dead daemon that had taken it, or empty where none had
   * @return whether it is withdrawn; false where a daemon has taken it meanwhile
   */
  public boolean withdraw(String id, String taker, Instant now) {
    return handle
            .createUpdate(
                "UPDATE run_request SET ended_at = :now WHERE id = :id AND ended_at IS NULL"
                    + " AND COALESCE(node, '') = :taker")
            .bind("id", id)
            .bind("taker", taker)
            .bind("now", now.toEpochMilli())
            .execute()
        == 1;
  }

  /** Whether anybody waits for a run. */
  public boolean isAnyWaiting() {
    return handle
            .createQuery("SELECT COUNT(*) FROM run_request WHERE ended_at IS NULL AND node IS NULL")
            .mapTo(Integer.class)
            .one()
        > 0;
  }
}
