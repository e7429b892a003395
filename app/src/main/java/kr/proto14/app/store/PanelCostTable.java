package kr.proto14.app.store;

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
