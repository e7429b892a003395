package kr.proto14.app.ops.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LengthsTest {
  private static List<Duration> oneTo(int n) {
    return IntStream.rangeClosed(1, n).mapToObj(Duration::ofSeconds).toList();
  }

  @Test
  void a_few_lengths_do_not_tell_what_is_usual() {
    assertThat(Lengths.usual(List.of())).isEmpty();
    assertThat(Lengths.usual(oneTo(4))).isEmpty();
    assertThat(Lengths.usual(oneTo(5))).contains(Duration.ofSeconds(5));
  }

  @Test
  void of_a_hundred_the_95th_is_the_usual_longest() {
    assertThat(Lengths.usual(oneTo(100))).contains(Duration.ofSeconds(95));
    assertThat(Lengths.usual(oneTo(20))).contains(Duration.ofSeconds(19));
    assertThat(Lengths.usual(oneTo(21))).contains(Duration.ofSeconds(20));
  }

  @Test
  void at_least_95_of_100_do_not_pass_it_and_a_smaller_one_would_be_passed_by_more() {
    Random random = new Random(14);
    for (int run = 0; run < 500; run++) {
      int n = Lengths.FEWEST + random.nextInt(300);
      List<Duration> lengths = random.ints(n, 0, 1000).mapToObj(Duration::ofMillis).toList();
      Duration usual = Lengths.usual(lengths).orElseThrow();
      long within = lengths.stream().filter(it -> it.compareTo(usual) <= 0).count();
      long below = lengths.stream().filter(it -> it.compareTo(usual) < 0).count();
      assertThat(lengths).contains(usual);
      assertThat(within * 100).as("seed 14, run %d", run).isGreaterThanOrEqualTo(95L * n);
      assertThat(below * 100).as("seed 14, run %d", run).isLessThan(95L * n);
    }
  }
}
