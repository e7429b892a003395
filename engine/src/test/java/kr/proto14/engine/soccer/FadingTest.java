package kr.proto14.engine.soccer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FadingTest {
  private static final Component HALVED =
      new Component("halved", Math.log(2) / 100, 0, 0, 1, 0, 1, 0, 0, 0, 10);

  @Test
  void a_match_loses_half_its_weight_in_a_half_life() {
    Fading fading = new Fading(HALVED);

    assertThat(fading.of(0, 0)).isEqualTo(1);
    assertThat(fading.of(100, 0)).isCloseTo(.5, within(1e-12));
    assertThat(fading.of(200, 0)).isCloseTo(.25, within(1e-12));
  }

  @Test
  void each_season_between_counts_as_days_and_seasons_to_come_do_not() {
    Fading fading = new Fading(HALVED);

    assertThat(fading.of(50, 2)).isEqualTo(fading.of(70, 0));
    assertThat(fading.of(50, -3)).isEqualTo(fading.of(50, 0));
  }

  @Test
  void what_has_faded_below_the_least_weight_is_left_out() {
    Fading fading = new Fading(HALVED);
    int longest = fading.longest();

    assertThat(fading.of(longest - 1, 0)).isGreaterThanOrEqualTo(.004);
    assertThat(fading.of(longest, 0)).isZero();
    assertThat(fading.of(longest - 10, 1)).isZero();
    assertThat(longest).isEqualTo(797);
  }

  @Test
  void two_rates_are_mixed_by_their_shares() {
    Fading fading = new Fading(new Component("two", .01, .25, .001, 1, 0, 1, 0, 0, 0, 0));

    assertThat(fading.of(300, 0))
        .isCloseTo(.75 * Math.exp(-3) + .25 * Math.exp(-.3), within(1e-12));
  }

  @Test
  void seasons_that_are_numbered_wildly_only_fade() {
    Fading fading = new Fading(HALVED);

    assertThat(fading.of(1, Integer.MAX_VALUE)).isZero();
    assertThat(fading.of(Integer.MAX_VALUE, Integer.MAX_VALUE)).isZero();
    assertThat(fading.of(1, 250_000_000)).isZero();
  }

  @Test
  void weights_never_rise_with_age() {
    for (SoccerModel model : SoccerModel.values()) {
      for (Component component : model.components()) {
        Fading fading = new Fading(component);
        for (int day = 1; day <= fading.longest(); day++) {
          assertThat(fading.of(day, 0)).isLessThan(fading.of(day - 1, 0));
        }
      }
    }
  }
}
