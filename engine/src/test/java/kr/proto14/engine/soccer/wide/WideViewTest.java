package kr.proto14.engine.soccer.wide;

import static java.util.Objects.requireNonNull;
import static kr.proto14.engine.soccer.wide.World.LATER;
import static kr.proto14.engine.soccer.wide.World.club;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Optional;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.SoccerModel;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import kr.proto14.engine.soccer.wide.Fixture.Kind;
import kr.proto14.engine.soccer.wide.WideForecast.Path;
import kr.proto14.engine.soccer.wide.WideForecast.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WideViewTest {
  private final WideView view = new World(1).model().before(LATER);

  @ParameterizedTest
  @EnumSource(SoccerModel.class)
  void a_middling_club_of_the_stronger_league_beats_the_best_of_the_weaker(SoccerModel model) {
    WideForecast forecast =
        new World(1).model(model).before(LATER).forecast(cup(club("North", 3), club("South", 0)));

    assertThat(forecast.path()).isEqualTo(Path.CROSS_LEAGUE);
    assertThat(chances(forecast).home()).isGreaterThan(.5);
    assertThat(chances(forecast).away()).isLessThan(.3);
  }

  @Test
  void clubs_of_one_league_are_compared_within_it() {
    WideForecast forecast = view.forecast(cup(club("East", 0), club("East", 7)));

    assertThat(forecast.path()).isEqualTo(Path.LEAGUE);
    assertThat(chances(forecast).home()).isGreaterThan(.5);
    assertThat(view.forecast(Fixture.league(LATER, "East/1", club("East", 0), club("East", 7))))
        .isEqualTo(forecast);
  }

  @Test
  void a_club_without_a_league_is_rated_by_its_cup_matches() {
    WideForecast forecast = view.forecast(cup("Guests", club("South", 2)));

    assertThat(forecast.path()).isEqualTo(Path.CUP_MATCHES);
    assertThat(chances(forecast).home()).isGreaterThan(chances(forecast).away());
  }

  @Test
  void nations_are_rated_by_their_results() {
    WideForecast forecast = view.forecast(Fixture.nations(LATER, "Land 0", "Land 11", true));

    assertThat(forecast.path()).isEqualTo(Path.NATIONS);
    assertThat(chances(forecast).home()).isGreaterThan(.5);
  }

  @Test
  void on_neutral_ground_the_order_of_the_sides_does_not_matter() {
    for (String[] pair :
        new String[][] {
          {club("North", 1), club("South", 0)},
          {club("East", 1), club("East", 4)},
          {"Guests", club("North", 0)}
        }) {
      Probabilities one = chances(view.forecast(Fixture.cup(LATER, pair[0], pair[1], true)));
      Probabilities other = chances(view.forecast(Fixture.cup(LATER, pair[1], pair[0], true)));

      assertThat(one.home()).isCloseTo(other.away(), within(1e-12));
      assertThat(one.middle()).isCloseTo(other.middle(), within(1e-12));
    }
  }

  @Test
  void at_home_a_side_is_likelier_to_win_than_on_neutral_ground() {
    for (String away : new String[] {club("South", 0), club("North", 2)}) {
      Probabilities home = chances(view.forecast(cup(club("North", 1), away)));
      Probabilities neutral =
          chances(view.forecast(Fixture.cup(LATER, club("North", 1), away, true)));
      assertThat(home.home()).isGreaterThan(neutral.home() + .01);
    }
  }

  @Test
  void leagues_that_no_cup_match_compares_give_no_chances() {
    assertThat(reason(cup(club("East", 0), club("North", 0)))).isEqualTo("different-leagues");
    assertThat(reason(cup(club("North", 0), club("East", 0)))).isEqualTo("different-leagues");
  }

  @Test
  void a_side_that_nothing_is_known_of_gives_no_chances() {
    assertThat(reason(cup("Nobody", club("North", 0)))).isEqualTo("unknown-team");
    assertThat(reason(cup(club("North", 0), ""))).isEqualTo("unknown-team");
    assertThat(reason(Fixture.nations(LATER, "Land 1", "Atlantis", false)))
        .isEqualTo("unknown-team");
    assertThat(reason(Fixture.league(LATER, "East/1", club("East", 0), "Nobody")))
        .isEqualTo("unknown-team");
    assertThat(reason(Fixture.league(LATER, "East/1", club("East", 0), club("North", 0))))
        .isEqualTo("unknown-team");
  }

  @Test
  void few_cup_matches_do_not_rate_a_club_whose_league_is_unknown() {
    World world = new World(1);
    for (int i = 1; i < CrossView.LEAST_CUP_MATCHES; i++) {
      addCupMatch(world, i);
      assertThat(reason(world.model().before(LATER), cup("Late", club("South", 1))))
          .isEqualTo("unknown-league");
    }
    addCupMatch(world, CrossView.LEAST_CUP_MATCHES);
    assertThat(world.model().before(LATER).forecast(cup("Late", club("South", 1))).path())
        .isEqualTo(Path.CUP_MATCHES);
  }

  private static void addCupMatch(World world, int daysAgo) {
    world.cups.add(
        World.row(LATER.minusDays(daysAgo), 2023, "Late", club("South", 0), new Sides(1, 1)));
  }

  @Test
  void a_league_that_has_just_begun_gives_no_chances() {
    WideView early = new World(1).model().before(World.START.plusDays(14));

    assertThat(reason(early, cup(club("East", 0), club("East", 1)))).isEqualTo("little-history");
    assertThat(reason(early, cup(club("North", 0), club("South", 1)))).isEqualTo("little-history");
    assertThat(reason(early, Fixture.nations(LATER, "Land 0", "Land 1", true)))
        .isIn("little-history", "unknown-team");
  }

  @Test
  void one_name_in_two_countries_at_once_gives_no_chances() {
    World world = new World(1);
    Sides score = new Sides(0, 0);
    requireNonNull(world.leagues.get("East/1"))
        .add(World.row(LATER.minusDays(9), 2023, club("North", 0), club("East", 1), score));

    assertThat(reason(world.model().before(LATER), cup(club("North", 0), club("South", 1))))
        .isEqualTo("ambiguous-team");
    assertThat(reason(cup(club("North", 0), club("North", 0)))).isEqualTo("ambiguous-team");
  }

  @Test
  void a_promoted_club_is_believed_weak_in_its_first_match() {
    World world = new World(1);
    world.leagues.put("East/2", new World(2).leagues.get("South/1"));
    WideView with = world.model().before(LATER);
    Fixture fixture = Fixture.league(LATER, "East/1", club("East", 3), club("South", 0));

    assertThat(with.forecast(fixture).path()).isEqualTo(Path.LEAGUE);
    assertThat(chances(with.forecast(fixture)).home()).isGreaterThan(.4);
  }

  @Test
  void a_league_without_a_log_is_taken_for_a_cup() {
    Fixture fixture =
        new Fixture(
            LATER, Kind.CLUBS, Optional.of("Europe/CL"), club("North", 0), club("South", 0), false);

    assertThat(view.forecast(fixture).path()).isEqualTo(Path.CROSS_LEAGUE);
  }

  @Test
  void a_later_fixture_is_forecast_by_what_is_known_today() {
    Fixture soon = cup(club("North", 0), club("South", 0));
    Fixture later = Fixture.cup(LATER.plusDays(9), soon.home(), soon.away(), false);

    assertThat(view.forecast(later)).isEqualTo(view.forecast(soon));
  }

  @Test
  void a_fixture_of_the_past_is_refused() {
    LocalDate yesterday = LATER.minusDays(1);

    assertThatThrownBy(() -> view.forecast(Fixture.cup(yesterday, "a", "b", false)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(yesterday.toString());
  }

  @Test
  void every_reason_and_path_has_a_key_of_its_own() {
    assertThat(Reason.values()).extracting(Reason::key).doesNotHaveDuplicates();
    assertThat(Path.values()).extracting(Path::key).doesNotHaveDuplicates();
    assertThatThrownBy(() -> new WideForecast(Path.LEAGUE, new Opinion.Abstention("x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WideForecast.by(Path.NONE, new Probabilities(.5, .25, .25)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Fixture cup(String home, String away) {
    return Fixture.cup(LATER, home, away, false);
  }

  private String reason(Fixture fixture) {
    return reason(view, fixture);
  }

  private static String reason(WideView view, Fixture fixture) {
    Opinion opinion = view.forecast(fixture).opinion();
    assertThat(opinion).isInstanceOf(Opinion.Abstention.class);
    return ((Opinion.Abstention) opinion).reason();
  }

  private static Probabilities chances(WideForecast forecast) {
    assertThat(forecast.opinion()).isInstanceOf(Opinion.Estimate.class);
    return ((Opinion.Estimate) forecast.opinion()).probabilities();
  }
}
