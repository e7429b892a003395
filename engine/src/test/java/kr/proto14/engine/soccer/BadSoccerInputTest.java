package kr.proto14.engine.soccer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds: a sane forecast or none, and soon. */
class BadSoccerInputTest {
  private static final List<Component> COMPONENTS =
      Arrays.stream(SoccerModel.values())
          .flatMap(model -> model.components().stream())
          .distinct()
          .toList();

  private static final LocalDate DAY = Leagues.START;

  private static int walked(List<SoccerRow> rows, List<Component> components) {
    int[] steps = {0};
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () ->
            new SoccerWalk(new LeagueLog(rows), components)
                .from(
                    LocalDate.MIN,
                    step -> {
                      steps[0]++;
                      step.opinions().forEach(Sane::check);
                      if (!step.opinions().isEmpty()) {
                        Sane.check(
                            OutcomeLogit.geometricMean(step.opinions().size())
                                .pooled(step.opinions()));
                      }
                    }));
    return steps[0];
  }

  @ParameterizedTest
  @EnumSource(OddLeague.class)
  void a_walk_through_it_says_what_is_sane_or_nothing(OddLeague odd) {
    assertThat(walked(odd.rows(), COMPONENTS)).isBetween(0, 100);
    for (Component component : COMPONENTS) {
      int steps = walked(odd.rows(), List.of(component));
      assertThat(steps).isLessThanOrEqualTo(100);
    }
  }

  @ParameterizedTest
  @EnumSource(OddLeague.class)
  void the_published_model_says_what_is_sane(OddLeague odd) {
    List<SoccerRow> rows = odd.rows();
    for (double decay : new double[] {0, .0018, .1, 1}) {
      DixonColes fitted =
          Assertions.assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> DixonColes.fit(rows, decay));
      DixonColes again = fitted.again(.003);
      for (SoccerRow row : rows.subList(0, 40)) {
        Sane.check(fitted.chances(row.home(), row.away()));
        Sane.check(fitted.chances(row.away(), row.home()));
        Sane.check(again.chances(row.home(), row.away()));
      }
      assertThat(fitted.rho()).isBetween(-.3, .3);
      assertThat(fitted.logLikelihood()).isFinite();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 19})
  void of_a_league_with_hardly_a_match_nothing_is_said(int matches) {
    List<SoccerRow> rows = Leagues.seasons(1, 8, 1).subList(0, matches);

    assertThat(walked(rows, COMPONENTS)).isZero();
  }

  @Test
  void one_match_is_enough_for_the_published_model_to_stay_sane() {
    for (int own : new int[] {0, 1, 30}) {
      DixonColes fitted = DixonColes.fit(List.of(Leagues.row(DAY, 1, "Ace", "Bee", own, 0)), 0);

      Sane.check(fitted.chances("Ace", "Bee"));
      Sane.check(fitted.chances("Bee", "Ace"));
    }
  }

  @Test
  void an_unknown_team_is_believed_to_be_a_newcomer() {
    List<SoccerRow> rows = new ArrayList<>(Leagues.seasons(2, 10, 2));
    SoccerRow last = rows.getLast();
    rows.add(Leagues.row(last.date().plusDays(2), last.season(), "Nobody", "Team 0", 0, 0));
    rows.add(Leagues.row(last.date().plusDays(2), last.season(), "Who", "Whoever", 0, 0));
    List<SoccerWalk.Step> steps = new ArrayList<>();

    new SoccerWalk(new LeagueLog(rows), COMPONENTS).from(last.date().plusDays(1), steps::add);

    assertThat(steps).hasSize(2);
    steps.forEach(step -> step.opinions().forEach(Sane::check));
    assertThat(steps.getLast().opinions())
        .allMatch(chances -> chances.home() > chances.away() && chances.home() < .6);
  }

  @Test
  void after_twenty_years_a_league_is_unknown_again() {
    List<SoccerRow> rows = new ArrayList<>(Leagues.seasons(3, 8, 1));
    SoccerRow last = rows.getLast();
    LocalDate later = last.date().plusYears(20);
    for (int i = 0; i < 25; i++) {
      rows.add(
          Leagues.row(
              later.plusDays(i), last.season() + 20, "Team 0", Leagues.name(1 + i % 7), 1, 0));
    }
    List<LocalDate> days = new ArrayList<>();

    new SoccerWalk(new LeagueLog(rows), COMPONENTS)
        .from(later, step -> days.add(step.row().date()));

    assertThat(days)
        .containsExactly(
            later.plusDays(20),
            later.plusDays(21),
            later.plusDays(22),
            later.plusDays(23),
            later.plusDays(24));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void files_of_any_numbers_are_walked_through(long seed) {
    Random random = new Random(seed);
    int teams = 2 + random.nextInt(8);
    List<SoccerRow> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      int home = random.nextInt(teams);
      Optional<Sides> amounts =
          random.nextBoolean()
              ? Optional.of(new Sides(random.nextInt(1_001), random.nextDouble()))
              : Optional.empty();
      rows.add(
          new SoccerRow(
              DAY.plusDays(random.nextInt(1 << random.nextInt(13))),
              random.nextInt(4) == 0 ? random.nextInt() : 2_015,
              Leagues.name(home),
              Leagues.name((home + 1 + random.nextInt(teams - 1)) % teams),
              new Sides(random.nextInt(1 << random.nextInt(6)), random.nextInt(3)),
              amounts,
              amounts,
              random.nextInt(5) == 0 ? amounts : Optional.empty(),
              Optional.of(
                  Probabilities.ofWeights(
                      StrictMath.exp(9 * random.nextGaussian()),
                      StrictMath.exp(9 * random.nextGaussian()),
                      1))));
    }

    assertThat(walked(rows, COMPONENTS)).isLessThanOrEqualTo(80);
    Sane.check(DixonColes.fit(rows, .001).chances(rows.getFirst().home(), rows.getFirst().away()));
  }
}
