package kr.proto14.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kr.proto14.standin.TelegramFault.Migrated;
import kr.proto14.standin.TelegramFault.NoAnswerAfterDelivery;
import kr.proto14.standin.TelegramFault.Plain;
import kr.proto14.standin.TelegramFault.TooManyRequests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelegramFaultTest {
  private final InstantSource clock = InstantSource.fixed(Korea.at("2026-09-19 12:00"));
  private final StandInTelegram telegram = StandInTelegram.start(clock);
  private final TelegramVisitor visitor = new TelegramVisitor(telegram.url());

  @AfterEach
  void close() {
    visitor.close();
    telegram.close();
  }

  @ParameterizedTest
  @CsvSource({
    "CANNOT_PARSE, 400, can't parse entities",
    "UNAUTHORIZED, 401, Unauthorized",
    "BLOCKED, 403, bot was blocked by the user",
    "CHAT_NOT_FOUND, 400, chat not found",
    "STATUS_500, 500, Internal Server Error",
    "STATUS_502, 502, ''"
  })
  void refuses_once_and_accepts_again(Plain fault, int status, String description)
      throws Exception {
    telegram.faults().next(1, fault);
    var answer = visitor.send("42", "a", "HTML");
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.description()).contains(description);
    assertThat(telegram.sent()).isEmpty();
    assertThat(visitor.send("42", "a", "HTML").status()).isEqualTo(200);
  }

  @Test
  void says_how_long_to_wait_until_cleared() throws Exception {
    telegram.faults().always(new TooManyRequests(7));
    for (int call = 0; call < 3; call++) {
      var answer = visitor.send("42", "a", "");
      assertThat(answer.status()).isEqualTo(429);
      assertThat(answer.body().at("/parameters/retry_after").intValue()).isEqualTo(7);
      assertThat(answer.description()).isEqualTo("Too Many Requests: retry after 7");
    }
    telegram.faults().clear();
    assertThat(visitor.send("42", "a", "").messageId()).isEqualTo(1);
  }

  @Test
  void accepts_the_same_text_without_parse_mode_when_it_cannot_parse() throws Exception {
    telegram.faults().always(Plain.CANNOT_PARSE);
    assertThat(visitor.send("42", "a", "HTML").status()).isEqualTo(400);
    assertThat(visitor.send("42", "a", "").status()).isEqualTo(200);
  }

  @Test
  void names_the_supergroup_and_accepts_messages_for_it() throws Exception {
    telegram.faults().always(new Migrated(-1001L));
    var answer = visitor.send("-42", "a", "");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().at("/parameters/migrate_to_chat_id").longValue()).isEqualTo(-1001);
    assertThat(visitor.send("-1001", "a", "").status()).isEqualTo(200);
  }

  @Test
  void closes_the_connection_before_delivery() {
    telegram.faults().next(1, Plain.CLOSED_BEFORE_DELIVERY);
    assertThatThrownBy(() -> visitor.send("42", "a", "")).isInstanceOf(IOException.class);
    assertThat(telegram.sent()).isEmpty();
    assertThat(telegram.calls()).hasSize(1);
  }

  @Test
  void delivers_and_never_answers() {
    telegram.faults().next(1, new NoAnswerAfterDelivery(Duration.ZERO));
    assertThatThrownBy(() -> visitor.send("42", "a", "")).isInstanceOf(IOException.class);
    assertThat(telegram.sent()).hasSize(1);
  }

  @Test
  void does_not_wait_after_delivery_when_closed() throws Exception {
    telegram.faults().next(1, new NoAnswerAfterDelivery(Duration.ofHours(1)));
    var answer =
        CompletableFuture.runAsync(
            () -> assertThatThrownBy(() -> visitor.send("42", "a", "")).isNotNull());
    while (telegram.sent().isEmpty()) {
      Thread.onSpinWait();
    }
    telegram.close();
    answer.get(30, TimeUnit.SECONDS);
  }

  @Test
  void confines_faults_to_messages_unless_a_method_is_named() throws Exception {
    telegram.faults().always(Plain.STATUS_500);
    telegram.faults().next(1, TelegramMethod.GET_ME, Plain.UNAUTHORIZED);
    assertThat(visitor.call("getMe", Json.object()).status()).isEqualTo(401);
    assertThat(visitor.call("getMe", Json.object()).status()).isEqualTo(200);
    assertThat(visitor.send("42", "a", "").status()).isEqualTo(500);
  }

  @Test
  void names_every_fault_once() {
    assertThat(TelegramFault.all()).hasSize(11).doesNotHaveDuplicates();
  }
}
