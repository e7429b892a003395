package kr.proto14.app.source.betman;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KoreanTimeTest {
  @Test
  void a_printed_time_is_in_seoul() {
    assertThat(KoreanTime.parse("26.07.11 (토) 19:30"))
        .hasValue(Instant.parse("2026-07-11T10:30:00Z"));
    assertThat(KoreanTime.parse(" 26.01.03 00:05")).hasValue(Instant.parse("2026-01-02T15:05:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "미정", "26.07.11 (토)", "26.13.01 (토) 19:30", "2026-07-11 19:30"})
  void anything_else_is_no_time(String printed) {
    assertThat(KoreanTime.parse(printed)).isEmpty();
  }
}
