package kr.proto14.app.notify.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
  private final Formats korean = new Formats(Texts.of("messages", Locale.KOREAN));
  private final Formats english = new Formats(Texts.of("messages", Locale.ENGLISH));

  @Test
  void times_are_told_in_seoul() {
    Instant lateInLondon = Instant.parse("2026-12-31T15:30:00Z");
    assertThat(korean.day(lateInLondon)).isEqualTo("2027-01-01 (금) 00:30");
    assertThat(english.day(lateInLondon)).isEqualTo("2027-01-01 (Fri) 00:30");
    assertThat(korean.minute(lateInLondon)).isEqualTo("01-01 00:30");
  }

  @ParameterizedTest
  @CsvSource({"0.0999, 10% (약 10분의 1)", "0.1, 10%", "0.245, 25%", "1, 100%", "0, 0%"})
  void a_chance_has_two_significant_digits(double chance, String shown) {
    assertThat(korean.chance(chance)).isEqualTo(shown);
  }

  @Test
  void a_small_chance_is_also_one_in_so_many() {
    assertThat(korean.chance(0.00012)).isEqualTo("0.012% (약 8,300분의 1)");
    assertThat(english.chance(0.00012)).isEqualTo("0.012% (about 1 in 8,300)");
    assertThat(korean.chance(1 / 4_782_969.0)).isEqualTo("0.000021% (약 4,800,000분의 1)");
  }

  @ParameterizedTest
  @CsvSource({
    "P2DT3H59M, 2일 3시간, 2 d 3 h",
    "P1D, 1일 0시간, 1 d 0 h",
    "PT23H59M59S, 23시간 59분, 23 h 59 min",
    "PT59M, 59분, 59 min",
    "PT59S, 1분 미만, under 1 min",
    "PT0S, 1분 미만, under 1 min"
  })
  void a_span_has_its_two_largest_units(Duration span, String inKorean, String inEnglish) {
    assertThat(korean.duration(span)).isEqualTo(inKorean);
    assertThat(english.duration(span)).isEqualTo(inEnglish);
  }

  @ParameterizedTest
  @CsvSource({
    "0.65, LIKELY",
    "1, LIKELY",
    "0.645, LIKELY",
    "0.6449, NORMAL",
    "0.45, NORMAL",
    "0.445, NORMAL",
    "0.4449, UPSET",
    "0.3334, UPSET"
  })
  void the_mark_agrees_with_the_per_cent_shown(double chance, Sureness mark) {
    assertThat(Sureness.of(chance)).as(korean.percent(chance)).isEqualTo(mark);
  }
}
