package kr.proto14.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Pictures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** New versions of a message: in place of the old one, or after it. */
class OutboxEditTest {
  private static final Instant NOW = Instant.parse("2026-09-22T03:00:00Z");
  private static final Duration STALE = Duration.ofMinutes(5);

  private static OutboxKey key(int version, String chat, int part) {
    return new OutboxKey("G011-260054", "prediction", version, "telegram", chat, part);
  }

  private static NewMessage part(int version, String chat, int part, String body) {
    return new NewMessage(key(version, chat, part), body, NOW.plus(Duration.ofDays(1)));
  }

  private static int add(Store store, NewMessage... parts) {
    return store.inTransaction(tx -> tx.outbox().add(List.of(parts), NOW));
  }

  private static int edit(Store store, List<NewMessage> edited, NewMessage... otherwise) {
    return store.inTransaction(tx -> tx.outbox().edit(edited, List.of(otherwise), NOW));
  }

  /** Sends all that is due and gives what was sent, edits with the id they concern. */
  private static List<String> sendAll(Store store, Instant now) {
    List<String> sent = new ArrayList<>();
    Optional<OutboxMessage> due = store.outbox().claim(now, "me:1", STALE);
    while (due.isPresent()) {
      OutboxMessage message = due.get();
      String id = message.edits() == null ? "m" + message.id() : message.edits();
      store.outbox().sent(message.id(), id, now);
      sent.add(message.edits() == null ? message.body() : message.edits() + ":" + message.body());
      due = store.outbox().claim(now, "me:1", STALE);
    }
    return sent;
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void what_a_recipient_has_is_edited_and_who_has_nothing_gets_a_message(Databases database) {
    try (Store store = database.fresh()) {
      add(store, part(1, "7", 1, "one"));
      sendAll(store, NOW);
      List<NewMessage> edited = List.of(part(2, "7", 1, "ed 7"), part(2, "8", 1, "ed 8"));

      assertThat(edit(store, edited, part(2, "7", 1, "new 7"), part(2, "8", 1, "new 8")))
          .isEqualTo(2);
      assertThat(edit(store, edited, part(2, "7", 1, "new 7"), part(2, "8", 1, "new 8"))).isZero();

      assertThat(sendAll(store, NOW)).containsExactlyInAnyOrder("m1:ed 7", "new 8");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_third_version_edits_the_same_message_as_the_second(Databases database) {
    try (Store store = database.fresh()) {
      add(store, part(1, "7", 1, "one"), part(1, "7", 2, "rest"));
      sendAll(store, NOW);
      edit(store, List.of(part(2, "7", 1, "two"), part(2, "7", 2, "rest 2")));
      assertThat(sendAll(store, NOW)).containsExactly("m1:two", "m2:rest 2");
      edit(store, List.of(part(3, "7", 1, "three"), part(3, "7", 2, "rest 3")));
      assertThat(sendAll(store, NOW)).containsExactly("m1:three", "m2:rest 3");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void nothing_is_edited_that_has_not_arrived_whole(Databases database) {
    try (Store store = database.fresh()) {
      add(store, part(1, "waiting", 1, "one"));
      add(store, part(1, "without id", 1, "one"));
      add(store, part(1, "dead", 1, "one"));
      add(store, part(1, "other parts", 1, "one"), part(1, "other parts", 2, "two"));
      add(
          store,
          new NewMessage(
              key(1, "picture", 1), "caption", NOW.plusSeconds(99), Optional.of(Pictures.pixel())));
      for (int row = 1; row <= 6; row++) {
        OutboxMessage claimed = store.outbox().claim(NOW, "me:1", STALE).orElseThrow();
        switch (claimed.key().recipient()) {
          case "waiting" ->
              store.outbox().retry(claimed.id(), NOW.plusSeconds(60), "no connection", false);
          case "dead" -> store.outbox().dead(claimed.id(), "blocked", NOW);
          case "without id" -> store.outbox().sent(claimed.id(), OutboxMessage.WITHOUT_ID, NOW);
          default -> store.outbox().sent(claimed.id(), "m" + claimed.id(), NOW);
        }
      }
      List<String> chats = List.of("waiting", "without id", "dead", "other parts", "picture");
      List<NewMessage> edited =
          chats.stream().map(chat -> part(2, chat, 1, "edit of " + chat)).toList();
      NewMessage[] otherwise =
          chats.stream().map(chat -> part(2, chat, 1, "new " + chat)).toArray(NewMessage[]::new);

      assertThat(edit(store, edited, otherwise)).isEqualTo(5);

      assertThat(sendAll(store, NOW))
          .containsExactlyInAnyOrder(
              "new without id", "new dead", "new other parts", "new picture");
      assertThat(sendAll(store, NOW.plusSeconds(60))).containsExactly("one", "new waiting");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_newer_version_never_overtakes_an_older_one(Databases database) {
    try (Store store = database.fresh()) {
      add(store, part(1, "7", 1, "one"));
      OutboxMessage first = store.outbox().claim(NOW, "me:1", STALE).orElseThrow();
      add(store, part(2, "7", 1, "two"), part(1, "8", 1, "other chat"));
      assertThat(sendAll(store, NOW)).containsExactly("other chat");

      store.outbox().retry(first.id(), NOW.plusSeconds(60), "no connection", false);
      assertThat(sendAll(store, NOW.plusSeconds(59))).isEmpty();
      assertThat(sendAll(store, NOW.plusSeconds(60))).containsExactly("one", "two");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void an_older_version_that_is_given_up_holds_nothing_back(Databases database) {
    try (Store store = database.fresh()) {
      add(store, part(1, "7", 1, "one"), part(2, "7", 1, "two"));
      OutboxMessage first = store.outbox().claim(NOW, "me:1", STALE).orElseThrow();
      assertThat(first.body()).isEqualTo("one");
      store.outbox().dead(first.id(), "blocked", NOW);
      assertThat(sendAll(store, NOW)).containsExactly("two");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_held_message_takes_new_texts_until_it_is_on_its_way(Databases database) {
    try (Store store = database.fresh()) {
      Instant due = NOW.plusSeconds(60);
      assertThat(hold(store, "1", due)).isTrue();
      assertThat(hold(store, "2", due)).isTrue();
      assertThat(store.outbox().claim(due.minusMillis(1), "me:1", STALE)).isEmpty();
      assertThat(store.outbox().claim(due, "me:1", STALE).orElseThrow().body()).isEqualTo("2");
      assertThat(hold(store, "3", due)).isFalse();
      assertThat(store.outbox().latest(1).getFirst().body()).isEqualTo("2");
    }
  }

  private static boolean hold(Store store, String body, Instant due) {
    return store.inTransaction(tx -> tx.outbox().hold(List.of(part(1, "7", 1, body)), due, NOW));
  }

  /** Versions written and sent in any order: the last thing each reader sees is the newest. */
  @ParameterizedTest
  @EnumSource(Databases.class)
  void readers_end_with_the_newest_version_whatever_failed_meanwhile(Databases database) {
    long seed = 20261124;
    Random random = new Random(seed);
    try (Store store = database.fresh()) {
      Instant now = NOW;
      for (int version = 1; version <= 12; version++) {
        NewMessage written = part(version, "7", 1, "v" + version);
        if (random.nextBoolean()) {
          add(store, written);
        } else {
          edit(store, List.of(written), written);
        }
        now = now.plusSeconds(random.nextInt(40));
        Optional<OutboxMessage> due = store.outbox().claim(now, "me:1", STALE);
        if (due.isPresent() && random.nextInt(3) > 0) {
          store.outbox().retry(due.get().id(), now.plusSeconds(30), "502", false);
        } else if (due.isPresent()) {
          String edited = due.get().edits();
          store.outbox().sent(due.get().id(), edited == null ? "m" : edited, now);
        }
      }
      List<String> rest = sendAll(store, now.plusSeconds(60));
      assertThat(rest).as("seed %d", seed).isNotEmpty();
      assertThat(rest.getLast()).as("seed %d", seed).endsWith("v12");
      assertThat(store.outbox().undelivered()).isEmpty();
    }
  }
}
