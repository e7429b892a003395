package kr.proto14.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The outbox in the database. */
final class SqlOutbox implements Outbox {
  private static final int CANDIDATES = 20;

  private static final String SELECT =
      """
      SELECT o.id, o.subject, o.event, o.version, o.channel, o.recipient, o.part, o.body, o.state,
             o.attempts, o.next_attempt, o.deadline, o.may_be_repeat, o.provider_id, o.last_error,
             o.sender, o.claimed_at, t.provider_id
      FROM outbox o LEFT JOIN outbox t ON t.id = o.edits
      """;

  /** PENDING sorts before SENDING: parts in other senders' hands never hide the ones that wait. */
  private static final String DUE =
      SELECT
          + """
          WHERE ((o.state = 'PENDING' AND o.next_attempt <= :now) OR o.state = 'SENDING')
            AND NOT EXISTS (
              SELECT 1 FROM outbox e
              WHERE e.subject = o.subject AND e.event = o.event AND e.version = o.version
                AND e.channel = o.channel AND e.recipient = o.recipient AND e.part < o.part
                AND e.state <> 'SENT')
            AND NOT EXISTS (
              SELECT 1 FROM outbox e
              WHERE e.subject = o.subject AND e.event = o.event AND e.version < o.version
                AND e.channel = o.channel AND e.recipient = o.recipient
                AND e.state IN ('PENDING', 'SENDING'))
          ORDER BY o.state, o.next_attempt, o.id LIMIT :limit
          """;

  private final Jdbi jdbi;

  SqlOutbox(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<OutboxMessage> claim(Instant now, String sender, Duration staleAfter) {
    return jdbi.inTransaction(
        handle -> {
          List<Claimable> due =
              handle
                  .createQuery(DUE)
                  .bind("now", now.toEpochMilli())
                  .bind("limit", CANDIDATES)
                  .map((rows, context) -> Claimable.of(rows))
                  .list();
          return due.stream()
              .filter(row -> row.isFree(now, sender, staleAfter))
              .filter(row -> take(handle, row, now, sender))
              .findFirst()
              .map(row -> row.asClaimed(picture(handle, row.message().id())));
        });
  }

  private static Optional<Picture> picture(Handle handle, long id) {
    return handle
        .createQuery("SELECT picture FROM outbox WHERE id = :id AND picture IS NOT NULL")
        .bind("id", id)
        .map((rows, context) -> new Picture(rows.getBytes(1)))
        .findOne();
  }

  private static boolean take(Handle handle, Claimable row, Instant now, String sender) {
    return handle
            .createUpdate(
                """
                UPDATE outbox SET state = 'SENDING', sender = :sender, claimed_at = :now,
                  attempts = attempts + 1, may_be_repeat = :repeat
                WHERE id = :id AND state = :state AND attempts = :attempts
                """)
            .bind("sender", sender)
            .bind("now", now.toEpochMilli())
            .bind("repeat", row.wouldBeRepeat() ? 1 : 0)
            .bind("id", row.message().id())
            .bind("state", row.message().state().name())
            .bind("attempts", row.message().attempts())
            .execute()
        == 1;
  }

  @Override
  public void sent(long id, String providerId, Instant at) {
    update(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE outbox SET state = 'SENT', provider_id = :providerId, sent_at = :at,
                      last_error = NULL WHERE id = :id
                    """)
                .bind("providerId", providerId)
                .bind("at", at.toEpochMilli())
                .bind("id", id)
                .execute());
  }

  @Override
  public void retry(long id, Instant nextAttempt, String error, boolean mayBeRepeat) {
    update(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE outbox SET state = 'PENDING', next_attempt = :next, last_error = :error,
                      may_be_repeat = CASE WHEN :repeat = 1 THEN 1 ELSE may_be_repeat END
                    WHERE id = :id
                    """)
                .bind("next", nextAttempt.toEpochMilli())
                .bind("error", error)
                .bind("repeat", mayBeRepeat ? 1 : 0)
                .bind("id", id)
                .execute());
  }

