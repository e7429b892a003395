package kr.proto14.app.store;

/** The life of a message part: PENDING, SENDING, then SENT or DEAD, or PENDING again. */
public enum OutboxState {
  /** Waits for its next attempt. */
  PENDING,
  /** Handed to the channel; if its sender died, nobody knows whether it arrived. */
  SENDING,
  /** Accepted by the channel, with the channel's own message id as proof. */
  SENT,
  /** Given up: refused for good, or past its deadline. Visible, and can be resent. */
  DEAD
}
