package kr.proto14.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Together;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutboxTest {
  private static final Instant NOW = Instant.parse("2026-09-22T03:00:00Z");
  private static final Instant DEADLINE = NOW.plus(Duration.ofHours(10));
  private static final Duration STALE = Duration.ofMinutes(2);
  private static final String ME = ProcessIdentity.current().toString();
  private static final String OTHER_HOST = "elsewhere:1:0";

  private static NewMessage part(int part, String recipient, String body) {
    return new NewMessage(
        new OutboxKey("G011-260054", "prediction", 1, "telegram", recipient, part), body, DEADLINE);
  }

  private static int add(Store store, NewMessage... messages) {
    return store.inTransaction(tx -> tx.outbox().add(List.of(messages), NOW));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_message_is_stored_once_however_often_it_is_written(Databases database) {
    try (Store store = database.fresh()) {
      assertThat(add(store, part(1, "7", "one"), part(2, "7", "two"))).isEqualTo(2);
      assertThat(add(store, part(1, "7", "one, split another way"))).isZero();
      assertThat(add(store, part(1, "7", "a"), part(2, "7", "b"), part(3, "7", "c"))).isZero();
      assertThat(store.outbox().undelivered())
          .extracting(OutboxMessage::body)
          .containsExactly("one", "two");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_part_waits_for_the_parts_before_it(Databases database) {
    try (Store store = database.fresh()) {
      Outbox outbox = store.outbox();
      add(store, part(1, "7", "one"), part(2, "7", "two"), part(1, "8", "other chat"));
      OutboxMessage first = outbox.claim(NOW, ME, STALE).orElseThrow();
      assertThat(first.body()).isEqualTo("one");
      assertThat(outbox.claim(NOW, ME, STALE).orElseThrow().body()).isEqualTo("other chat");
      assertThat(outbox.claim(NOW, ME, STALE)).isEmpty();

      outbox.sent(first.id(), "m1", NOW);

      assertThat(outbox.claim(NOW, ME, STALE).orElseThrow().body()).isEqualTo("two");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_retried_part_is_due_at_its_next_attempt_and_not_before(Databases database) {
    try (Store store = database.fresh()) {
      Outbox outbox = store.outbox();
      add(store, part(1, "7", "one"));
      OutboxMessage claimed = outbox.claim(NOW, ME, STALE).orElseThrow();
      outbox.retry(claimed.id(), NOW.plusSeconds(30), "429", false);

      assertThat(outbox.claim(NOW.plusSeconds(29), ME, STALE)).isEmpty();
      OutboxMessage again = outbox.claim(NOW.plusSeconds(30), ME, STALE).orElseThrow();

      assertThat(again.attempts()).isEqualTo(2);
      assertThat(again.lastError()).isEqualTo("429");
      assertThat(again.mayBeRepeat()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void an_attempt_of_unknown_end_marks_all_later_ones_as_possible_repeats(Databases database) {
    try (Store store = database.fresh()) {
      Outbox outbox = store.outbox();
      add(store, part(1, "7", "one"));
      long id = outbox.claim(NOW, ME, STALE).orElseThrow().id();
      outbox.retry(id, NOW, "time-out", true);
      assertThat(outbox.claim(NOW, ME, STALE).orElseThrow().mayBeRepeat()).isTrue();
      outbox.retry(id, NOW, "429", false);
      assertThat(outbox.claim(NOW, ME, STALE).orElseThrow().mayBeRepeat()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_part_left_by_a_dead_process_of_this_host_is_taken_at_once(Databases database) {
    try (Store store = database.fresh()) {
      Outbox outbox = store.outbox();
      add(store, part(1, "7", "one"));
      ProcessIdentity here = ProcessIdentity.current();
      String dead =
          new ProcessIdentity(here.host(), here.pid(), here.started().minusSeconds(9)).toString();
      assertThat(outbox.claim(NOW, dead, STALE)).isPresent();

      OutboxMessage taken = outbox.claim(NOW, ME, STALE).orElseThrow();

      assertThat(taken.mayBeRepeat()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_part_left_by_another_host_is_taken_once_it_is_stale(Databases database) {
    try (Store store = database.fresh()) {
      Outbox outbox = store.outbox();
      add(store, part(1, "7", "one"));
      assertThat(outbox.claim(NOW, OTHER_HOST, STALE)).isPresent();

      assertThat(outbox.claim(NOW.plus(STALE).minusMillis(1), ME, STALE)).isEmpty();
      Optional<OutboxMessage> taken = outbox.claim(NOW.plus(STALE), ME, STALE);

      assertThat(taken).hasValueSatisfying(it -> assertThat(it.mayBeRepeat()).isTrue());
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_dead_letter_takes_its_later_parts_with_it_and_can_be_resent(Databases database) {
    try (Store store = database.fresh()) {
      Outbox outbox = store.outbox();
      add(store, part(1, "7", "one"), part(2, "7", "two"), part(1, "8", "other chat"));
      long id = outbox.claim(NOW, ME, STALE).orElseThrow().id();
      outbox.dead(id, "403 blocked by the user", NOW);
      assertThat(outbox.undelivered())
          .extracting(OutboxMessage::state)
          .containsExactly(OutboxState.DEAD, OutboxState.DEAD, OutboxState.PENDING);

      assertThat(outbox.resend(List.of(id), NOW, DEADLINE.plusSeconds(5))).isEqualTo(1);
      assertThat(outbox.resend(List.of(), NOW, DEADLINE.plusSeconds(5))).isEqualTo(1);

      assertThat(outbox.claim(NOW.plusSeconds(1), ME, STALE)).isPresent();
      assertThat(outbox.undelivered())
          .extracting(OutboxMessage::deadline)
          .startsWith(DEADLINE.plusSeconds(5), DEADLINE.plusSeconds(5));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_chat_that_moved_gets_what_is_open_and_what_comes_later_once(Databases database) {
    try (Store store = database.fresh()) {
      Outbox outbox = store.outbox();
      add(store, part(1, "-7", "one"), part(2, "-7", "two"));
      long id = outbox.claim(NOW, ME, STALE).orElseThrow().id();

      outbox.moved("telegram", "-7", "-1007");
      outbox.retry(id, NOW, "moved", false);
      add(store, part(1, "-7", "one"), part(2, "-7", "two"));

      assertThat(outbox.undelivered())
          .extracting(message -> message.key().recipient())
          .containsExactly("-1007", "-1007");
      OutboxMessage first = outbox.claim(NOW, ME, STALE).orElseThrow();
      assertThat(first.id()).isEqualTo(id);
      outbox.sent(first.id(), "m1", NOW);
      assertThat(outbox.claim(NOW, ME, STALE).orElseThrow().body()).isEqualTo("two");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void two_senders_never_hold_the_same_part(Databases database) throws Exception {
    try (Store store = database.fresh()) {
      for (int chat = 0; chat < 40; chat++) {
        add(store, part(1, "chat" + chat, "text"));
      }
      var claimed = java.util.concurrent.ConcurrentHashMap.<Long>newKeySet();
      var doubled = new java.util.concurrent.atomic.AtomicInteger();
      Runnable sender =
          () -> {
            Optional<OutboxMessage> next = store.outbox().claim(NOW, ME, STALE);
            while (next.isPresent()) {
              if (!claimed.add(next.get().id())) {
                doubled.incrementAndGet();
              }
              next = store.outbox().claim(NOW, ME, STALE);
            }
          };
      Together.run(sender, sender);
      assertThat(doubled).hasValue(0);
      assertThat(claimed).hasSize(40);
    }
  }
}
