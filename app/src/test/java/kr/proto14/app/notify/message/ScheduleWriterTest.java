package kr.proto14.app.notify.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import kr.proto14.app.config.Moments;
import kr.proto14.app.store.NewMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleWriterTest {
  private static final Instant AT = at("2026-11-24T15:00:00+09:00");

  @Test
  void the_start_is_told_in_the_seeds_words_with_the_configured_schedule() {
    Started started =
        new Started(
            "node-1",
            AT,
            List.of(
                new Started.Registered("check", Moments.parse("02:00,08:00,14:00,20:00")),
                new Started.Registered("weekly", Moments.parse("MON 09:00"))),
            List.of(Duration.ofHours(6), Duration.ofMinutes(20)),
            Duration.ofSeconds(437),
            List.of("축구: 보통 화·목 08시"));
    assertThat(writer(Locale.KOREAN).started(started))
        .singleElement()
        .extracting(NewMessage::body)
        .asString()
        .isEqualTo(
            """
            🚀 <b>스케줄러 시작</b>

            📅 2026-11-24 (화) 15:00

            <b>📋 등록된 작업</b>
            • 새 회차 체크: 매일 02:00, 08:00, 14:00, 20:00
            • 주간 요약: 월요일 09:00
            • 마감 전 다시 확인: 발매 마감 6시간, 20분 전
            • 확인은 정한 시각에서 7분 뒤에 시작합니다 (사이트에 몰리지 않도록 설치마다 다름)

            <b>🔎 추가 확인</b>
            축구: 보통 화·목 08시

            ✅ 시스템 가동 중""");
  }

  @Test
  void the_stop_is_told_in_the_seeds_words() {
    assertThat(writer(Locale.KOREAN).stopped("node-1", AT).getFirst().body())
        .isEqualTo(
            """
            ⏹️ <b>스케줄러 종료</b>

            📅 2026-11-24 (화) 15:00

            시스템이 정상적으로 종료되었습니다.""");
  }

  @Test
  void a_catch_up_says_from_when_to_when_why_what_was_left_out_and_when_it_was_made_up_for() {
    CaughtUp told =
        new CaughtUp(
            5,
            "down",
            at("2026-11-24T03:12:00+09:00"),
            at("2026-11-24T09:40:00+09:00"),
            List.of(
                new CaughtUp.Line("check", 1, List.of(at("2026-11-24T09:41:00+09:00"))),
                new CaughtUp.Line("results", 0, List.of(at("2026-11-24T09:42:00+09:00"))),
                new CaughtUp.Line("daily", 2, List.of())),
            AT);
    assertThat(writer(Locale.KOREAN).caughtUp(told).getFirst().body())
        .isEqualTo(
            """
            ⏯️ <b>멈췄던 작업을 따라잡았습니다</b>

            ⏸️ 11-24 03:12~09:40 (6시간 28분)
            원인: 스케줄러가 꺼져 있었습니다

            • 새 회차 체크: 1회 건너뜀, 1회 늦게 실행 (09:41)
            • 결과 수집: 1회 늦게 실행 (09:42)
            • 일일 상태: 2회 건너뜀""");
  }

  @Test
  void an_outage_over_midnight_names_the_day_of_its_end() {
    CaughtUp told =
        new CaughtUp(
            5,
            "asleep",
            at("2026-11-23T23:12:00+09:00"),
            at("2026-11-24T09:40:00+09:00"),
            List.of(new CaughtUp.Line("check", 1, List.of())),
            AT);
    assertThat(writer(Locale.KOREAN).caughtUp(told).getFirst().body())
        .contains("11-23 23:12~11-24 09:40 (10시간 28분)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"down", "asleep", "database", "paused"})
  void every_cause_has_words_in_both_languages(String cause) {
    CaughtUp told =
        new CaughtUp(
            1,
            cause,
            AT.minusSeconds(600),
            AT,
            List.of(new CaughtUp.Line("check", 1, List.of())),
            AT);
    for (Locale language : List.of(Locale.KOREAN, Locale.ENGLISH)) {
      assertThat(writer(language).caughtUp(told).getFirst().body())
          .doesNotContain(": " + cause)
          .doesNotContain("{");
    }
  }

  @Test
  void each_recipient_is_told_once_of_each_outage() {
    ScheduleWriter writer =
        new ScheduleWriter(
            Texts.of("messages", Locale.KOREAN),
            List.of(new Recipient("telegram", "7"), new Recipient("telegram", "8")));
    CaughtUp told = new CaughtUp(42, "down", AT.minusSeconds(600), AT, List.of(), AT);
    assertThat(writer.caughtUp(told))
        .extracting(message -> message.key().subject() + " " + message.key().recipient())
        .containsExactly("outage-42 7", "outage-42 8");
  }

  @ParameterizedTest
  @CsvSource({
    "PT6H, 6시간, 6 h",
    "PT1H30M, 1시간 30분, 1 h 30 min",
    "PT20M, 20분, 20 min",
    "PT45S, 45초, 45 s"
  })
  void a_length_of_time_has_words(Duration length, String korean, String english) {
    assertThat(words(Locale.KOREAN).length(length)).isEqualTo(korean);
    assertThat(words(Locale.ENGLISH).length(length)).isEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "06:00|매일 06:00|daily 06:00",
        "MON 09:00|월요일 09:00|Monday 09:00",
        "02:00,SUN 05:00|02:00, 일요일 05:00|02:00, Sunday 05:00"
      })
  void times_of_the_week_have_words(String moments, String korean, String english) {
    assertThat(words(Locale.KOREAN).times(Moments.parse(moments))).isEqualTo(korean);
    assertThat(words(Locale.ENGLISH).times(Moments.parse(moments))).isEqualTo(english);
  }

  private static ScheduleWords words(Locale language) {
    return new ScheduleWords(Texts.of("messages", language));
  }

  private static ScheduleWriter writer(Locale language) {
    return new ScheduleWriter(
        Texts.of("messages", language), List.of(new Recipient("telegram", "7")));
  }

  private static Instant at(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
