package kr.proto14.app.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.proto14.engine.pool.RoundId;
import org.jdbi.v3.core.Handle;

/** What was spent on language models, and what askings under way may spend. */
public final class PanelCostTable {
  private final Handle handle;

  PanelCostTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * Millionths of a won spent from a moment on and before another. What an asking may cost counts
   * until its answer is there; of one that died nobody knows, and it counts for good.
   */
  public long spent(Instant from, Instant before) {
    return handle
        .createQuery(
            """
            SELECT COALESCE((SELECT SUM(microwon) FROM panel_answer
                             WHERE recorded_at >= :from AND recorded_at < :before), 0)
                 + COALESCE((SELECT SUM(microwon) FROM panel_asking
                             WHERE recorded_at >= :from AND recorded_at < :before), 0)
            """)
        .bind("from", from.toEpochMilli())
        .bind("before", before.toEpochMilli())
        .mapTo(Long.class)
        .one();
  }

  /** Millionths of a won that were set aside from a moment on and before another, and still are. */
  public long setAside(Instant from, Instant before) {
    return handle
        .createQuery(
            """
            SELECT COALESCE(SUM(microwon), 0) FROM panel_asking
            WHERE recorded_at >= :from AND recorded_at < :before
            """)
        .bind("from", from.toEpochMilli())
        .bind("before", before.toEpochMilli())
        .mapTo(Long.class)
        .one();
  }

  /**
   * What a member did and cost over some time.
   *
   * @param asked how often
   * @param answered how often with chances of a match at least
   * @param millis mean time to its answer, in milliseconds
   * @param tokensIn of all its askings
   * @param tokensOut likewise
   * @param microwon likewise, in millionths of a won
   */
  public record Cost(
      String member,
      int asked,
      int answered,
      long millis,
      long tokensIn,
      long tokensOut,
      long microwon) {
    public Cost {
      requireNonNull(member, "member");
    }
  }

  /** What members did and cost from a moment on and before another, by their names. */
  public List<Cost> costs(Instant from, Instant before) {
    return handle
        .createQuery(
            """
            SELECT member, COUNT(*), SUM(CASE WHEN outcome IN ('answered', 'partly') THEN 1 ELSE 0 END),
              CAST(AVG(millis) AS BIGINT), SUM(tokens_in), SUM(tokens_out), SUM(microwon)
            FROM panel_answer
            WHERE recorded_at >= :from AND recorded_at < :before AND attempts > 0
            GROUP BY member ORDER BY member
            """)
        .bind("from", from.toEpochMilli())
        .bind("before", before.toEpochMilli())
        .map(
            (row, context) ->
                new Cost(
                    row.getString(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7)))
        .list();
  }

  /** Members that have been asked about a round since a moment and have not answered yet. */
  public List<String> asking(RoundId round, Instant since) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT member FROM panel_asking
            WHERE pool = :pool AND year = :year AND number = :number AND recorded_at >= :since
            ORDER BY member
            """)
        .bindMap(RoundKey.of(round))
        .bind("since", since.toEpochMilli())
        .mapTo(String.class)
        .list();
  }

  /**
   * Sets aside what an asking may cost.
   *
   * @return its number
   */
  public long setAside(RoundId round, String member, Instant at, long microwon) {
    return handle
        .createQuery(
            """
            INSERT INTO panel_asking (pool, year, number, member, recorded_at, microwon)
            VALUES (:pool, :year, :number, :member, :at, :microwon) RETURNING id
            """)
        .bindMap(RoundKey.of(round))
        .bindMap(Map.of("member", member, "at", at.toEpochMilli(), "microwon", microwon))
        .mapTo(Long.class)
        .one();
  }

  /** The asking has its answer, whose row tells the cost. */
  public void settle(long asking) {
    handle.createUpdate("DELETE FROM panel_asking WHERE id = :id").bind("id", asking).execute();
  }
}
