package kr.proto14.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.daemon.DaemonParts;
import kr.proto14.app.store.NewMessage;
import kr.proto14.app.store.OutboxKey;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.SlotState;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.standin.TelegramMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An auditor must find what is lost, doubled or left out: each is done to it here. */
class AuditorTest {
  private static final Instant FROM = Instant.parse("2026-09-14T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-09-15T00:00:00Z");
  private final List<Store> open = new ArrayList<>();

  @AfterEach
  void close() {
    open.forEach(Store::close);
  }

  private Store store(Databases database) {
    Store store = database.fresh();
    open.add(store);
    return store;
  }

  private static Audit audit(Store store, TelegramMessage... arrived) {
    return new Auditor(store, DaemonParts.calendar()).of(FROM, TO, List.of(arrived), List.of());
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_message_that_arrived_once_is_fine(Databases database) {
    Store store = store(database);
    sent(store, "one", "1");
    Audit audit = audit(store, message(1, "first"));
    assertThat(audit.post().isClean()).isTrue();
    assertThat(audit.post().once()).isEqualTo(1);
    assertThat(audit.chainWhole()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_message_recorded_as_sent_that_never_arrived_is_lost(Databases database) {
    Store store = store(database);
    sent(store, "one", "1");
    sent(store, "two", "2");
    Audit audit = audit(store, message(1, "first"));
    assertThat(audit.post().lost()).containsExactly("error two");
    assertThat(audit.isClean()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_message_that_still_waits_is_lost(Databases database) {
    Store store = store(database);
    write(store, "one");
    assertThat(audit(store).post().lost()).containsExactly("error one");
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_copy_without_a_word_is_doubled_and_one_with_a_note_is_not(Databases database) {
    Store store = store(database);
    sent(store, "one", "2");
    assertThat(audit(store, message(1, "news"), message(2, "news")).post().doubled())
        .containsExactly("news", "news");
    Audit noted = audit(store, message(1, "news"), message(2, "(may be a repeat)\nnews"));
    assertThat(noted.post().doubled()).isEmpty();
    assertThat(noted.post().repeated()).containsExactly("news");
    assertThat(noted.post().isClean()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void slots_that_have_no_row_or_are_not_final_are_named(Databases database) {
    Store store = store(database);
    List<Instant> checks = DaemonParts.calendar().between(JobName.CHECK, FROM, TO);
    Slot.Key left = new Slot.Key("check", checks.getFirst(), "");
    store.inTransaction(
        tx -> {
          for (JobName job : JobName.values()) {
            for (Instant due : DaemonParts.calendar().between(job, FROM, TO)) {
              Slot.Key key = new Slot.Key(job.key(), due, "");
              if (!key.equals(left)) {
                tx.slots().drop(key, "calendar", SlotState.SKIPPED, "paused", due);
              }
            }
          }
          return null;
        });
    assertThat(audit(store).unaccounted()).containsExactly("check " + left.due());
    store.inTransaction(tx -> tx.slots().plan(left, "calendar", FROM));
    assertThat(audit(store).unaccounted()).containsExactly("check " + left.due());
    store.inTransaction(
        tx -> {
          tx.slots().drop(left, "calendar", SlotState.MISSED, "down", TO);
          return null;
        });
    Audit whole = audit(store);
    assertThat(whole.unaccounted()).isEmpty();
    assertThat(whole.slots()).containsOnlyKeys(SlotState.SKIPPED, SlotState.MISSED);
    assertThat(whole.allSlots()).isEqualTo(whole.slots().getOrDefault(SlotState.SKIPPED, 0) + 1);
    assertThat(Map.copyOf(whole.slots())).containsEntry(SlotState.MISSED, 1);
  }

  private static void write(Store store, String subject) {
    OutboxKey key = new OutboxKey(subject, "error", 1, "telegram", "14", 1);
    store.inTransaction(
        tx -> tx.outbox().add(List.of(new NewMessage(key, subject, TO.plusSeconds(9))), FROM));
  }

  private static void sent(Store store, String subject, String providerId) {
    write(store, subject);
    long id = store.outbox().latest(1).getFirst().id();
    store.outbox().sent(id, providerId, FROM);
  }

  private static TelegramMessage message(long id, String text) {
    return new TelegramMessage(id, "14", text, "HTML", text, FROM);
  }
}
