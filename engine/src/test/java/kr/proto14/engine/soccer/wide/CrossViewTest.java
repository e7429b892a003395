package kr.proto14.engine.soccer.wide;

import static java.util.Objects.requireNonNull;
import static kr.proto14.engine.soccer.wide.World.club;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.LeagueStrengths.Form;
import kr.proto14.engine.soccer.SoccerModel;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import kr.proto14.engine.soccer.wide.CrossView.Offset;
import kr.proto14.engine.soccer.wide.CrossView.Side;
import kr.proto14.engine.soccer.wide.WideForecast.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrossViewTest {
  private static final double RHO = -.06;

  /**
   * North is ahead of South, West has three cup matches only; Guests and Few are without league.
   */
  private static final CrossView VIEW =
      view(
          .05,
          .3,
          .9,
          Map.of(
              "league North/1", new Offset(.4, 30),
              "league South/1", new Offset(-.3, CrossView.LEAST_LINKS),
              "league West/1", new Offset(.1, CrossView.LEAST_LINKS - 1),
              "club Guests", new Offset(-.1, CrossView.LEAST_CUP_MATCHES),
              "club Few", new Offset(.2, CrossView.LEAST_CUP_MATCHES - 1),
              "club Own", new Offset(.2, 0)));

  private static CrossView view(
      double level, double edge, double slope, Map<String, Offset> groups) {
    return new CrossView(level, edge, slope, new TreeMap<>(groups), new TreeMap<>());
  }

  private static Side of(String league, double attack, double defence) {
    return new Side("league " + league, Optional.of(.3), new Form(attack, defence));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void later_matches_of_cups_and_leagues_change_no_bit(int seed) {
    Random random = new Random(seed);
    LocalDate day = World.START.plusDays(150 + random.nextInt(450));
    World more = new World(seed);
    for (int i = 0; i < 20; i++) {
      LocalDate later = day.plusDays(i == 0 ? 0 : random.nextInt(300));
      Sides score = new Sides(random.nextInt(31), 0);
      String north = club("North", random.nextInt(8));
      String south = club("South", random.nextInt(8));
      more.cups.addFirst(World.row(later, 2024, south, north, score));
      more.cups.addFirst(World.row(later, 2024, "Newcomer", north, score));
      requireNonNull(more.leagues.get("South/1"))
          .addFirst(World.row(later, 2024, north, south, score));
    }

    CrossView known = more.model(SoccerModel.GOALS).compared(day);

    assertThat(known).isEqualTo(new World(seed).before(day).model(SoccerModel.GOALS).compared(day));
    assertThat(known.groups()).isNotEmpty().doesNotContainKey("club Newcomer");
    assertThat(known.place(club("South", 1))).contains("South/1");
  }

  @Test
  void a_cup_match_of_the_day_before_does_change_it() {
    LocalDate day = World.START.plusDays(400);
    World more = new World(1).before(day);
    more.cups.add(
        World.row(day.minusDays(1), 2023, club("South", 1), club("North", 1), new Sides(9, 0)));

    assertThat(more.model(SoccerModel.GOALS).compared(day))
        .isNotEqualTo(new World(1).before(day).model(SoccerModel.GOALS).compared(day));
  }

  @ParameterizedTest
  @CsvSource({
    "league North/1,",
    "league South/1,",
    "league West/1, DIFFERENT_LEAGUES",
    "league Nowhere/1, DIFFERENT_LEAGUES",
    "club Guests,",
    "club Few, UNKNOWN_LEAGUE",
    "club Own, UNKNOWN_TEAM",
    "club Stranger, UNKNOWN_TEAM"
  })
  void what_too_few_cup_matches_compare_is_missing_for_a_reason(String group, Reason reason) {
    Side side = new Side(group, Optional.empty(), new Form(0, 0));

    assertThat(VIEW.missing(side)).isEqualTo(Optional.ofNullable(reason));
  }

  @Test
  void a_side_alone_is_the_club_and_no_league_of_its_name() {
    assertThat(VIEW.missing(Side.alone("North/1"))).contains(Reason.UNKNOWN_TEAM);
    assertThat(VIEW.missing(Side.alone("Guests"))).isEmpty();
    assertThat(VIEW.offset(Side.alone("Stranger"))).isEqualTo(new Offset(0, 0));
  }

  @Test
  void goals_are_those_of_the_formula() {
    // Average .3, level .05, half the edge .15, .9 of .5 and of .1, and .7 between the leagues.
    Sides goals = VIEW.expected(of("North/1", .2, .1), of("South/1", .2, -.3), false);

    assertThat(goals.home()).isCloseTo(Math.exp(.3 + .05 + .15 + .9 * .5 + .7), within(1e-12));
    assertThat(goals.away()).isCloseTo(Math.exp(.3 + .05 - .15 + .9 * .1 - .7), within(1e-12));
  }

  @Test
  void within_one_league_no_offset_counts() {
    Sides north = VIEW.expected(of("North/1", .2, 0), of("North/1", 0, 0), true);
    Sides south = VIEW.expected(of("South/1", .2, 0), of("South/1", 0, 0), true);

    assertThat(north).isEqualTo(south);
  }

  @Test
  void a_club_without_a_league_scores_by_the_level_of_the_other_sides_league() {
    Side guests = Side.alone("Guests");
    Side high = new Side("league North/1", Optional.of(.8), new Form(0, 0));
    Side low = new Side("league North/1", Optional.of(0.), new Form(0, 0));

    double more = VIEW.expected(high, guests, true).away();
    double fewer = VIEW.expected(low, guests, true).away();

    assertThat(more / fewer).isCloseTo(Math.exp(.8), within(1e-12));
    assertThat(VIEW.expected(guests, guests, true).home())
        .isCloseTo(1.35 * Math.exp(.05), within(1e-12));
  }

  @Test
  void on_neutral_ground_the_order_does_not_matter_and_at_home_the_home_side_gains() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Side north = of("North/1", random.nextGaussian() / 2, random.nextGaussian() / 2);
      Side south =
          random.nextBoolean()
              ? Side.alone("Guests")
              : of("South/1", random.nextGaussian() / 2, random.nextGaussian() / 2);

      Probabilities one = VIEW.chances(north, south, true, RHO);
      Probabilities other = VIEW.chances(south, north, true, RHO);
      Probabilities home = VIEW.chances(north, south, false, RHO);

      assertThat(one.home()).as("seed %d", seed).isCloseTo(other.away(), within(1e-12));
      assertThat(one.middle()).as("seed %d", seed).isCloseTo(other.middle(), within(1e-12));
      assertThat(home.home()).as("seed %d", seed).isGreaterThan(one.home());
      assertThat(home.away()).as("seed %d", seed).isLessThan(one.away());
    }
  }

  @Test
  void whatever_was_fitted_the_chances_are_sane() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      double scale = Math.pow(10, random.nextInt(300));
      CrossView wild =
          view(
              scale * random.nextGaussian(),
              scale * random.nextGaussian(),
              scale * random.nextGaussian(),
              Map.of(
                  "league A", new Offset(scale * random.nextGaussian(), 9),
                  "league B", new Offset(scale * random.nextGaussian(), 9)));
      Side home = of("A", 3 * random.nextGaussian(), 3 * random.nextGaussian());
      Side away = of("B", 3 * random.nextGaussian(), 3 * random.nextGaussian());

      Probabilities chances = wild.chances(home, away, random.nextBoolean(), RHO);

      assertThat(chances.home()).as("seed %d", seed).isBetween(1e-12, 1.);
      assertThat(chances.middle()).as("seed %d", seed).isBetween(1e-12, 1.);
      assertThat(chances.away()).as("seed %d", seed).isBetween(1e-12, 1.);
      assertThat(chances.home() + chances.middle() + chances.away()).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void what_is_not_finite_is_refused() {
    for (double none : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> view(none, 0, 1, Map.of()))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> view(0, none, 1, Map.of()))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> view(0, 0, none, Map.of()))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Offset(none, 1)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new Offset(0, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void it_keeps_what_it_was_given_whatever_becomes_of_that() {
    SortedMap<String, Offset> groups = new TreeMap<>(Map.of("league A", new Offset(.1, 9)));
    SortedMap<String, String> places = new TreeMap<>(Map.of("Club", "A"));
    CrossView view = new CrossView(0, 0, 1, groups, places);
    groups.clear();
    places.clear();

    assertThat(view.offset("A")).contains(.1);
    assertThat(view.place("Club")).contains("A");
    assertThatThrownBy(() -> view.groups().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
