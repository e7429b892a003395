package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.proto14.app.store.LeaseTable.Lease;
import kr.proto14.app.testing.Databases;
import kr.proto14.standin.BetmanFault;
import kr.proto14.standin.Endpoint;
import kr.proto14.standin.TelegramFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckCommandTest {
  @ParameterizedTest
  @EnumSource
  void a_new_round_is_predicted_and_told_once(Databases database) {
    try (Desk desk = new Desk(database)) {
      var first = desk.call("check");
      assertThat(first.code()).as(first.toString()).isZero();
      assertThat(first.out())
          .contains("G011-260053 Soccer Toto W/D/L 2026 round 53: forecast and sealed")
          .contains("Delivered: 1")
          .contains("Note: Basketball Toto W/5/L: nothing on sale")
          .endsWith("All went well.\n");
      assertThat(first.err()).isEmpty();

      var second = desk.call("check");
      assertThat(second.code()).isZero();
      assertThat(second.out()).contains("nothing has changed").doesNotContain("Delivered");
      assertThat(desk.telegram.sent()).hasSize(1);
    }
  }

  @Test
  void korean_is_spoken_to_koreans() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      desk.environment.put("LANG", "ko_KR.UTF-8");
      assertThat(desk.call("check").out())
          .contains("축구토토 승무패 2026년 53회차: 새로 예측해 봉인했습니다", "전송: 1개", "잘되었습니다.");
      assertThat(desk.telegram.sent().getFirst().plain()).contains("발매 마감");
    }
  }

  @Test
  void its_json_tells_the_same() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      var json = Jsons.read(desk.call("check", "--json"));
      assertThat(json.get("went_well").asBoolean()).isTrue();
      assertThat(json.at("/rounds/0/round").asText()).isEqualTo(Desk.ROUND);
      assertThat(json.at("/rounds/0/stage").asText()).isEqualTo("predicted");
      assertThat(json.at("/rounds/0/version").asInt()).isEqualTo(1);
      assertThat(json.at("/faults")).isEmpty();
      assertThat(json.at("/delivery/delivered").asInt()).isEqualTo(1);
      assertThat(Jsons.fields(json))
          .containsExactly(
              "result", "went_well", "telegram", "rounds", "faults", "notes", "delivery");
    }
  }

  @Test
  void without_telegram_it_goes_well_and_says_where_the_message_is() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      desk.environment.remove("TELEGRAM_BOT_TOKEN");
      desk.environment.remove("TELEGRAM_CHAT_ID");
      var called = desk.call("check");
      assertThat(called.code()).isZero();
      assertThat(called.out()).contains("Telegram is not set up").contains("proto14 show");
      assertThat(desk.telegram.calls()).isEmpty();
    }
  }

  @Test
  void a_fault_is_told_with_its_cause_and_its_evidence() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      desk.betman.faults().always(BetmanFault.Content.THIRTEEN_MATCHES);
      var called = desk.call("check");
      assertThat(called.code()).isEqualTo(Exit.FAILED);
      assertThat(called.out())
          .contains("Fault: Betman, details of a round G011-260053: The data contradict themselves")
          .contains("Details:", "Next:", "Evidence: proto14 evidence ")
          .endsWith("Something failed.\n");
      var json = Jsons.read(desk.call("check", "--json"));
      assertThat(json.at("/faults/0/kind").asText()).isEqualTo("bad-data");
      String hash = json.at("/faults/0/evidence").asText();
      var evidence = desk.call("evidence", hash);
      assertThat(evidence.code()).isZero();
      assertThat(evidence.out()).startsWith("{").contains("\"voteStatus\"");
      assertThat(desk.call("sources").out()).contains("detail G011-260053", hash);
    }
  }

  @Test
  void a_message_that_does_not_arrive_is_a_failure_and_can_be_sent_again() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      desk.telegram.faults().always(TelegramFault.Plain.BLOCKED);
      var called = desk.call("check");
      assertThat(called.code()).isEqualTo(Exit.FAILED);
      assertThat(called.out()).contains("dead letters 1").contains("blocked by the user");
      assertThat(desk.call("outbox").out()).contains("dead letter", "G011-260053 prediction");

      desk.telegram.faults().clear();
      var resent = desk.call("outbox", "--resend");
      assertThat(resent.code()).isZero();
      assertThat(resent.out()).contains("Due again: 1");
      assertThat(desk.call("check").code()).isZero();
      assertThat(desk.telegram.sent()).hasSize(1);
      assertThat(desk.call("outbox").out()).contains("Every message is delivered.");
      assertThat(desk.call("outbox", "--all").out()).contains("delivered", "prediction");
      assertThat(desk.call("outbox", "--resend", "4711").code()).isEqualTo(Exit.FAILED);
    }
  }

  @Test
  void a_message_that_waits_is_a_failure_too() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      desk.telegram.faults().always(new TelegramFault.TooManyRequests(600));
      var called = desk.call("check", "--json");
      assertThat(called.code()).isEqualTo(Exit.FAILED);
      var json = Jsons.read(called);
      assertThat(json.at("/delivery/waiting").asInt()).isEqualTo(1);
      assertThat(json.at("/went_well").asBoolean()).isFalse();
      var waiting = Jsons.read(desk.call("outbox", "--json")).get(0);
      assertThat(waiting.get("state").asText()).isEqualTo("pending");
      assertThat(waiting.get("cause").asText()).contains("429");
    }
  }

  @Test
  void another_run_under_way_makes_it_busy() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      desk.with(
          app ->
              app.store()
                  .inTransaction(
                      tx ->
                          tx.leases()
                              .take(
                                  "check",
                                  new Lease(
                                      "somebody",
                                      "another-host",
                                      1,
                                      desk.clock.instant(),
                                      desk.clock.instant().plus(Duration.ofHours(1))),
                                  desk.clock.instant(),
                                  "")));
      var called = desk.call("check");
      assertThat(called.code()).isEqualTo(Exit.BUSY);
      assertThat(called.err()).contains("Another run is under way");
      assertThat(desk.betman.calls(Endpoint.PAGE)).isEmpty();
    }
  }
}
