package kr.proto14.app.history.team;

import static org.assertj.core.api.Assertions.assertThat;

import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.Competitions.Kind;
import org.junit.jupiter.api.Test;

class CompetitionsTest {
  private static Kind kind(String scope, String name) {
    return Competitions.of(new LeagueKey(Sport.SOCCER, scope, name));
  }

  @Test
  void the_country_tells_cups_and_nations_from_leagues_else_the_name() {
    assertThat(kind("England", "E0")).isEqualTo(Kind.LEAGUE);
    assertThat(kind("", "52")).isEqualTo(Kind.LEAGUE);
    assertThat(kind("", "UEFA 유로파리그")).isEqualTo(Kind.CUP);
    assertThat(kind("Clubs", "uel")).isEqualTo(Kind.CUP);
    assertThat(kind("International", "Friendly")).isEqualTo(Kind.NATIONS);
    assertThat(Competitions.country("UEFA 챔피언스리그")).isEqualTo(Competitions.CLUBS);
    assertThat(Competitions.country("K리그1")).isEmpty();
  }

  @Test
  void final_tournaments_are_on_neutral_ground_and_national_teams_known_by_their_ids() {
    assertThat(Competitions.isNeutral("FIFA 월드컵")).isTrue();
    assertThat(Competitions.isNeutral("월드컵 아시아예선")).isFalse();
    assertThat(Competitions.isNation("SC:national:korea")).isTrue();
    assertThat(Competitions.isNation("SC:england:arsenal")).isFalse();
  }
}
