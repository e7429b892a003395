package kr.proto14.engine.score;

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
    "2100, 4200, 0.4848854601, 0.5151145399",
    "300000000, 1000000000, 0.2999715982, 0.3000284033"
  })
  void it_has_the_known_ends(long hits, long counted, double low, double high) {
    WilsonInterval interval = WilsonInterval.of(hits, counted);

    assertThat(interval.low()).isCloseTo(low, within(1e-9));
    assertThat(interval.high()).isCloseTo(high, within(1e-9));
  }

  @Test
  void nothing_counted_excludes_nothing() {
    assertThat(WilsonInterval.of(0, 0)).isEqualTo(new WilsonInterval(0, 1));
  }

  @Test
  void each_end_is_1_96_standard_errors_from_the_share() {
    for (int counted = 1; counted <= 150; counted++) {
      for (int hits = 1; hits < counted; hits++) {
        WilsonInterval interval = WilsonInterval.of(hits, counted);
        assertThat(distance(hits, counted, interval.low()))
            .isCloseTo(WilsonInterval.Z, within(1e-9));
        assertThat(distance(hits, counted, interval.high()))
            .isCloseTo(WilsonInterval.Z, within(1e-9));
      }
    }
  }

  @Test
  void it_holds_the_share_and_stays_within_0_and_1() {
    for (int counted = 1; counted <= 150; counted++) {
      for (int hits = 0; hits <= counted; hits++) {
        WilsonInterval interval = WilsonInterval.of(hits, counted);
        assertThat((double) hits / counted).isBetween(interval.low(), interval.high());
        assertThat(interval.low()).isBetween(0.0, 1.0);
        assertThat(interval.high()).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void three_rounds_do_not_look_like_three_hundred() {
    WilsonInterval three = WilsonInterval.of(21, 42);
    WilsonInterval hundreds = WilsonInterval.of(2_100, 4_200);

    assertThat(three.high() - three.low()).isGreaterThan(9 * (hundreds.high() - hundreds.low()));
  }

  @Test
  void what_is_no_share_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> WilsonInterval.of(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> WilsonInterval.of(-1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> WilsonInterval.of(1, 0));
  }

  @Test
  void what_is_no_interval_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new WilsonInterval(0.5, 0.4));
    assertThatIllegalArgumentException().isThrownBy(() -> new WilsonInterval(-0.1, 0.4));
    assertThatIllegalArgumentException().isThrownBy(() -> new WilsonInterval(0.5, 1.1));
    assertThatIllegalArgumentException().isThrownBy(() -> new WilsonInterval(Double.NaN, 1));
  }

  private static double distance(int hits, int counted, double share) {
    double error = Math.sqrt(share * (1 - share) / counted);
    return Math.abs((double) hits / counted - share) / error;
  }
}
