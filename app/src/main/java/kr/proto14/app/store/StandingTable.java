package kr.proto14.app.store;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How things stand, for those who look on: each answer is one small query. */
public final class StandingTable {
  private final Handle handle;

  StandingTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * A run of a job, by hand or by the schedule.
   *
   * @param startedAt when it started
   * @param endedAt when it ended, null while it is under way and where it died
   * @param wentWell whether nothing failed
   */
  public record Run(Instant startedAt, @Nullable Instant endedAt, boolean wentWell) {
    public Run {
      requireNonNull(startedAt, "startedAt");
    }
  }

  /**
   * What is not delivered.
   *
   * @param waiting message parts that wait or are being sent
   * @param dead parts that were given up
   * @param oldest when the oldest waiting part was written, null where none waits
   */
  public record Queue(int waiting, int dead, @Nullable Instant oldest) {}

  /**
   * A slot that ran late or never.
   *
   * @param key which slot
   * @param state {@link SlotState#LATE} or {@link SlotState#MISSED}
   * @param reason key of the reason
   */
  public record Unpunctual(Slot.Key key, SlotState state, String reason) {}

  /** The newest runs of a job, the newest first. */
  public List<Run> runs(String job, int limit) {
    return handle
        .createQuery(
            "SELECT started_at, ended_at, went_well FROM job_run WHERE job = :job"
                + " ORDER BY id DESC LIMIT :limit")
        .bind("job", job)
        .bind("limit", limit)
        .map(
            (row, context) ->
                new Run(Instant.ofEpochMilli(row.getLong(1)), instant(row, 2), row.getInt(3) == 1))
        .list();
  }

  /** How long the newest runs of a job took that came to their end. */
  public List<Duration> lengths(String job, int limit) {
    return handle
        .createQuery(
            "SELECT ended_at - started_at FROM job_run WHERE job = :job AND ended_at IS NOT NULL"
                + " ORDER BY id DESC LIMIT :limit")
        .bind("job", job)
        .bind("limit", limit)
        .mapTo(Long.class)
        .map(Duration::ofMillis)
        .list();
  }

  /** When the newest run of a job ended that failed in nothing. */
  public Optional<Instant> lastGood(String job) {
    return handle
        .createQuery(
            "SELECT ended_at FROM job_run WHERE job = :job AND went_well = 1"
                + " AND ended_at IS NOT NULL ORDER BY id DESC LIMIT 1")
        .bind("job", job)
        .mapTo(Long.class)
        .map(Instant::ofEpochMilli)
        .findOne();
  }

  /** The newest round of a pool that was predicted. */
  public Optional<RoundId> lastPredicted(Pool pool) {
    return newest("prediction", pool);
  }

  /** The newest round of a pool that was settled. */
  public Optional<RoundId> lastSettled(Pool pool) {
    return newest("settlement", pool);
  }

  private Optional<RoundId> newest(String table, Pool pool) {
    return handle
        .createQuery(
            "SELECT year, number FROM "
                + table
                + " WHERE pool = :pool ORDER BY year DESC, number DESC LIMIT 1")
        .bind("pool", pool.gameId())
        .map((row, context) -> new RoundId(pool, row.getInt(1), row.getInt(2)))
        .findOne();
  }

  /** How many slots due from one moment to before another stand in each state. */
  public Map<SlotState, Integer> states(Instant from, Instant to) {
    Map<SlotState, Integer> counts = new EnumMap<>(SlotState.class);
    handle
        .createQuery(
            "SELECT state, COUNT(*) FROM slot WHERE due_at >= :from AND due_at < :to"
                + " GROUP BY state")
        .bind("from", from.toEpochMilli())
        .bind("to", to.toEpochMilli())
        .map((row, context) -> counts.put(SlotState.valueOf(row.getString(1)), row.getInt(2)))
        .list();
    return counts;
  }

  /** Slots due since a moment that ran late or never, the newest first. */
  public List<Unpunctual> unpunctual(Instant since, int limit) {
    return handle
        .createQuery(
            "SELECT job, due_at, subject, state, reason FROM slot"
                + " WHERE state IN ('LATE', 'MISSED') AND due_at >= :since"
                + " ORDER BY due_at DESC, job, subject LIMIT :limit")
        .bind("since", since.toEpochMilli())
        .bind("limit", limit)
        .map(
            (row, context) ->
                new Unpunctual(
                    new Slot.Key(
                        row.getString(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3)),
                    SlotState.valueOf(row.getString(4)),
                    row.getString(5)))
        .list();
  }

  /** What is not delivered. */
  public Queue queue() {
    return handle
        .createQuery(
            "SELECT COUNT(CASE WHEN state <> 'DEAD' THEN 1 END),"
                + " COUNT(CASE WHEN state = 'DEAD' THEN 1 END),"
                + " MIN(CASE WHEN state <> 'DEAD' THEN created_at END)"
                + " FROM outbox WHERE state IN ('PENDING', 'SENDING', 'DEAD')")
        .map((row, context) -> new Queue(row.getInt(1), row.getInt(2), instant(row, 3)))
        .one();
  }

  /** When a message was last delivered. */
  public Optional<Instant> lastDelivery() {
    return handle
        .createQuery(
            "SELECT sent_at FROM outbox WHERE sent_at IS NOT NULL ORDER BY id DESC LIMIT 1")
        .mapTo(Long.class)
        .map(Instant::ofEpochMilli)
        .findOne();
  }

  /** How long after their slots the checks of this installation start; empty before it has one. */
  public Optional<Duration> offset() {
    return handle
        .createQuery("SELECT offset_seconds FROM installation WHERE id = 1")
        .mapTo(Long.class)
        .map(Duration::ofSeconds)
        .findOne();
  }

  /** Bytes that the database takes up. */
  public long size() {
    return handle.createQuery(Dialect.of(handle).size()).mapTo(Long.class).one();
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
