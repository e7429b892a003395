package kr.proto14.app.history.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import kr.proto14.app.history.Sport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeamNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "홈팀",
        "원정팀",
        "홈 1",
        "미정",
        "TBD",
        "추후 결정",
        "A조 1위",
        "8강 1 승자",
        "준결승 패자",
        "4강1 승리팀",
        "-",
        " ",
        "Winner of Match 3",
        "home team",
        "B조2"
      })
  void a_place_to_be_taken_is_no_team(String name) {
    assertThat(TeamNames.isTeam(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"홈런스", "울산HDFC", "76ers", "Home United", "조지아", "FC서울", "위건", "1860뮌헨"})
  void a_team_is_one_whatever_it_looks_like(String name) {
    assertThat(TeamNames.isTeam(name)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Nîmes, nimes",
    "Besiktas, besiktas",
    "Beşiktaş, besiktas",
    "Lillestrøm, lillestrom",
    "Preußen, preussen",
    "Nott'm Forest, nottmforest",
    "부산 KCC 이지스, 부산kcc이지스",
    "ＦＣ서울, fc서울",
  })
  void accents_blanks_and_points_make_no_difference(String name, String normal) {
    assertThat(TeamNames.normal(name)).isEqualTo(normal);
  }

  @Test
  void korean_in_single_letters_is_the_same_name() {
    String letters = Normalizer.normalize("나폴리", Normalizer.Form.NFD);
    assertThat(letters).isNotEqualTo("나폴리");
    assertThat(TeamNames.normal(letters)).isEqualTo("나폴리");
  }

  @Test
  void that_it_is_a_club_tells_nothing_unless_it_is_all_there_is() {
    assertThat(TeamNames.core("Elche CF")).isEqualTo("elche");
    assertThat(TeamNames.core("AFC Bournemouth")).isEqualTo("bournemouth");
    assertThat(TeamNames.core("FC")).isEqualTo("fc");
    assertThat(TeamNames.koreanCore("LOSC릴")).isEqualTo(TeamNames.koreanCore("릴OSC"));
  }

  @Test
  void a_fresh_id_is_readable_and_not_taken() {
    assertThat(TeamIds.fresh(Sport.SOCCER, "spain", "Málaga C.F.", id -> false))
        .isEqualTo("SC:spain:malaga-c-f");
    assertThat(TeamIds.fresh(Sport.SOCCER, "", "새팀", id -> id.equals("SC:world:새팀")))
        .isEqualTo("SC:world:새팀-2");
    assertThat(TeamIds.word("!!")).isEqualTo("x");
  }
}
