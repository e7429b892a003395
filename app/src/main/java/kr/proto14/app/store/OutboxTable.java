package kr.proto14.app.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The outbox as a step's own transaction writes it. */
public final class OutboxTable {
  private final Handle handle;

  OutboxTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * Writes message parts. A message that is there already is left as it is, all its parts with it,
   * even where it would be split in another way today.
   *
   * @return how many parts were new
   */
  public int add(List<NewMessage> messages, Instant now) {
    Set<OutboxKey> known = new HashSet<>();
    int added = 0;
    for (NewMessage message : messages) {
      OutboxKey key = addressed(message.key());
      OutboxKey first = partOne(key);
      if (key.equals(first) && isStored(key)) {
        known.add(key);
      }
      if (!known.contains(first)) {
        added += insert(message, key, now);
      }
    }
    return added;
  }

  /** Whether a part waits that is due, or is in somebody's hands. */
  public boolean isAnyDue(Instant now) {
    return handle
        .createQuery(
            "SELECT EXISTS (SELECT 1 FROM outbox WHERE state = 'PENDING' AND next_attempt <= :now)"
                + " OR EXISTS (SELECT 1 FROM outbox WHERE state = 'SENDING')")
        .bind("now", now.toEpochMilli())
        .mapTo(Boolean.class)
        .one();
  }

  private int insert(NewMessage message, OutboxKey key, Instant now) {
    return handle
        .createUpdate(
            """
                  INSERT INTO outbox (subject, event, version, channel, recipient, part, body,
                                      picture, state, created_at, next_attempt, deadline)
                  VALUES (:subject, :event, :version, :channel, :recipient, :part, :body,
                          :picture, 'PENDING', :now, :now, :deadline)
                  ON CONFLICT (subject, event, version, channel, recipient, part) DO NOTHING
                  """)
        .bind("subject", key.subject())
        .bind("event", key.event())
        .bind("version", key.version())
        .bind("channel", key.channel())
        .bind("recipient", key.recipient())
        .bind("part", key.part())
        .bind("body", message.body())
        .bind("picture", message.picture().map(Picture::png).orElse(null))
        .bind("now", now.toEpochMilli())
        .bind("deadline", message.deadline().toEpochMilli())
        .execute();
  }

  private boolean isStored(OutboxKey key) {
    return handle
            .createQuery(
                """
                SELECT COUNT(*) FROM outbox
                WHERE subject = :subject AND event = :event AND version = :version
                  AND channel = :channel AND recipient = :recipient
                """)
            .bind("subject", key.subject())
            .bind("event", key.event())
            .bind("version", key.version())
            .bind("channel", key.channel())
            .bind("recipient", key.recipient())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  private OutboxKey addressed(OutboxKey key) {
    String recipient = new RecipientMoves(handle).current(key.channel(), key.recipient());
    return new OutboxKey(
        key.subject(), key.event(), key.version(), key.channel(), recipient, key.part());
  }

  private static OutboxKey partOne(OutboxKey key) {
    return new OutboxKey(
        key.subject(), key.event(), key.version(), key.channel(), key.recipient(), 1);
  }
}
