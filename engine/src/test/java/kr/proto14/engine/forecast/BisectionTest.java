package kr.proto14.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class BisectionTest {
  @Test
  void it_finds_the_crossing_of_a_falling_function() {
    assertThat(Bisection.ofFalling(x -> 2 - x * x, 0, 2)).isCloseTo(Math.sqrt(2), within(1e-15));
    assertThat(Bisection.ofFalling(x -> 1e-12 - x, 0, 1)).isCloseTo(1e-12, within(1e-24));
  }

  @Test
  void without_a_crossing_it_gives_the_nearer_end() {
    assertThat(Bisection.ofFalling(x -> -1 - x, 0, 1)).isCloseTo(0, within(1e-15));
    assertThat(Bisection.ofFalling(x -> 3 - x, 0, 1)).isEqualTo(1);
  }

  @Test
  void it_ends_on_functions_that_are_no_numbers_and_on_the_widest_bracket() {
    AtomicInteger calls = new AtomicInteger();
    Bisection.ofFalling(
        x -> {
          calls.incrementAndGet();
          return Double.NaN;
        },
        0,
        Double.MAX_VALUE);

    assertThat(calls).hasValueLessThan(200);
  }

  @Test
  void stopping_early_changes_no_bit() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      double low = random.nextInt(4) == 0 ? 0 : random.nextDouble();
      double high = low + Math.pow(10, random.nextInt(6) - 3) * random.nextDouble();
      double zero = low + (high - low) * (1.4 * random.nextDouble() - .2);
      DoubleUnaryOperator function = x -> Math.expm1(zero - x);
      double above = low;
      double below = high;
      for (int i = 0; i < 120; i++) {
        double middle = above + (below - above) / 2;
        if (function.applyAsDouble(middle) > 0) {
          above = middle;
        } else {
          below = middle;
        }
      }

      assertThat(Bisection.ofFalling(function, low, high))
          .as("seed %d", seed)
          .isEqualTo(above + (below - above) / 2);
    }
  }
}
