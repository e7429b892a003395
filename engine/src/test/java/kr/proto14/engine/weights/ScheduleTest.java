package kr.proto14.engine.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
  private final Schedule schedule = Schedule.standard();

  @Test
  void the_ridge_is_sixty_for_ten_rounds_and_falls_to_twenty() {
    assertThat(schedule.ridge(0)).isEqualTo(60);
    assertThat(schedule.ridge(10)).isEqualTo(60);
    assertThat(schedule.ridge(30)).isCloseTo(40, within(1e-9));
    for (int rounds = 11; rounds < 500; rounds++) {
      assertThat(schedule.ridge(rounds)).isLessThan(schedule.ridge(rounds - 1)).isGreaterThan(20);
    }
    assertThat(schedule.ridge(500)).isCloseTo(20, within(1e-4));
  }

  @Test
  void a_round_counts_half_after_sixty() {
    assertThat(schedule.fading(0)).isEqualTo(1);
    assertThat(schedule.fading(60)).isEqualTo(.5);
    assertThat(schedule.fading(120)).isEqualTo(.25);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN})
  void what_holds_nothing_is_refused(double bad) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Schedule(bad, 10, 20, 20, 200, 1000, 100, 60));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Schedule(60, 10, bad, 20, 200, 1000, 100, 60));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Schedule(60, 10, 20, bad, 200, 1000, 100, 60));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Schedule(60, 10, 20, 20, bad - 1, 1000, 100, 60));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Schedule(60, 10, 20, 20, 200, bad, 100, 60));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Schedule(60, 10, 20, 20, 200, 1000, bad, 60));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Schedule(60, 10, 20, 20, 200, 1000, 100, bad));
  }
}
