package kr.proto14.app.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What must be told and what was. Each method is one transaction.
 *
 * <p>Parts of one message go out in order: a part is not due before the parts before it are sent.
 * So do the versions of one message: none is due before those before it are sent or given up, so
 * that the last one read is the newest.
 */
public interface Outbox {
  /**
   * Takes the next due part for sending and marks it {@link OutboxState#SENDING}.
   *
   * <p>A part left SENDING by a sender whose claim is older than {@code staleAfter}, or whose
   * process is gone, is taken again with {@code mayBeRepeat} set.
   *
   * @param sender who sends, such as {@code host:pid}
   * @param staleAfter age from which a SENDING part of another sender is taken over
   */
  Optional<OutboxMessage> claim(Instant now, String sender, Duration staleAfter);

  /** The channel accepted it. */
  void sent(long id, String providerId, Instant at);

  /**
   * It was not accepted now; it is tried again at {@code nextAttempt}.
   *
   * @param mayBeRepeat whether this attempt may have arrived all the same
   */
  void retry(long id, Instant nextAttempt, String error, boolean mayBeRepeat);

  /** It is given up, and so are the parts after it. */
  void dead(long id, String error, Instant at);

  /** A chat moved: what is not yet sent to the old address goes to the new one. */
  void moved(String channel, String from, String to);

  /**
   * Makes dead letters due again.
   *
   * @param ids rows; empty for all dead letters
   * @param deadline their new deadline
   * @return how many became due
   */
  int resend(List<Long> ids, Instant now, Instant deadline);

  /** All parts that are not sent, oldest first. */
  List<OutboxMessage> undelivered();

  /** The last {@code limit} parts of any state, newest first. */
  List<OutboxMessage> latest(int limit);
}
