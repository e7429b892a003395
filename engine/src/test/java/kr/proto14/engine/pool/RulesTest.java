package kr.proto14.engine.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RulesTest {
  @ParameterizedTest
  @CsvSource({"1, 0, HOME", "0, 0, MIDDLE", "3, 3, MIDDLE", "0, 1, AWAY", "9, 1, HOME"})
  void soccer_is_settled_by_who_leads_after_stoppage_time(int home, int away, Outcome outcome) {
    assertThat(Rules.outcome(Pool.SOCCER, new Score.Regulation(home, away))).contains(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "86, 80, HOME",
    "85, 80, MIDDLE",
    "81, 80, MIDDLE",
    "80, 81, MIDDLE",
    "80, 85, MIDDLE",
    "80, 86, AWAY",
    "120, 80, HOME",
    "80, 120, AWAY"
  })
  void basketball_needs_six_points_for_a_win_either_way(int home, int away, Outcome outcome) {
    assertThat(Rules.outcome(Pool.BASKETBALL, new Score.Final(home, away))).contains(outcome);
  }

  @Test
  void every_margin_in_basketball_has_its_outcome() {
    for (int margin = 1; margin <= 100; margin++) {
      boolean close = margin <= 5;
      assertThat(Rules.outcome(Pool.BASKETBALL, new Score.Final(100 + margin, 100)))
          .as("home by %d", margin)
          .contains(close ? Outcome.MIDDLE : Outcome.HOME);
      assertThat(Rules.outcome(Pool.BASKETBALL, new Score.Final(100, 100 + margin)))
          .as("away by %d", margin)
          .contains(close ? Outcome.MIDDLE : Outcome.AWAY);
    }
  }

  @Test
  void an_overtime_basketball_score_counts_as_it_ended() {
    // 90:90 after regulation, 104:97 after overtime.
    assertThat(Rules.outcome(Pool.BASKETBALL, new Score.Final(104, 97))).contains(Outcome.HOME);
  }

  @Test
  void a_level_final_score_is_a_fault_of_the_source() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rules.outcome(Pool.BASKETBALL, new Score.Final(80, 80)));
  }

  @ParameterizedTest
  @EnumSource
  void a_score_that_may_include_extra_time_settles_nothing(Pool pool) {
    assertThat(Rules.outcome(pool, new Score.MaybeExtended(2, 1))).isEmpty();
    assertThat(Rules.outcome(pool, new Score.MaybeExtended(1, 1))).isEmpty();
  }

  @Test
  void a_score_of_the_other_sport_settles_nothing() {
    assertThat(Rules.outcome(Pool.SOCCER, new Score.Final(2, 1))).isEmpty();
    assertThat(Rules.outcome(Pool.SOCCER, new Score.Final(1, 1))).isEmpty();
    assertThat(Rules.outcome(Pool.BASKETBALL, new Score.Regulation(90, 80))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, -1", "301, 0", "0, 301"})
  void a_score_out_of_range_is_refused(int home, int away) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Score.Regulation(home, away));
    assertThatIllegalArgumentException().isThrownBy(() -> new Score.MaybeExtended(home, away));
    assertThatIllegalArgumentException().isThrownBy(() -> new Score.Final(home, away));
  }

  @Test
  void the_largest_and_the_smallest_score_are_scores() {
    assertThat(new Score.Final(Score.LIMIT, 0).home()).isEqualTo(300);
    assertThat(new Score.Regulation(0, 0).away()).isZero();
  }
}
