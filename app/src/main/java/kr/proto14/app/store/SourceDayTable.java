package kr.proto14.app.store;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** How many requests were sent to each source on each day in Korea, by all processes together. */
public final class SourceDayTable {
  private final Handle handle;

  SourceDayTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * Counts one more request, unless there are as many as allowed.
   *
   * @param limit most requests of the day, 1 or more
   * @return whether it was counted
   */
  public boolean count(String source, LocalDate day, int limit) {
    return handle
            .createUpdate(
                """
                INSERT INTO source_day (source, day, requests) VALUES (:source, :day, 1)
                ON CONFLICT (source, day) DO UPDATE SET requests = source_day.requests + 1
                WHERE source_day.requests < :limit
                """)
            .bind("source", source)
            .bind("day", day.toString())
            .bind("limit", limit)
            .execute()
        == 1;
  }

  /** The requests of a day, by source. */
  public Map<String, Integer> on(LocalDate day) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    handle
        .createQuery("SELECT source, requests FROM source_day WHERE day = :day ORDER BY source")
        .bind("day", day.toString())
        .map((rows, context) -> Map.entry(rows.getString(1), rows.getInt(2)))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }
}
