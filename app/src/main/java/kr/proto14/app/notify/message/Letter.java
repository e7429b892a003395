package kr.proto14.app.notify.message;

import java.time.Instant;
import kr.proto14.app.store.OutboxKey;

/**
 * What a message is about.
 *
 * @param subject a round, week, day or incident
 * @param event what is told of it
 * @param version 1 for the first telling
 * @param deadline until when it is worth sending
 */
record Letter(String subject, String event, int version, Instant deadline) {
  OutboxKey key(Recipient to, int part) {
    return new OutboxKey(subject, event, version, to.channel(), to.address(), part);
  }
}
