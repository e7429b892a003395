package kr.proto14.engine.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoissonIntervalTest {
  @ParameterizedTest
  @CsvSource({"0, 0, 0", "0.05, 0, 0", "0.06, 0, 1", "1, 0, 3", "3, 1, 6", "10, 5, 15"})
  void small_means_have_the_tabulated_quantiles(double mean, long low, long high) {
    assertThat(PoissonInterval.low(mean)).isEqualTo(low);
    assertThat(PoissonInterval.high(mean)).isEqualTo(high);
  }

  @Test
  void large_means_are_within_one_count_of_the_exact_quantiles() {
    for (double mean = 150; mean < 20_000; mean *= 1.07) {
      assertThat(PoissonInterval.low(mean))
          .as("5 %% of %f", mean)
          .isCloseTo(exact(mean, 0.05), within(1L));
      assertThat(PoissonInterval.high(mean))
          .as("95 %% of %f", mean)
          .isCloseTo(exact(mean, 0.95), within(1L));
    }
  }

  /** In logarithms, which a large mean does not drive to zero. */
  private static long exact(double mean, double probability) {
    double logTerm = -mean;
    double reached = Math.exp(logTerm);
    long count = 0;
    while (reached < probability) {
      count++;
      logTerm += Math.log(mean / count);
      reached += Math.exp(logTerm);
    }
    return count;
  }
}
