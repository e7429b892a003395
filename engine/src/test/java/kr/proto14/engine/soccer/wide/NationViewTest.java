package kr.proto14.engine.soccer.wide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import kr.proto14.engine.soccer.wide.NationView.Rated;
import kr.proto14.engine.soccer.wide.WideForecast.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationViewTest {
  private static final int ENOUGH = NationRating.LEAST_MATCHES;
  private static final NationView VIEW =
      new NationView(
          .2,
          .4,
          -.06,
          new TreeMap<>(
              Map.of(
                  "Korea", new Rated(.3, ENOUGH),
                  "Japan", new Rated(.35, 90),
                  "Few", new Rated(.1, ENOUGH - 1),
                  "Long ago", new Rated(0, 0))));

  private static NationView rated(World world, LocalDate day) {
    return rated(world.nations, day);
  }

  private static NationView rated(List<NationRow> rows, LocalDate day) {
    return NationRating.before(new NationLog(rows), day, NationTuning.chosen()).view();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void later_matches_change_no_bit(int seed) {
    Random random = new Random(seed);
    LocalDate day = World.START.plusDays(100 + random.nextInt(500));
    World more = new World(seed);
    for (int i = 0; i < 20; i++) {
      LocalDate later = day.plusDays(i == 0 ? 0 : random.nextInt(900));
      String other = i % 3 == 0 ? "Newcomer" : "Land " + random.nextInt(6);
      more.nations.addFirst(
          new NationRow(
              later,
              "Land " + (6 + random.nextInt(6)),
              other,
              new Sides(random.nextInt(31), 0),
              i % 2 == 0 ? "FIFA World Cup" : "Friendly",
              random.nextBoolean()));
    }

    NationView known = rated(more, day);

    assertThat(known).isEqualTo(rated(new World(seed).before(day), day));
    assertThat(known.teams()).hasSize(12).doesNotContainKey("Newcomer");
  }

  @Test
  void a_match_of_the_day_before_does_change_it() {
    LocalDate day = World.START.plusDays(300);
    World more = new World(2).before(day);
    more.nations.add(World.nation(day.minusDays(1), "Land 9", "Land 0", new Sides(5, 0), true));

    NationView before = rated(new World(2).before(day), day);
    NationView after = rated(more, day);

    assertThat(after.chances("Land 9", "Land 0", true).home())
        .isGreaterThan(before.chances("Land 9", "Land 0", true).home() + .005);
  }

  @Test
  void an_upset_that_may_have_come_in_extra_time_tells_less_than_one_that_cannot() {
    LocalDate day = World.START.plusDays(300);
    double league = gained("UEFA Nations League", day);
    double knockOut = gained("UEFA Euro", day);

    assertThat(league).isPositive();
    assertThat(knockOut / league).isBetween(.4, .8);
  }

  /**
   * By how much an upset raises a side: both have three matches of the tournament behind them, all
   * drawn with others.
   */
  private static double gained(String tournament, LocalDate day) {
    World world = new World(2).before(day.minusDays(20));
    for (int match = 0; match < 3; match++) {
      LocalDate at = day.minusDays(12 - 4 * match);
      for (String side : List.of("Land 9", "Land 0")) {
        String other = side.equals("Land 9") ? "Land 8" : "Land 1";
        world.nations.add(
            new NationRow(at, side, other + match % 2, new Sides(1, 1), tournament, true));
      }
    }
    double drawn = rated(world, day).chances("Land 9", "Land 0", true).home();
    world.nations.add(
        new NationRow(day.minusDays(1), "Land 9", "Land 0", new Sides(4, 0), tournament, true));
    return rated(world, day).chances("Land 9", "Land 0", true).home() - drawn;
  }

  @ParameterizedTest
  @CsvSource({
    "Korea, Japan,",
    "Korea, Nobody, UNKNOWN_TEAM",
    "Nobody, Korea, UNKNOWN_TEAM",
    "Nobody, Few, UNKNOWN_TEAM",
    "Korea, Few, LITTLE_HISTORY",
    "Few, Korea, LITTLE_HISTORY",
    "Long ago, Japan, LITTLE_HISTORY"
  })
  void a_team_of_which_too_little_is_known_is_missing_for_a_reason(
      String home, String away, Reason reason) {
    assertThat(VIEW.missing(home, away)).isEqualTo(Optional.ofNullable(reason));
  }

  @Test
  void on_neutral_ground_the_order_does_not_matter_and_at_home_the_home_side_gains() {
    Probabilities one = VIEW.chances("Korea", "Japan", true);
    Probabilities other = VIEW.chances("Japan", "Korea", true);
    Probabilities home = VIEW.chances("Korea", "Japan", false);

    assertThat(one.home()).isCloseTo(other.away(), within(1e-12));
    assertThat(one.away()).isGreaterThan(one.home());
    assertThat(home.home()).isGreaterThan(one.home() + .05);
    assertThat(home.away()).isLessThan(one.away());
  }

  @Test
  void whatever_was_fitted_the_chances_are_sane() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      double scale = Math.pow(10, random.nextInt(300));
      NationView wild =
          new NationView(
              scale * random.nextGaussian(),
              scale * random.nextGaussian(),
              random.nextGaussian(),
              new TreeMap<>(
                  Map.of(
                      "A", new Rated(scale * random.nextGaussian(), 9),
                      "B", new Rated(scale * random.nextGaussian(), 9))));

      Probabilities chances = wild.chances("A", "B", random.nextBoolean());

      assertThat(Math.min(chances.home(), Math.min(chances.middle(), chances.away())))
          .as("seed %d", seed)
          .isPositive();
      assertThat(chances.home() + chances.middle() + chances.away())
          .as("seed %d", seed)
          .isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void a_team_without_a_match_that_counts_has_no_chances() {
    for (String team : List.of("Nobody", "Long ago")) {
      assertThatThrownBy(() -> VIEW.chances(team, "Japan", true))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(team);
    }
  }

  @Test
  void what_is_not_finite_is_refused() {
    for (double none : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
      assertThatThrownBy(() -> new NationView(none, 0, 0, new TreeMap<>()))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new NationView(0, none, 0, new TreeMap<>()))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Rated(none, 1)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new Rated(0, -1)).isInstanceOf(IllegalArgumentException.class);
  }
}
