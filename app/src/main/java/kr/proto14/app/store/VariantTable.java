package kr.proto14.app.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Variants of sources, first met. */
public final class VariantTable {
  private final Handle handle;

  VariantTable(Handle handle) {
    this.handle = handle;
  }

  /** Records a variant unless it is known. */
  public void met(String source, String variant, Instant metAt, String evidence) {
    handle
        .createUpdate(
            """
            INSERT INTO variant (source, variant, met_at, evidence)
            VALUES (:source, :variant, :at, :evidence)
            ON CONFLICT (source, variant) DO NOTHING
            """)
        .bind("source", source)
        .bind("variant", variant)
        .bind("at", metAt.toEpochMilli())
        .bind("evidence", evidence)
        .execute();
  }

  /** All variants, oldest first. */
  public List<MetVariant> all() {
    return handle
        .createQuery(
            "SELECT source, variant, met_at, evidence FROM variant ORDER BY met_at, variant")
        .map(
            (rows, context) ->
                new MetVariant(
                    rows.getString(1),
                    rows.getString(2),
                    Instant.ofEpochMilli(rows.getLong(3)),
                    rows.getString(4)))
        .list();
  }

  /**
   * A variant and when it was first met.
   *
   * @param source name of the source
   * @param variant what varies and how
   * @param metAt when it was first met
   * @param evidence one line that shows it
   */
  public record MetVariant(String source, String variant, Instant metAt, String evidence) {}
}
