package kr.proto14.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Pictures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutboxPictureTest {
  private static final Instant NOW = Instant.parse("2026-09-21T00:00:00Z");
  private static final Instant DEADLINE = NOW.plus(Duration.ofDays(7));
  private static final Duration STALE = Duration.ofMinutes(2);
  private static final Picture PICTURE = Pictures.pixel();

  private static Store weekly(Databases database) {
    Store store = database.fresh();
    List<NewMessage> parts =
        List.of(
            new NewMessage(key(1), "the text", DEADLINE),
            new NewMessage(key(2), "the caption", DEADLINE, Optional.of(PICTURE)));
    int added = store.inTransaction(tx -> tx.outbox().add(parts, NOW));
    assertThat(added).isEqualTo(2);
    return store;
  }

  private static OutboxKey key(int part) {
    return new OutboxKey("2026-W38", "weekly", 1, "telegram", "7", part);
  }

  private static OutboxMessage claim(Outbox outbox, Instant now) {
    return outbox.claim(now, "elsewhere:1:0", STALE).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_picture_comes_out_as_it_went_in_with_the_part_it_belongs_to(Databases database) {
    try (Store store = weekly(database)) {
      Outbox outbox = store.outbox();
      OutboxMessage text = claim(outbox, NOW);
      assertThat(text.picture()).isEmpty();
      outbox.sent(text.id(), "m1", NOW);

      OutboxMessage shown = claim(outbox, NOW);

      assertThat(shown.body()).isEqualTo("the caption");
      assertThat(shown.picture()).contains(PICTURE);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_part_that_is_tried_again_still_has_its_picture(Databases database) {
    try (Store store = weekly(database)) {
      Outbox outbox = store.outbox();
      outbox.sent(claim(outbox, NOW).id(), "m1", NOW);
      outbox.retry(claim(outbox, NOW).id(), NOW.plusSeconds(9), "429", false);
      assertThat(claim(outbox, NOW.plusSeconds(9)).picture()).contains(PICTURE);

      OutboxMessage takenOver = claim(outbox, NOW.plusSeconds(9).plus(STALE));

      assertThat(takenOver.mayBeRepeat()).isTrue();
      assertThat(takenOver.picture()).contains(PICTURE);
      assertThat(takenOver.attempts()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_picture_given_up_leaves_the_text_sent_and_can_be_resent(Databases database) {
    try (Store store = weekly(database)) {
      Outbox outbox = store.outbox();
      outbox.sent(claim(outbox, NOW).id(), "m1", NOW);
      long id = claim(outbox, NOW).id();

      outbox.dead(id, "400 IMAGE_PROCESS_FAILED", NOW);

      assertThat(outbox.latest(9))
          .extracting(OutboxMessage::state)
          .containsExactly(OutboxState.DEAD, OutboxState.SENT);
      assertThat(outbox.resend(List.of(id), NOW, DEADLINE)).isEqualTo(1);
      assertThat(claim(outbox, NOW).picture()).contains(PICTURE);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void lists_leave_pictures_out(Databases database) {
    try (Store store = weekly(database)) {
      assertThat(store.outbox().undelivered()).allMatch(part -> part.picture().isEmpty());
      assertThat(store.outbox().latest(9)).hasSize(2).allMatch(part -> part.picture().isEmpty());
    }
  }
}
