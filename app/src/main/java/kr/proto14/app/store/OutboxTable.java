package kr.proto14.app.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

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
        added += insert(message, key, null, now, now);
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

  /**
   * Writes a new version of a message as an edit of the version before it, for each recipient who
   * has that one: all its parts sent, none a picture, and as many of them as the new version has.
   * To the others goes a message of its own.
   *
   * @param edited the new version as it stands in place of the old one
   * @param otherwise the new version as a message of its own
   * @return how many parts were new
   */
  public int edit(List<NewMessage> edited, List<NewMessage> otherwise, Instant now) {
    Map<OutboxKey, List<NewMessage>> ofTheirOwn = byRecipient(otherwise);
    int added = 0;
    for (Map.Entry<OutboxKey, List<NewMessage>> entry : byRecipient(edited).entrySet()) {
      List<NewMessage> parts = entry.getValue();
      Optional<List<Long>> old = new SentVersions(handle).before(addressed(entry.getKey()));
      if (old.filter(rows -> rows.size() == parts.size()).isEmpty()) {
        added += add(ofTheirOwn.getOrDefault(entry.getKey(), parts), now);
      } else if (!isStored(addressed(entry.getKey()))) {
        for (int i = 0; i < parts.size(); i++) {
          OutboxKey key = addressed(parts.get(i).key());
          added += insert(parts.get(i), key, old.get().get(i), now, now);
        }
      }
    }
    return added;
  }

  private static Map<OutboxKey, List<NewMessage>> byRecipient(List<NewMessage> messages) {
    Map<OutboxKey, List<NewMessage>> parts = new LinkedHashMap<>();
    messages.forEach(
        message ->
            parts.computeIfAbsent(partOne(message.key()), _ -> new ArrayList<>()).add(message));
    return parts;
  }

  /**
   * Writes messages that are held back, or puts a new text into them while they are.
   *
   * @param until when they are due
   * @return false if one of them is on its way already, and keeps its text
   */
  public boolean hold(List<NewMessage> messages, Instant until, Instant now) {
    boolean held = true;
    for (NewMessage message : messages) {
      OutboxKey key = addressed(message.key());
      held &= insert(message, key, null, until, now) == 1 || replace(message, key);
    }
    return held;
  }

  private boolean replace(NewMessage message, OutboxKey key) {
    return handle
            .createUpdate(
                """
                UPDATE outbox SET body = :body
                WHERE subject = :subject AND event = :event AND version = :version
                  AND channel = :channel AND recipient = :recipient AND part = :part
                  AND state = 'PENDING' AND attempts = 0
                """)
            .bindMap(columns(key))
            .bind("part", key.part())
            .bind("body", message.body())
            .execute()
        == 1;
  }

  private int insert(
      NewMessage message, OutboxKey key, @Nullable Long edits, Instant due, Instant now) {
    return handle
        .createUpdate(
            """
                  INSERT INTO outbox (subject, event, version, channel, recipient, part, body,
                                      picture, state, created_at, next_attempt, deadline, edits)
                  VALUES (:subject, :event, :version, :channel, :recipient, :part, :body,
                          :picture, 'PENDING', :now, :due, :deadline, :edits)
                  ON CONFLICT (subject, event, version, channel, recipient, part) DO NOTHING
                  """)
        .bindMap(columns(key))
        .bind("part", key.part())
        .bind("body", message.body())
        .bind("picture", message.picture().map(Picture::png).orElse(null))
        .bind("now", now.toEpochMilli())
        .bind("due", due.toEpochMilli())
        .bind("deadline", message.deadline().toEpochMilli())
        .bind("edits", edits)
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
            .bindMap(columns(key))
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** Where one version of what is told of a subject stands, one row a part. */
  public List<Standing> deliveries(String subject, String event, int version) {
    return handle
        .createQuery(
            """
            SELECT state, created_at, attempts, last_error FROM outbox
            WHERE subject = :subject AND event = :event AND version = :version ORDER BY id
            """)
        .bind("subject", subject)
        .bind("event", event)
        .bind("version", version)
        .map(
            (rows, context) ->
                new Standing(
                    OutboxState.valueOf(rows.getString(1)),
                    Instant.ofEpochMilli(rows.getLong(2)),
                    rows.getInt(3),
                    rows.getString(4)))
        .list();
  }

  /** The newest version of what is told of a subject, 0 where nothing is. */
  public int newestVersion(String subject, String event) {
    return handle
        .createQuery(
            "SELECT COALESCE(MAX(version), 0) FROM outbox"
                + " WHERE subject = :subject AND event = :event")
        .bind("subject", subject)
        .bind("event", event)
        .mapTo(Integer.class)
        .one();
  }

  /**
   * Where a part stands.
   *
   * @param state its state
   * @param writtenAt when it was written
   * @param attempts how often it was handed to the channel
   * @param lastError the last refusal in words, without secrets
   */
  public record Standing(
      OutboxState state, Instant writtenAt, int attempts, @Nullable String lastError) {}

  private static Map<String, Object> columns(OutboxKey key) {
    return Map.of(
        "subject", key.subject(),
        "event", key.event(),
        "version", key.version(),
        "channel", key.channel(),
        "recipient", key.recipient());
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
