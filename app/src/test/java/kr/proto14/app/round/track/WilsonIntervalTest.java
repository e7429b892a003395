package kr.proto14.app.round.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonIntervalTest {
  /** Worked out with ten digits from the closed formula in Python. */
  @ParameterizedTest
  @CsvSource({
    "5, 10, 0.2365930905, 0.7634069095",
    "0, 10, 0, 0.2775327999",
    "10, 10, 0.7224672001, 1",
    "21, 42, 0.3552598960, 0.6447401040",
    "2100, 4200, 0.4848854601, 0.5151145399"
  })
  void it_has_the_known_ends(int hits, int counted, double low, double high) {
    Rate rate = WilsonInterval.rate(hits, counted);

    assertThat(rate.low()).isCloseTo(low, within(1e-9));
    assertThat(rate.high()).isCloseTo(high, within(1e-9));
  }

  @Test
  void nothing_counted_excludes_nothing() {
    assertThat(WilsonInterval.rate(0, 0)).isEqualTo(new Rate(0, 0, 0, 1));
  }

  @Test
  void each_end_is_1_96_standard_errors_from_the_share() {
    for (int counted = 1; counted <= 150; counted++) {
      for (int hits = 1; hits < counted; hits++) {
        Rate rate = WilsonInterval.rate(hits, counted);
        assertThat(distance(rate, rate.low())).isCloseTo(WilsonInterval.Z, within(1e-9));
        assertThat(distance(rate, rate.high())).isCloseTo(WilsonInterval.Z, within(1e-9));
      }
    }
  }

  @Test
  void it_holds_the_share_and_stays_within_0_and_1() {
    for (int counted = 1; counted <= 150; counted++) {
      for (int hits = 0; hits <= counted; hits++) {
        Rate rate = WilsonInterval.rate(hits, counted);
        assertThat(rate.share()).isBetween(rate.low(), rate.high());
        assertThat(rate.low()).isBetween(0.0, 1.0);
        assertThat(rate.high()).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void three_rounds_do_not_look_like_three_hundred() {
    Rate three = WilsonInterval.rate(21, 42);
    Rate hundreds = WilsonInterval.rate(2_100, 4_200);

    assertThat(three.high() - three.low()).isGreaterThan(9 * (hundreds.high() - hundreds.low()));
  }

  @Test
  void what_is_no_share_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> WilsonInterval.rate(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> WilsonInterval.rate(-1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> WilsonInterval.rate(1, 0));
  }

  private static double distance(Rate rate, double share) {
    double error = Math.sqrt(share * (1 - share) / rate.counted());
    return Math.abs(rate.share() - share) / error;
  }
}
