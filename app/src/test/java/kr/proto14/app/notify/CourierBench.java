package kr.proto14.app.notify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import kr.proto14.app.store.NewMessage;
import kr.proto14.app.store.OutboxKey;
import kr.proto14.app.store.OutboxMessage;

/** A courier with fakes around it. */
final class CourierBench {
  static final Duration STALE = Duration.ofSeconds(30);

  final VirtualTime time = new VirtualTime();
  final FakeOutbox outbox = new FakeOutbox();
  final ScriptedChannel telegram = new ScriptedChannel("telegram");
  final List<String> passed = new ArrayList<>();

  Backoff backoff() {
    return Backoff.standard(new Random(14));
  }

  DeliveryReport oneShot() {
    return courier(CourierRules.oneShot(STALE, backoff()), passed::add).deliverDue();
  }

  DeliveryReport daemon() {
    return courier(CourierRules.daemon(STALE, backoff()), passed::add).deliverDue();
  }

  Courier courier(CourierRules rules, Consumer<String> listener) {
    return new Courier(outbox, List.of(telegram), rules, "here:1", time, time, listener);
  }

  long put(String subject, int part) {
    return put(subject, part, "telegram", Duration.ofHours(2));
  }

  long put(String subject, int part, String channel, Duration untilDeadline) {
    var key = new OutboxKey(subject, "prediction", 1, channel, "77", part);
    var message = new NewMessage(key, subject + "/" + part, time.instant().plus(untilDeadline));
    return outbox.put(message, time.instant());
  }

  OutboxMessage row(long id) {
    return outbox.row(id);
  }
}
