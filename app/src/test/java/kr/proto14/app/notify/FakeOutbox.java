package kr.proto14.app.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kr.proto14.app.store.NewMessage;
import kr.proto14.app.store.Outbox;
import kr.proto14.app.store.OutboxKey;
import kr.proto14.app.store.OutboxMessage;
import kr.proto14.app.store.OutboxState;
import kr.proto14.app.store.Picture;
import org.jspecify.annotations.Nullable;

/** The outbox in memory, by the words of its interface. */
public final class FakeOutbox implements Outbox {
  private final List<Row> rows = new ArrayList<>();
  private final Set<String> gone = new HashSet<>();

  /** Puts a part in unless its key is there already, as a step's transaction would. */
  public long put(NewMessage message, Instant now) {
    Optional<Row> same = rows.stream().filter(row -> row.key.equals(message.key())).findFirst();
    if (same.isPresent()) {
      return same.get().id;
    }
    Row row = new Row(rows.size() + 1L, message, now);
    rows.add(row);
    return row.id;
  }

  /** The sender's process dies. */
  public void killed(String sender) {
    gone.add(sender);
  }

  public OutboxMessage row(long id) {
    return find(id).view();
  }

  @Override
  public Optional<OutboxMessage> claim(Instant now, String sender, Duration staleAfter) {
    Instant stale = now.minus(staleAfter);
    Optional<Row> due =
        rows.stream()
            .filter(row -> row.pendingAt(now) || row.leftBehind(stale, gone))
            .filter(this::earlierPartsAreSent)
            .filter(this::earlierVersionsAreOver)
            .findFirst();
    due.ifPresent(row -> row.claim(sender, now));
    return due.map(Row::view);
  }

  @Override
  public void sent(long id, String providerId, Instant at) {
    Row row = find(id);
    row.state = OutboxState.SENT;
    row.providerId = providerId;
    row.lastError = null;
  }

  @Override
  public void retry(long id, Instant nextAttempt, String error, boolean mayBeRepeat) {
    Row row = find(id);
    row.state = OutboxState.PENDING;
    row.nextAttempt = nextAttempt;
    row.lastError = error;
    row.mayBeRepeat |= mayBeRepeat;
  }

  @Override
  public void dead(long id, String error, Instant at) {
    Row first = find(id);
    rows.stream()
        .filter(row -> row.sameMessage(first) && row.key.part() >= first.key.part())
        .forEach(row -> row.die(error));
  }

  @Override
  public void moved(String channel, String from, String to) {
    rows.stream()
        .filter(row -> row.state != OutboxState.SENT)
        .filter(row -> row.key.channel().equals(channel) && row.key.recipient().equals(from))
        .forEach(row -> row.key = row.keyFor(to));
  }

  @Override
  public int resend(List<Long> ids, Instant now, Instant deadline) {
    List<Row> again =
        rows.stream()
            .filter(row -> row.state == OutboxState.DEAD)
            .filter(row -> ids.isEmpty() || ids.contains(row.id))
            .toList();
    again.forEach(row -> row.revive(now, deadline));
    return again.size();
  }

  @Override
  public List<OutboxMessage> undelivered() {
    return views(row -> row.state != OutboxState.SENT);
  }

  @Override
  public List<OutboxMessage> latest(int limit) {
    return rows.stream()
        .sorted(Comparator.comparingLong((Row row) -> row.id).reversed())
        .limit(limit)
        .map(Row::view)
        .toList();
  }

  private List<OutboxMessage> views(Predicate<Row> wanted) {
    return rows.stream().filter(wanted).map(Row::view).toList();
  }

  private boolean earlierPartsAreSent(Row row) {
    return rows.stream()
        .filter(other -> other.sameMessage(row) && other.key.part() < row.key.part())
        .allMatch(other -> other.state == OutboxState.SENT);
  }

  private boolean earlierVersionsAreOver(Row row) {
    return rows.stream()
        .filter(other -> other.isEarlierVersionOf(row))
        .allMatch(other -> other.state == OutboxState.SENT || other.state == OutboxState.DEAD);
  }

  private Row find(long id) {
    return rows.stream().filter(row -> row.id == id).findFirst().orElseThrow();
  }

  private static final class Row {
    private final long id;
    private final String body;
    private final Optional<Picture> picture;
    private OutboxKey key;
    private Instant nextAttempt;
    private Instant deadline;
    private OutboxState state = OutboxState.PENDING;
    private int attempts;
    private boolean mayBeRepeat;
    private String claimedBy = "";
    private Instant claimedAt = Instant.MIN;
    private @Nullable String providerId;
    private @Nullable String lastError;

    Row(long id, NewMessage message, Instant now) {
      this.id = id;
      this.body = message.body();
      this.picture = message.picture();
      this.key = message.key();
      this.nextAttempt = now;
      this.deadline = message.deadline();
    }

    boolean pendingAt(Instant now) {
      return state == OutboxState.PENDING && !nextAttempt.isAfter(now);
    }

    boolean leftBehind(Instant stale, Set<String> gone) {
      return state == OutboxState.SENDING
          && (claimedAt.isBefore(stale) || gone.contains(claimedBy));
    }

    void claim(String sender, Instant now) {
      mayBeRepeat |= state == OutboxState.SENDING;
      state = OutboxState.SENDING;
      claimedBy = sender;
      claimedAt = now;
      attempts++;
    }

    void die(String error) {
      state = OutboxState.DEAD;
      lastError = error;
    }

    void revive(Instant now, Instant newDeadline) {
      state = OutboxState.PENDING;
      nextAttempt = now;
      deadline = newDeadline;
    }

    boolean sameMessage(Row other) {
      return keyOfPart(1).equals(other.keyOfPart(1));
    }

    boolean isEarlierVersionOf(Row other) {
      return key.subject().equals(other.key.subject())
          && key.event().equals(other.key.event())
          && key.channel().equals(other.key.channel())
          && key.recipient().equals(other.key.recipient())
          && key.version() < other.key.version();
    }

    OutboxKey keyFor(String recipient) {
      return new OutboxKey(
          key.subject(), key.event(), key.version(), key.channel(), recipient, key.part());
    }

    private OutboxKey keyOfPart(int part) {
      return new OutboxKey(
          key.subject(), key.event(), key.version(), key.channel(), key.recipient(), part);
    }

    OutboxMessage view() {
      return new OutboxMessage(
          id,
          key,
          body,
          state,
          attempts,
          nextAttempt,
          deadline,
          mayBeRepeat,
          providerId,
          lastError,
          picture,
          null);
    }
  }
}
