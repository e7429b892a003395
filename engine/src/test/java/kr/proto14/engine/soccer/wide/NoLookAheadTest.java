package kr.proto14.engine.soccer.wide;

import static kr.proto14.engine.soccer.wide.World.club;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kr.proto14.engine.soccer.SoccerModel;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Adding any later match changes no forecast by a bit. */
class NoLookAheadTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void later_matches_change_no_bit_of_any_forecast(int seed) {
    Random random = new Random(seed);
    LocalDate day = World.START.plusDays(150 + random.nextInt(450));
    SoccerModel kind = SoccerModel.values()[seed % 3];
    World more = new World(seed);
    for (int i = 0; i < 30; i++) {
      LocalDate later = day.plusDays(random.nextInt(400));
      String country = random.nextBoolean() ? "East" : "North";
      String other = random.nextBoolean() ? "South" : "A new country";
      Sides score = new Sides(random.nextInt(31), random.nextInt(3));
      String home = club(country, random.nextInt(9));
      String away = club(other, random.nextInt(9));
      more.cups.addFirst(World.row(later, 2024, home, away, score));
      more.leagues.get("East/1").addFirst(World.row(later, 2024, away, home, score));
      more.nations.addFirst(
          World.nation(later, "Land " + i, "Land " + random.nextInt(12) + "b", score, true));
    }

    assertThat(asked(more.model(kind), day, day))
        .as("seed %d, %s, before %s", seed, kind, day)
        .isEqualTo(asked(new World(seed).before(day).model(kind), day, day));
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 8, 9})
  void what_was_asked_before_changes_no_bit_either(int seed) {
    LocalDate day = World.START.plusDays(400);
    WideModel model = new World(seed).model();
    for (int other : new int[] {690, 120, 500, 399}) {
      assertThat(asked(model, World.START.plusDays(other), day.plusDays(400))).isNotEmpty();
    }

    assertThat(asked(model, day, day)).isEqualTo(asked(new World(seed).model(), day, day));
  }

  private static List<WideForecast> asked(WideModel model, LocalDate today, LocalDate date) {
    WideView view = model.before(today);
    List<WideForecast> forecasts = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      String east = club("East", (i + 3) % 9);
      String north = club("North", i);
      String south = club("South", (i * 5) % 9);
      forecasts.add(view.forecast(Fixture.cup(date, north, south, i % 2 == 0)));
      forecasts.add(view.forecast(Fixture.cup(date, east, club("East", i % 8), false)));
      forecasts.add(view.forecast(Fixture.cup(date, east, south, false)));
      forecasts.add(view.forecast(Fixture.cup(date, "Guests", north, false)));
      forecasts.add(view.forecast(Fixture.cup(date, club("A new country", i), south, true)));
      forecasts.add(view.forecast(Fixture.league(date, "East/1", east, north)));
      forecasts.add(view.forecast(Fixture.nations(date, "Land " + i, "Land 11", i % 2 == 0)));
      forecasts.add(view.forecast(Fixture.nations(date, "Land 20", "Land " + i, false)));
    }
    return forecasts;
  }
}
