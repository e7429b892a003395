package kr.proto14.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.Random;
import kr.proto14.engine.basketball.BasketballLeague;
import kr.proto14.engine.basketball.SpreadOdds;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.MarginLine;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandicapReadingTest {
  private final HandicapReading reading = new HandicapReading();

  private static Match match(String league) {
    return new Match(
        1,
        Instant.parse("2026-11-24T00:00:00Z"),
        new League("BK001", league),
        new Team("H", "홈"),
        new Team("A", "원정"),
        MatchState.SCHEDULED);
  }

  private static MarginLine line(double handicap, double total) {
    return new MarginLine(handicap, 1.8, 1.8, OptionalDouble.of(total));
  }

  @ParameterizedTest
  @CsvSource({"NBA, NBA", "KBL, KBL", "프로농구, KBL", "여자프로농구, WKBL"})
  void a_total_is_held_against_the_usual_speed_of_the_league(String name, BasketballLeague league) {
    Probabilities read = reading.chances(match(name), line(-7.5, 170));

    assertThat(read.rounded()).isEqualTo(SpreadOdds.of(league).chances(7.5, 170).rounded());
  }

  @Test
  void the_same_total_is_slow_in_one_league_and_fast_in_another() {
    MarginLine line = line(-7.5, 170);

    assertThat(reading.chances(match("NBA"), line).home())
        .isGreaterThan(reading.chances(match("WKBL"), line).home());
  }

  @ParameterizedTest
  @CsvSource({"유로리그", "''", "세계농구 어딘가"})
  void of_another_league_only_the_handicap_is_read(String name) {
    assertThat(reading.chances(match(name), line(-7.5, 170)).rounded())
        .isEqualTo(SpreadOdds.of(BasketballLeague.NBA).chances(7.5).rounded());
  }

  @Test
  void whatever_is_offered_the_chances_are_sane_and_the_spread_is_within_sixty() {
    for (int seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      MarginLine line =
          new MarginLine(
              random.nextInt(241) / 2. - 60,
              Math.nextUp(1) + Math.pow(10, 4 * random.nextDouble() - 3),
              Math.nextUp(1) + Math.pow(10, 4 * random.nextDouble() - 3),
              random.nextBoolean()
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(60 + random.nextInt(341)));
      Probabilities chances = reading.chances(match(random.nextBoolean() ? "NBA" : "?"), line);

      assertThat(Math.min(chances.home(), Math.min(chances.middle(), chances.away())))
          .as("seed %d", seed)
          .isPositive();
      assertThat(HandicapReading.spread(line)).as("seed %d", seed).isBetween(-60., 60.);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-5.5, 1.79, 1.79, 5.5",
    "3.5, 1.85, 1.85, -3.5",
    "-0.5, 1.79, 1.79, 0.5",
    // 1.88 of 3.58 is .0628 sigmas above the middle, of a sigma of 13.4 points.
    "-5.5, 1.7, 1.88, 6.3"
  })
  void a_spread_is_told_in_tenths(double handicap, double home, double away, double spread) {
    assertThat(HandicapReading.spread(new MarginLine(handicap, home, away, OptionalDouble.empty())))
        .isEqualTo(spread);
  }
}
