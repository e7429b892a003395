package kr.proto14.app.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Where recipients went: what is addressed to the old place is sent to the new one. */
final class RecipientMoves {
  private final Handle handle;

  RecipientMoves(Handle handle) {
    this.handle = handle;
  }

  void record(String channel, String from, String to) {
    if (from.equals(to)) {
      return;
    }
    handle
        .createUpdate(
            """
            INSERT INTO moved_recipient (channel, old, now_at) VALUES (:channel, :from, :to)
            ON CONFLICT (channel, old) DO UPDATE SET now_at = excluded.now_at
            """)
        .bind("channel", channel)
        .bind("from", from)
        .bind("to", to)
        .execute();
    handle
        .createUpdate(
            """
            UPDATE outbox SET recipient = :to
            WHERE channel = :channel AND recipient = :from AND state <> 'SENT'
              AND NOT EXISTS (
                SELECT 1 FROM outbox o
                WHERE o.subject = outbox.subject AND o.event = outbox.event
                  AND o.version = outbox.version AND o.channel = outbox.channel
                  AND o.recipient = :to AND o.part = outbox.part)
            """)
        .bind("channel", channel)
        .bind("from", from)
        .bind("to", to)
        .execute();
  }

  String current(String channel, String recipient) {
    Optional<String> moved =
        handle
            .createQuery(
                "SELECT now_at FROM moved_recipient WHERE channel = :channel AND old = :old")
            .bind("channel", channel)
            .bind("old", recipient)
            .mapTo(String.class)
            .findOne();
    return moved.orElse(recipient);
  }
}
