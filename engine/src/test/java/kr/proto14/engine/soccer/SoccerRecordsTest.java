package kr.proto14.engine.soccer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoccerRecordsTest {
  private static final Sides GOALS = new Sides(2, 1);

  private static SoccerRow row(LocalDate date, Sides goals, Optional<Sides> other) {
    return new SoccerRow(date, 1, "Ace", "Bee", goals, other, other, other, Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {-1, -1e-9, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void amounts_that_are_none_are_refused(double amount) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Sides(amount, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Sides(1, amount));
  }

  @ParameterizedTest
  @CsvSource({"'',Bee", "Ace,' '", "Ace,Ace", "'\t',Bee"})
  void two_sides_of_different_names_are_needed(String home, String away) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Leagues.row(Leagues.START, 1, home, away, 1, 1));
  }

  @Test
  void a_typing_error_is_refused_and_a_rout_is_not() {
    Sides tooMany = new Sides(1_001, 0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> row(Leagues.START, tooMany, Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> row(Leagues.START, GOALS, Optional.of(tooMany)));
    assertThat(row(Leagues.START, new Sides(149, 0), Optional.empty()).goals().home())
        .isEqualTo(149);
  }

  @Test
  void days_beyond_the_history_of_soccer_are_refused() {
    for (LocalDate day : List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(1799, 12, 31))) {
      assertThatIllegalArgumentException().isThrownBy(() -> row(day, GOALS, Optional.empty()));
    }
    assertThat(row(LocalDate.of(1872, 11, 30), GOALS, Optional.empty()).season()).isEqualTo(1);
  }

  @Test
  void chances_that_are_no_numbers_do_not_get_as_far_as_a_row() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Probabilities(Double.NaN, .5, .5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Probabilities.ofWeights(Double.NaN, 1, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "0,0,0,4,0,1,0,0,-.06,0",
    "NaN,0,0,4,0,1,0,0,-.06,0",
    "1e-9,0,0,4,0,1,0,0,-.06,0",
    "2,0,0,4,0,1,0,0,-.06,0",
    ".003,.1,0,4,0,1,0,0,-.06,0",
    ".003,1.1,.01,4,0,1,0,0,-.06,0",
    ".003,NaN,.01,4,0,1,0,0,-.06,0",
    ".003,0,0,0,0,1,0,0,-.06,0",
    ".003,0,0,NaN,0,1,0,0,-.06,0",
    ".003,0,0,Infinity,0,1,0,0,-.06,0",
    ".003,0,0,4,NaN,1,0,0,-.06,0",
    ".003,0,0,4,9,1,0,0,-.06,0",
    ".003,0,0,4,0,1.5,0,0,-.06,0",
    ".003,0,0,4,0,1,-1,0,-.06,0",
    ".003,0,0,4,0,1,0,NaN,-.06,0",
    ".003,0,0,4,0,1,0,0,NaN,0",
    ".003,0,0,4,0,1,0,0,-.06,-1"
  })
  void components_by_which_nothing_can_be_fitted_are_refused(
      double decay,
      double slowShare,
      double slowDecay,
      double ridge,
      double newcomer,
      double goalShare,
      double shotShare,
      double oddsShare,
      double rho,
      int gap) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Component(
                    "wrong", decay, slowShare, slowDecay, ridge, newcomer, goalShare, shotShare,
                    oddsShare, rho, gap));
  }

  @Test
  void models_are_told_apart_by_key_and_read_what_they_say() {
    assertThat(Arrays.stream(SoccerModel.values()).map(SoccerModel::key))
        .containsExactly("goals", "shots", "past-odds");
    assertThat(SoccerModel.GOALS.components())
        .allMatch(each -> each.goalShare() == 1 && each.oddsShare() == 0)
        .extracting(Component::name)
        .containsExactly("goals", "slow-goals", "fast-goals");
    assertThat(SoccerModel.SHOTS.components())
        .allMatch(each -> each.oddsShare() == 0)
        .extracting(Component::name)
        .containsExactly("goals", "shots", "slow", "fast");
    assertThat(SoccerModel.PAST_ODDS.components())
        .extracting(Component::name)
        .containsExactly("memory", "fast");
  }
}
