package kr.proto14.engine.soccer.wide;

import static kr.proto14.engine.soccer.wide.World.LATER;
import static kr.proto14.engine.soccer.wide.World.START;
import static kr.proto14.engine.soccer.wide.World.club;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.LeagueLog;
import kr.proto14.engine.soccer.SoccerModel;
import kr.proto14.engine.soccer.SoccerRow;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the past is, a forecast is sane chances or a reasoned abstention. */
class BadInputTest {
  @Test
  void nothing_known_at_all_gives_no_chances() {
    WideModel empty =
        new WideModel(
            SoccerModel.GOALS, Map.of(), new LeagueLog(List.of()), new NationLog(List.of()));
    WideView view = empty.before(LATER);

    sane(view.forecast(Fixture.cup(LATER, "a", "b", false)));
    sane(view.forecast(Fixture.league(LATER, "x/1", "a", "b")));
    assertThat(view.forecast(Fixture.nations(LATER, "a", "b", true)).opinion())
        .isEqualTo(new Opinion.Abstention("unknown-team"));
  }

  @ParameterizedTest
  @EnumSource(SoccerModel.class)
  void one_match_tells_too_little(SoccerModel kind) {
    LeagueLog one = new LeagueLog(List.of(World.row(START, 2022, "a", "b", new Sides(1, 0))));
    NationLog nation =
        new NationLog(List.of(World.nation(START, "a", "b", new Sides(1, 0), false)));
    WideView view =
        new WideModel(kind, Map.of("x/1", one), new LeagueLog(List.of()), nation).before(LATER);

    assertThat(view.forecast(Fixture.cup(LATER, "a", "b", false)).opinion())
        .isEqualTo(new Opinion.Abstention("little-history"));
    assertThat(view.forecast(Fixture.nations(LATER, "a", "b", false)).opinion())
        .isEqualTo(new Opinion.Abstention("little-history"));
  }

  @ParameterizedTest
  @EnumSource(SoccerModel.class)
  void a_league_of_two_clubs_that_always_draw_or_win_by_thirty_has_sane_chances(SoccerModel kind) {
    for (Sides score : List.of(new Sides(0, 0), new Sides(1, 1), new Sides(30, 0))) {
      List<SoccerRow> rows = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        boolean swap = i % 2 == 0;
        LocalDate date = LATER.minusDays(120 - i);
        rows.add(World.row(date, 2023, swap ? "a" : "b", swap ? "b" : "a", score));
      }
      WideModel model =
          new WideModel(
              kind,
              Map.of("x/1", new LeagueLog(rows)),
              new LeagueLog(List.of()),
              new NationLog(List.of()));
      WideForecast forecast = model.before(LATER).forecast(Fixture.cup(LATER, "a", "b", true));

      sane(forecast);
      assertThat(forecast.opinion()).isInstanceOf(Opinion.Estimate.class);
    }
  }

  @ParameterizedTest
  @EnumSource(SoccerModel.class)
  void absurd_cup_scores_and_chances_leave_the_forecasts_sane(SoccerModel kind) {
    for (int seed = 0; seed < 2; seed++) {
      Random random = new Random(seed);
      World world = new World(seed);
      world.cups.replaceAll(row -> absurd(row, random));
      WideView view = world.model(kind).before(LATER);
      for (int i = 0; i < 8; i++) {
        sane(view.forecast(Fixture.cup(LATER, club("North", i), club("South", 7 - i), i > 3)));
        sane(view.forecast(Fixture.cup(LATER, club("South", i), "Guests", i > 3)));
      }
    }
  }

  @Test
  void a_cup_between_clubs_of_no_known_league_rates_them_by_it_alone() {
    World world = new World(3);
    world.leagues.clear();
    WideView view = world.model().before(LATER);

    WideForecast forecast =
        view.forecast(Fixture.cup(LATER, club("North", 0), club("South", 0), true));

    sane(forecast);
    assertThat(forecast.path()).isEqualTo(WideForecast.Path.CUP_MATCHES);
  }

  private static SoccerRow absurd(SoccerRow row, Random random) {
    Probabilities chances =
        switch (random.nextInt(3)) {
          case 0 -> new Probabilities(1, 0, 0);
          case 1 -> new Probabilities(0, 1, 0);
          default -> new Probabilities(1e-12, 1e-12, 1 - 2e-12);
        };
    return new SoccerRow(
        row.date(),
        row.season(),
        row.home(),
        row.away(),
        new Sides(random.nextInt(2) * 30, random.nextInt(2) * 30),
        row.onTarget(),
        row.shots(),
        row.xg(),
        Optional.of(chances));
  }

  private static void sane(WideForecast forecast) {
    switch (forecast.opinion()) {
      case Opinion.Abstention abstention -> assertThat(abstention.reason()).isNotBlank();
      case Opinion.Estimate estimate -> {
        Probabilities chances = estimate.probabilities();
        assertThat(Math.min(chances.home(), Math.min(chances.middle(), chances.away())))
            .isPositive();
        assertThat(Math.max(chances.home(), chances.away())).isLessThan(1);
      }
    }
  }
}
