package kr.proto14.engine.soccer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kr.proto14.engine.pool.Probabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DixonColesTest {
  private static final List<SoccerRow> ROWS = Leagues.seasons(1, 10, 3);

  @ParameterizedTest
  @ValueSource(doubles = {0, .002})
  void no_change_of_a_parameter_makes_the_matches_likelier(double decay) {
    DixonColes fitted = DixonColes.fit(ROWS, decay);
    double best = fitted.logLikelihood();
    Strengths at = fitted.strengths();
    for (double by : new double[] {-.02, -.005, .005, .02}) {
      for (double[] values : List.of(at.attack, at.defence)) {
        for (int team = 0; team < values.length; team++) {
          double here = values[team];
          values[team] = here + by;
          assertThat(fitted.logLikelihood()).as("team %d by %s", team, by).isLessThan(best);
          values[team] = here;
        }
      }
      double level = at.level;
      at.level = level + by;
      assertThat(fitted.logLikelihood()).isLessThan(best);
      at.level = level;
      double edge = at.edge;
      at.edge = edge + by;
      assertThat(fitted.logLikelihood()).isLessThan(best);
      at.edge = edge;
      assertThat(fitted.withRho(fitted.rho() + by).logLikelihood()).isLessThan(best);
    }
    assertThat(fitted.logLikelihood()).isEqualTo(best);
  }

  @Test
  void the_likelihood_is_the_published_one() {
    DixonColes fitted = DixonColes.fit(ROWS, .002);
    LeagueLog log = new LeagueLog(ROWS);
    Strengths at = fitted.strengths();
    double sum = 0;
    for (int i = 0; i < log.rows().size(); i++) {
      SoccerRow row = log.rows().get(i);
      double home = at.home(log.home[i], log.away[i]);
      double away = at.away(log.home[i], log.away[i]);
      double own = row.goals().home();
      double other = row.goals().away();
      double age = log.day[log.day.length - 1] - log.day[i];
      sum +=
          Math.exp(-.002 * age)
              * (own * Math.log(home)
                  - home
                  - Math.log(factorial(own))
                  + other * Math.log(away)
                  - away
                  - Math.log(factorial(other))
                  + Math.log(Leagues.correction(own, other, home, away, fitted.rho())));
    }

    assertThat(fitted.logLikelihood()).isCloseTo(sum, within(1e-8));
  }

  private static double factorial(double n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-.12, 0, .08})
  void a_correction_that_was_planted_is_found(double rho) {
    Leagues.Planted planted = Leagues.planted(6, 12);

    DixonColes fitted = DixonColes.fit(Leagues.seasons(planted, new Random(7), 60, rho), 0);

    // The standard error is about 0.012 with 7,920 matches.
    assertThat(fitted.rho()).isCloseTo(rho, within(.045));
    for (int team = 1; team < 12; team++) {
      Probabilities found = fitted.chances(Leagues.name(0), Leagues.name(team));
      Probabilities truth = OutcomeGrid.chances(planted.home(0, team), planted.away(0, team), rho);
      assertThat(found.home()).isCloseTo(truth.home(), within(.04));
      assertThat(found.middle()).isCloseTo(truth.middle(), within(.03));
    }
  }

  @Test
  void beginning_where_another_fit_ended_changes_nothing() {
    DixonColes cold = DixonColes.fit(ROWS, .004);

    DixonColes again = DixonColes.fit(ROWS, .0005).again(.004);

    assertThat(again.rho()).isCloseTo(cold.rho(), within(1e-6));
    assertThat(again.logLikelihood()).isCloseTo(cold.logLikelihood(), within(1e-8));
    assertThat(again.chances("Team 0", "Team 1").home())
        .isCloseTo(cold.chances("Team 0", "Team 1").home(), within(1e-6));
    assertThat(cold.again(.004).logLikelihood()).isCloseTo(cold.logLikelihood(), within(1e-9));
  }

  @Test
  void fading_prefers_what_a_team_did_lately() {
    Leagues.Planted before = Leagues.planted(1, 8);
    Leagues.Planted later = Leagues.planted(2, 8);
    double[] attack = before.attack().clone();
    attack[0] += 1.2;
    List<SoccerRow> rows =
        Leagues.seasons(
            new Leagues.Planted(attack, before.defence(), before.level(), before.edge()),
            new Random(1),
            3,
            0);
    List<SoccerRow> now =
        Leagues.seasons(later, new Random(2), 1, 0).stream()
            .map(
                row ->
                    Leagues.row(
                        row.date().plusYears(3),
                        row.season() + 3,
                        row.home(),
                        row.away(),
                        row.goals(),
                        row.market()))
            .toList();
    List<SoccerRow> all = new ArrayList<>(rows);
    all.addAll(now);

    DixonColes lately = DixonColes.fit(now, 0);
    double fading = distance(DixonColes.fit(all, .005), lately);
    double level = distance(DixonColes.fit(all, 0), lately);

    assertThat(fading).isLessThan(level / 2);
  }

  private static double distance(DixonColes one, DixonColes other) {
    double sum = 0;
    for (int home = 0; home < 8; home++) {
      for (int away = 0; away < 8; away++) {
        sum +=
            Math.abs(
                one.chances(Leagues.name(home), Leagues.name(away)).home()
                    - other.chances(Leagues.name(home), Leagues.name(away)).home());
      }
    }
    return sum;
  }

  @Test
  void a_team_it_has_not_seen_and_a_rate_that_is_none_are_refused() {
    DixonColes fitted = DixonColes.fit(ROWS, 0);

    assertThatIllegalArgumentException().isThrownBy(() -> fitted.chances("Team 0", "Nobody"));
    assertThatIllegalArgumentException().isThrownBy(() -> fitted.chances("Nobody", "Team 0"));
    for (double decay : new double[] {-.001, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException().isThrownBy(() -> DixonColes.fit(ROWS, decay));
      assertThatIllegalArgumentException().isThrownBy(() -> fitted.again(decay));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DixonColes.fit(List.of(), 0).chances("Team 0", "Team 1"));
  }
}
