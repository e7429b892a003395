package kr.proto14.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Versions of messages that their recipients have, and that may therefore be edited. */
record SentVersions(Handle handle) {
  /**
   * The rows of the version before one, in the order of its parts; empty where there is none, or it
   * has not arrived whole, or has a picture or no id to edit it by.
   *
   * @param key any part of the newer version
   */
  Optional<List<Long>> before(OutboxKey key) {
    List<Row> rows =
        handle
            .createQuery(
                """
                SELECT id, state, provider_id, picture IS NOT NULL FROM outbox o
                WHERE subject = :subject AND event = :event AND channel = :channel
                  AND recipient = :recipient AND version = (
                    SELECT MAX(v.version) FROM outbox v
                    WHERE v.subject = :subject AND v.event = :event AND v.channel = :channel
                      AND v.recipient = :recipient AND v.version < :version)
                ORDER BY part
                """)
            .bind("subject", key.subject())
            .bind("event", key.event())
            .bind("channel", key.channel())
            .bind("recipient", key.recipient())
            .bind("version", key.version())
            .map((row, context) -> Row.of(row))
            .list();
    return rows.isEmpty() || !rows.stream().allMatch(Row::editable)
        ? Optional.empty()
        : Optional.of(rows.stream().map(Row::id).toList());
  }

  private record Row(long id, boolean editable) {
    static Row of(ResultSet row) throws SQLException {
      String provider = row.getString(3);
      return new Row(
          row.getLong(1),
          row.getString(2).equals(OutboxState.SENT.name())
              && provider != null
              && !provider.equals(OutboxMessage.WITHOUT_ID)
              && !row.getBoolean(4));
    }
  }
}
