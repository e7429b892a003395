package kr.proto14.app.ai.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kr.proto14.app.ai.question.LeaguePast.Place;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaguePastTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 16);

  private static Game game(int daysAgo, String home, String away, int goals, int others) {
    return game(daysAgo, 2026, home, away, goals, others);
  }

  private static Game game(
      int daysAgo, int season, String home, String away, int goals, int others) {
    return new Game(DAY.minusDays(daysAgo), season, home, away, goals, others);
  }

  private static LeaguePast soccer(List<Game> games) {
    return new LeaguePast(Pool.SOCCER, DAY, games);
  }

  private static LeaguePast basketball(List<Game> games) {
    return new LeaguePast(Pool.BASKETBALL, DAY, games);
  }

  @Test
  void a_table_of_soccer_goes_by_points_then_difference_then_goals() {
    LeaguePast league =
        soccer(
            List.of(
                game(30, "a", "b", 1, 0),
                game(29, "c", "d", 3, 0),
                game(28, "b", "d", 2, 2),
                game(27, "e", "f", 4, 1),
                game(26, "g", "h", 0, 0)));

    assertThat(league.place("e")).contains(new Place(1, 8, 1, 0, 0, 4, 1));
    assertThat(league.place("c")).contains(new Place(2, 8, 1, 0, 0, 3, 0));
    assertThat(league.place("a")).contains(new Place(3, 8, 1, 0, 0, 1, 0));
    assertThat(league.place("g")).map(Place::rank).contains(4);
    assertThat(league.place("h")).as("equals share a place").map(Place::rank).contains(4);
    assertThat(league.place("b")).contains(new Place(6, 8, 0, 1, 1, 2, 3));
    assertThat(league.place("d")).map(Place::rank).contains(7);
    assertThat(league.place("nobody")).isEmpty();
    assertThat(league.place("b").orElseThrow().points()).isEqualTo(1);
    assertThat(league.place("b").orElseThrow().played()).isEqualTo(2);
  }

  @Test
  void a_table_of_basketball_goes_by_the_share_of_wins() {
    LeaguePast league =
        basketball(
            List.of(
                game(9, "a", "b", 80, 70),
                game(8, "a", "c", 70, 71),
                game(7, "d", "c", 90, 60),
                game(6, "a", "b", 99, 98)));

    assertThat(league.place("d")).contains(new Place(1, 4, 1, 0, 0, 90, 60));
    assertThat(league.place("a")).contains(new Place(2, 4, 2, 0, 1, 249, 239));
    assertThat(league.place("c")).map(Place::rank).contains(3);
    assertThat(league.place("b")).map(Place::rank).contains(4);
  }

  @Test
  void the_table_is_of_the_season_that_is_played() {
    LeaguePast league =
        soccer(List.of(game(200, 2025, "a", "b", 9, 0), game(3, 2026, "b", "c", 1, 0)));

    assertThat(league.place("a")).isEmpty();
    assertThat(league.place("b")).contains(new Place(1, 2, 1, 0, 0, 1, 0));
  }

  @Test
  void between_seasons_there_is_no_table() {
    assertThat(soccer(List.of(game(120, "a", "b", 1, 0))).place("a")).isPresent();
    assertThat(soccer(List.of(game(121, "a", "b", 1, 0))).place("a")).isEmpty();
    assertThat(soccer(List.of()).place("a")).isEmpty();
  }

  @Test
  void form_is_of_the_last_five_whatever_the_season_the_newest_first() {
    List<Game> games = new ArrayList<>();
    for (int daysAgo = 1; daysAgo <= 8; daysAgo++) {
      games.add(game(daysAgo, 2026 - daysAgo / 4, daysAgo % 2 == 0 ? "a" : "z", "b", daysAgo, 0));
    }
    Collections.shuffle(games, new Random(1));
    LeaguePast league = soccer(games);

    assertThat(league.form("a")).extracting(Game::homeScore).containsExactly(2, 4, 6, 8);
    assertThat(league.form("b")).extracting(Game::homeScore).containsExactly(1, 2, 3, 4, 5);
    assertThat(league.form("nobody")).isEmpty();
    assertThat(league.last("a")).contains(DAY.minusDays(2));
    assertThat(league.last("nobody")).isEmpty();
  }

  @Test
  void meetings_are_of_both_at_either_ground() {
    LeaguePast league =
        soccer(
            List.of(
                game(400, "a", "b", 1, 0),
                game(300, "b", "a", 2, 1),
                game(200, "a", "c", 3, 0),
                game(100, "b", "a", 0, 0)));

    assertThat(league.meetings("a", "b"))
        .extracting(Game::date)
        .containsExactly(DAY.minusDays(100), DAY.minusDays(300), DAY.minusDays(400));
    assertThat(league.meetings("b", "a")).isEqualTo(league.meetings("a", "b"));
    assertThat(league.meetings("c", "b")).isEmpty();
    assertThat(league.meetings("a", "b").get(1).margin("a")).isEqualTo(-1);
  }

  @Test
  void what_is_played_on_the_day_or_later_is_not_known() {
    LeaguePast league =
        soccer(List.of(game(0, "a", "b", 9, 0), game(-3, "a", "b", 9, 0), game(1, "b", "a", 1, 0)));

    assertThat(league.form("a")).extracting(Game::date).containsExactly(DAY.minusDays(1));
    assertThat(league.last("a")).contains(DAY.minusDays(1));
    assertThat(league.meetings("a", "b")).hasSize(1);
    assertThat(league.place("a")).contains(new Place(2, 2, 0, 0, 1, 0, 1));
  }

  @Test
  void base_rates_need_a_hundred_games_of_the_last_three_years() {
    List<Game> games = new ArrayList<>();
    for (int i = 0; i < 99; i++) {
      games.add(game(1 + i, "a", "b", i % 2, 0));
    }
    games.add(game(365 * 3 + 2, "a", "b", 0, 5));
    assertThat(soccer(games).baseRates()).isEmpty();

    games.add(game(365 * 3 + 1, "a", "b", 0, 5));
    Map<Outcome, Double> rates = soccer(games).baseRates().orElseThrow();

    assertThat(rates.get(Outcome.HOME)).isEqualTo(0.49);
    assertThat(rates.get(Outcome.MIDDLE)).isEqualTo(0.50);
    assertThat(rates.get(Outcome.AWAY)).isEqualTo(0.01);
  }

  @Test
  void in_basketball_five_points_are_the_middle_and_six_are_not() {
    List<Game> games = new ArrayList<>();
    int[] margins = {6, 5, 0, -5, -6};
    for (int i = 0; i < 100; i++) {
      games.add(game(1 + i, "a", "b", 80 + margins[i % 5], 80));
    }

    assertThat(basketball(games).baseRates().orElseThrow())
        .isEqualTo(Map.of(Outcome.HOME, 0.2, Outcome.MIDDLE, 0.6, Outcome.AWAY, 0.2));
  }

  /** The order in which games are handed in, and games still to come, change nothing. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatever_is_played_places_and_rates_are_sound(long seed) {
    Random random = new Random(seed);
    List<Game> games = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      int home = random.nextInt(10);
      int away = (home + 1 + random.nextInt(9)) % 10;
      games.add(
          game(1 + i, "t" + home, "t" + away, random.nextInt(5), random.nextInt(5)));
    }
    LeaguePast league = soccer(games);
    List<Game> more = new ArrayList<>(games);
    more.add(game(-1, "t0", "t1", 50, 0));
    Collections.shuffle(more, random);
    LeaguePast shuffled = soccer(more);

    List<Place> places = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      assertThat(shuffled.place("t" + i)).as("seed %d", seed).isEqualTo(league.place("t" + i));
      assertThat(shuffled.form("t" + i)).as("seed %d", seed).isEqualTo(league.form("t" + i));
      league.place("t" + i).ifPresent(places::add);
    }
    assertThat(places).allMatch(place -> place.of() == 10 && place.rank() >= 1);
    assertThat(places).extracting(Place::rank).contains(1);
    assertThat(places.stream().mapToInt(Place::scored).sum())
        .isEqualTo(places.stream().mapToInt(Place::conceded).sum());
    assertThat(places.stream().mapToInt(Place::played).sum()).isEqualTo(300);
    assertThat(league.baseRates().orElseThrow().values().stream().mapToDouble(x -> x).sum())
        .isCloseTo(1, within(1e-12));
  }
}
