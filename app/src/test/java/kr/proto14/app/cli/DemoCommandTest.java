package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import kr.proto14.app.testing.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoCommandTest {
  private final Desk desk = new Desk(Databases.SQLITE);

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void it_tells_the_way_shows_the_messages_and_says_what_is_synthetic() {
    var called = desk.call("demo", "--lang", "ko");
    assertThat(called.code()).isZero();
    assertThat(called.out())
        .contains("축구토토 승무패 2026년 53회차", "농구토토 승5패 2026년 1회차", "단식", "복식", "적중률 리포트")
        .contains("합성(synthetic): 점수, 배당")
        .contains("최종 투표가 발매 중의 투표를 대신합니다")
        .contains("bin/proto14 check")
        .doesNotContain("✘");
    assertThat(desk.call("demo").out())
        .contains("odds and AI answers synthetic", "Final votes stand in", "delivered, once each");
  }

  @Test
  void it_uses_neither_the_users_settings_nor_the_users_data() {
    desk.environment.put("PROTO14_BUDGET", "nonsense");
    var json = Jsons.read(desk.call("demo", "--json"));
    assertThat(json.get("went_well").asBoolean()).isTrue();
    assertThat(json.get("rounds")).hasSize(2);
    assertThat(json.at("/rounds/0/messages")).hasSize(2);
    assertThat(json.at("/rounds/1/links").asInt()).isEqualTo(3);
    assertThat(json.at("/rounds/0/synthetic").toString()).contains("odds");
    assertThat(desk.folder.resolve("data")).doesNotExist();
    assertThat(desk.betman.calls()).isEmpty();
    assertThat(desk.telegram.calls()).isEmpty();
  }
}