  @Override
  public void dead(long id, String error, Instant at) {
    update(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE outbox SET state = 'DEAD', last_error = :error, claimed_at = :at
                    WHERE state <> 'SENT' AND id IN (
                      SELECT l.id FROM outbox l JOIN outbox d ON d.id = :id
                      WHERE l.subject = d.subject AND l.event = d.event AND l.version = d.version
                        AND l.channel = d.channel AND l.recipient = d.recipient
                        AND l.part >= d.part)
                    """)
                .bind("error", error)
                .bind("at", at.toEpochMilli())
                .bind("id", id)
                .execute());
  }

  @Override
  public void moved(String channel, String from, String to) {
    jdbi.useTransaction(handle -> new RecipientMoves(handle).record(channel, from, to));
  }

  @Override
  public int resend(List<Long> ids, Instant now, Instant deadline) {
    String chosen = ids.isEmpty() ? "" : " AND id IN (<ids>)";
    return jdbi.inTransaction(
        handle -> {
          var update =
              handle
                  .createUpdate(
                      "UPDATE outbox SET state = 'PENDING', next_attempt = :now,"
                          + " deadline = :deadline WHERE state = 'DEAD'"
                          + chosen)
                  .bind("now", now.toEpochMilli())
                  .bind("deadline", deadline.toEpochMilli());
          if (!ids.isEmpty()) {
            update.bindList("ids", ids);
          }
          return update.execute();
        });
  }

  @Override
  public List<OutboxMessage> undelivered() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " WHERE o.state <> 'SENT' ORDER BY o.id")
                .map((rows, context) -> Claimable.message(rows))
                .list());
  }

  @Override
  public List<OutboxMessage> latest(int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " ORDER BY o.id DESC LIMIT :limit")
                .bind("limit", limit)
                .map((rows, context) -> Claimable.message(rows))
                .list());
  }

  private void update(HandleConsumer<RuntimeException> work) {
    jdbi.useTransaction(work);
  }

  /** A due row and who had it last. */
  private record Claimable(OutboxMessage message, @Nullable String sender, Instant claimedAt) {

    static Claimable of(ResultSet row) throws SQLException {
      return new Claimable(message(row), row.getString(16), Instant.ofEpochMilli(row.getLong(17)));
    }

    boolean isFree(Instant now, String claimer, Duration staleAfter) {
      if (message.state() == OutboxState.PENDING) {
        return true;
      }
      boolean stale = !claimedAt.plus(staleAfter).isAfter(now);
      return stale || (!claimer.equals(sender) && senderIsGone());
    }

    boolean wouldBeRepeat() {
      return message.mayBeRepeat() || message.state() == OutboxState.SENDING;
    }

    private boolean senderIsGone() {
      return sender != null
          && ProcessIdentity.parse(sender).map(ProcessIdentity::isGone).orElse(false);
    }

    OutboxMessage asClaimed(Optional<Picture> picture) {
      return new OutboxMessage(
          message.id(),
          message.key(),
          message.body(),
          OutboxState.SENDING,
          message.attempts() + 1,
          message.nextAttempt(),
          message.deadline(),
          wouldBeRepeat(),
          message.providerId(),
          message.lastError(),
          picture,
          message.edits());
    }

    static OutboxMessage message(ResultSet row) throws SQLException {
      return new OutboxMessage(
          row.getLong(1),
          new OutboxKey(
              row.getString(2),
              row.getString(3),
              row.getInt(4),
              row.getString(5),
              row.getString(6),
              row.getInt(7)),
          row.getString(8),
          OutboxState.valueOf(row.getString(9)),
          row.getInt(10),
          Instant.ofEpochMilli(row.getLong(11)),
          Instant.ofEpochMilli(row.getLong(12)),
          row.getInt(13) == 1,
          row.getString(14),
          row.getString(15),
          Optional.empty(),
          row.getString(18));
    }
  }
}
