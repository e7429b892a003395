package kr.proto14.engine.soccer.wide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import kr.proto14.engine.soccer.LeagueLog;
import kr.proto14.engine.soccer.SoccerRow;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import kr.proto14.engine.soccer.wide.Clubs.Place;
import org.junit.jupiter.api.Test;

class ClubsTest {
  private static final LocalDate DAY = LocalDate.of(2022, 8, 1);

  private final TreeMap<String, List<SoccerRow>> rows = new TreeMap<>();

  @Test
  void a_club_is_in_the_league_of_its_last_match() {
    play("England/2", DAY, "Leeds");
    play("England/1", DAY.plusDays(300), "Leeds");

    assertThat(before("Leeds", DAY.plusDays(300))).isEqualTo(new Place.In("England/2"));
    assertThat(before("Leeds", DAY.plusDays(301))).isEqualTo(new Place.In("England/1"));
  }

  @Test
  void before_its_first_match_a_club_is_unknown() {
    play("England/1", DAY, "Leeds");

    assertThat(before("Leeds", DAY)).isEqualTo(new Place.Unknown());
    assertThat(before("Leeds", DAY.minusYears(5))).isEqualTo(new Place.Unknown());
    assertThat(before("Lee", DAY.plusYears(1))).isEqualTo(new Place.Unknown());
  }

  @Test
  void one_name_in_two_countries_at_once_is_ambiguous() {
    play("England/1", DAY, "Everton");
    play("Chile/1", DAY.plusDays(20), "Everton");

    assertThat(before("Everton", DAY.plusDays(20))).isEqualTo(new Place.In("England/1"));
    assertThat(before("Everton", DAY.plusDays(21))).isEqualTo(new Place.Ambiguous());
  }

  @Test
  void a_name_that_was_used_in_another_country_long_ago_is_not_ambiguous() {
    play("England/1", DAY.minusYears(3), "Everton");
    play("Chile/1", DAY, "Everton");

    assertThat(before("Everton", DAY.plusDays(1))).isEqualTo(new Place.In("Chile/1"));
  }

  @Test
  void two_leagues_of_one_country_are_not_at_odds() {
    play("Korea/1", DAY, "Gimcheon");
    play("Korea/2", DAY.plusDays(1), "Gimcheon");

    assertThat(before("Gimcheon", DAY.plusDays(2))).isEqualTo(new Place.In("Korea/2"));
    assertThat(clubs().inCountry("Gimcheon", "Korea/3", DAY.plusDays(1))).isTrue();
    assertThat(clubs().inCountry("Gimcheon", "Korea/3", DAY)).isFalse();
    assertThat(clubs().inCountry("Gimcheon", "Japan/1", DAY.plusDays(9))).isFalse();
  }

  @Test
  void many_matches_on_many_days_are_all_found() {
    for (int day = 0; day < 500; day++) {
      play("Long/" + day / 100, DAY.plusDays(day), "Club");
    }
    Clubs clubs = clubs();
    for (int day = 0; day < 500; day++) {
      assertThat(clubs.before("Club", DAY.plusDays(day + 1)))
          .isEqualTo(new Place.In("Long/" + day / 100));
    }
  }

  @Test
  void two_matches_on_one_day_are_not_known_that_day() {
    play("Odd/1", DAY, "Club");
    play("Odd/1", DAY, "Club");

    assertThat(before("Club", DAY)).isEqualTo(new Place.Unknown());
    assertThat(before("Club", DAY.plusDays(1))).isEqualTo(new Place.In("Odd/1"));
  }

  private void play(String league, LocalDate date, String club) {
    rows.computeIfAbsent(league, _ -> new ArrayList<>())
        .add(World.row(date, 2023, club, "other of " + league, new Sides(1, 1)));
  }

  private Place before(String club, LocalDate date) {
    return clubs().before(club, date);
  }

  private Clubs clubs() {
    TreeMap<String, LeagueLog> logs = new TreeMap<>();
    rows.forEach((key, played) -> logs.put(key, new LeagueLog(played)));
    return new Clubs(logs);
  }
}
