package kr.proto14.app.history.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import kr.proto14.app.history.Sport;
import kr.proto14.app.time.SettableClock;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamRegistryTest {
  private static final League EPL = new League("52", "EPL");
  private static final League CHILE = new League("c1", "칠레 프리메라");

  private final SettableClock clock = SettableClock.at("2026-03-07T19:00:00+09:00");
  private final FakeLinks links = new FakeLinks();
  private final TeamRegistry registry = new TeamRegistry(links, clock);

  private String imported(String scope, String name) {
    return registry.idOf(Sport.SOCCER, "football-data", scope, name);
  }

  @ParameterizedTest
  @CsvSource({
    "England, Man United, SC:england:man-united",
    "England, Manchester United, SC:england:man-united",
    "E0, Nott'm Forest, SC:england:nottm-forest",
    "Germany, M'gladbach, SC:germany:mgladbach",
    "Germany, Köln, SC:germany:koln",
    "Spain, Elche CF, SC:spain:elche",
    "South Korea, Ulsan HD FC, SC:korea:ulsan",
    "'', Aston Villa, SC:england:aston-villa",
    "International, South Korea, SC:national:korea",
  })
  void imported_names_mean_teams_however_they_are_written(String scope, String name, String id) {
    assertThat(imported(scope, name)).isEqualTo(id);
    assertThat(links.links).isEmpty();
  }

  @Test
  void an_unknown_name_begins_a_team_that_is_the_same_ever_after() {
    String everton = imported("Chile", "Everton");
    assertThat(everton).isEqualTo("SC:chile:everton").isNotEqualTo(imported("England", "Everton"));
    assertThat(imported("Chile", "Everton")).isEqualTo(everton);
    assertThat(imported("Chile", "EVERTON FC")).isEqualTo(everton);
    assertThat(imported("", "Everton")).isEqualTo("SC:england:everton");
    assertThat(links.teams).hasSize(1);
    assertThat(links.links).hasSize(1).allMatch(link -> link.how() == How.NEW);
    assertThat(new TeamRegistry(links, clock).idOf(Sport.SOCCER, "x", "Chile", "Everton"))
        .isEqualTo(everton);
  }

  @Test
  void finding_adds_nothing() {
    assertThat(registry.find(Sport.SOCCER, "football-data", "Chile", "Everton")).isEmpty();
    assertThat(links.teams).isEmpty();
  }

  @Test
  void a_name_alike_is_never_taken_for_the_team() {
    assertThat(imported("England", "Aston Vila")).isEqualTo("SC:england:aston-vila");
    assertThat(imported("England", "Aston")).isEqualTo("SC:england:aston");
    assertThat(registry.find(Sport.SOCCER, SourceName.KSPO, "EPL", "아스톤빌")).isEmpty();
  }

  @Test
  void the_sports_do_not_mix() {
    assertThat(registry.find(Sport.BASKETBALL, "import", "", "Aston Villa")).isEmpty();
    assertThat(registry.find(Sport.BASKETBALL, "import", "NBA", "BOS"))
        .contains("BK:nba:boston-celtics");
  }

  @Test
  void a_place_to_be_taken_is_refused_and_found_nowhere() {
    assertThatThrownBy(() -> imported("England", "TBD"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("TBD");
    assertThat(registry.find(Sport.SOCCER, SourceName.BETMAN, "", "홈팀")).isEmpty();
  }

  @Test
  void a_betman_id_means_one_team_whatever_its_name_becomes() {
    String villa = registry.ofBetman(Sport.SOCCER, new Team("S002", "A빌라"), EPL);
    assertThat(villa).isEqualTo("SC:england:aston-villa");
    assertThat(registry.ofBetman(Sport.SOCCER, new Team("S002", "애스빌라"), EPL)).isEqualTo(villa);
    assertThat(registry.find(Sport.SOCCER, SourceName.BETMAN_ID, "", "S002")).contains(villa);
    assertThat(links.links).hasSize(1);
  }

  @Test
  void evertons_of_two_leagues_are_two_teams() {
    String england = registry.ofBetman(Sport.SOCCER, new Team("S038", "에버턴"), EPL);
    String chile = registry.ofBetman(Sport.SOCCER, new Team("9x", "에버턴"), CHILE);
    assertThat(england).isEqualTo("SC:england:everton");
    assertThat(chile).isEqualTo("SC:칠레-프리메라:에버턴");
    assertThat(registry.ofBetman(Sport.SOCCER, new Team("9x", "에버턴"), EPL)).isEqualTo(chile);
    assertThat(registry.find(Sport.SOCCER, SourceName.BETMAN, "EPL", "에버턴")).contains(england);
  }

  @Test
  void the_users_word_holds_from_then_on_and_can_be_taken_back() {
    String begun = registry.ofBetman(Sport.SOCCER, new Team("9y", "코파팀"), CHILE);
    clock.tick(Duration.ofHours(1));
    registry.tell(Sport.SOCCER, SourceName.BETMAN_ID, "", "9y", "SC:england:everton");
    assertThat(registry.find(Sport.SOCCER, SourceName.BETMAN_ID, "", "9y"))
        .contains("SC:england:everton");
    assertThat(registry.current(begun)).isEqualTo("SC:england:everton");
    assertThat(registry.links()).extracting(TeamLink::team).contains(begun);

    registry.tell(Sport.SOCCER, SourceName.BETMAN_ID, "", "9y", "SC:england:fulham");
    assertThat(registry.find(Sport.SOCCER, SourceName.BETMAN_ID, "", "9y"))
        .contains("SC:england:fulham");
    assertThatThrownBy(
            () -> registry.tell(Sport.SOCCER, SourceName.KSPO, "", "에버턴FC", "SC:nowhere:x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> registry.tell(Sport.BASKETBALL, SourceName.KSPO, "", "x", "SC:england:fulham"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_a_name_means_in_a_cup_tells_nothing_of_a_league_unless_the_user_says_so() {
    League cup = new League("u1", "UEFA 유로파리그");
    String inTheCup = registry.ofBetman(Sport.SOCCER, new Team("c1", "코파팀"), cup);
    assertThat(registry.find(Sport.SOCCER, SourceName.BETMAN, "UEFA 챔피언스리그", "코파팀"))
        .contains(inTheCup);
    assertThat(registry.find(Sport.SOCCER, SourceName.BETMAN, "칠레 프리메라", "코파팀")).isEmpty();
    registry.tell(Sport.SOCCER, SourceName.BETMAN, "", "코파팀", inTheCup);
    assertThat(registry.find(Sport.SOCCER, SourceName.BETMAN, "칠레 프리메라", "코파팀")).contains(inTheCup);
  }

  @Test
  void the_typed_table_can_be_corrected() {
    registry.tell(Sport.SOCCER, SourceName.KSPO, "england", "에버턴FC", "SC:england:fulham");
    assertThat(registry.find(Sport.SOCCER, SourceName.KSPO, "EPL", "에버턴FC"))
        .contains("SC:england:fulham");
    assertThat(registry.tellNew(Sport.SOCCER, SourceName.KSPO, "EPL", "에버턴FC").team())
        .isEqualTo("SC:england:에버턴fc");
  }

  @Test
  void what_another_process_learned_is_seen_after_a_refresh() {
    imported("Chile", "Everton");
    var other = new TeamRegistry(links, clock);
    other.tell(Sport.SOCCER, "football-data", "Chile", "Everton", "SC:england:everton");
    assertThat(imported("Chile", "Everton")).isEqualTo("SC:chile:everton");
    registry.refresh();
    assertThat(imported("Chile", "Everton")).isEqualTo("SC:england:everton");
  }

  @Test
  void a_name_asked_for_again_is_not_read_again() {
    for (int i = 0; i < 250_000; i++) {
      imported("England", "Man United");
    }
    assertThat(links.reads).isEqualTo(1);
  }

  @Test
  void a_mistyped_id_or_name_has_its_nearest() {
    assertThat(Nearest.teams("SC:italy:napol", registry)).startsWith("SC:italy:napoli");
    assertThat(Nearest.teams("바르셀로나", registry)).contains("SC:spain:barcelona");
    assertThat(Nearest.words("ksop", List.of("kspo", "betman"))).startsWith("kspo");
  }
}
