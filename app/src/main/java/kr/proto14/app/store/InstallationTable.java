package kr.proto14.app.store;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The one installation that lives in this database. */
public final class InstallationTable {
  private final Handle handle;

  InstallationTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * An installation.
   *
   * @param name drawn at random when it was made
   * @param offset how long after their slots its checks start, in whole seconds
   * @param createdAt when it was made
   */
  public record Installation(String name, Duration offset, Instant createdAt) {
    public Installation {
      requireNonNull(name, "name");
      requireNonNull(offset, "offset");
      requireNonNull(createdAt, "createdAt");
    }
  }

  /** The installation; empty before it was made. */
  public Optional<Installation> find() {
    return handle
        .createQuery("SELECT name, offset_seconds, created_at FROM installation WHERE id = 1")
        .map(
            (rows, context) ->
                new Installation(
                    rows.getString(1),
                    Duration.ofSeconds(rows.getLong(2)),
                    Instant.ofEpochMilli(rows.getLong(3))))
        .findOne();
  }

  /** Makes the installation unless there is one; of two nodes that start at once, one makes it. */
  public Installation make(Installation drawn) {
    handle
        .createUpdate(
            """
            INSERT INTO installation (id, name, offset_seconds, created_at)
            VALUES (1, :name, :offset, :createdAt) ON CONFLICT (id) DO NOTHING
            """)
        .bind("name", drawn.name())
        .bind("offset", drawn.offset().toSeconds())
        .bind("createdAt", drawn.createdAt().toEpochMilli())
        .execute();
    return find().orElseThrow();
  }
}
