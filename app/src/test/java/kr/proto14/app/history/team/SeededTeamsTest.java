package kr.proto14.app.history.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kr.proto14.app.history.Sport;
import kr.proto14.standin.Game;
import kr.proto14.standin.Recordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our own typed table. */
class SeededTeamsTest {
  private static final Pattern ID =
      Pattern.compile("(SC|BK):[a-z]+(-[a-z]+)*:[a-z0-9]+(-[a-z0-9]+)*");
  private static final Set<String> SEEN = Set.of("betman", "kspo", "betman+kspo", "unverified");

  private final SeededTeams seed = SeededTeams.bundled();

  @Test
  void every_row_has_its_five_cells_and_says_whether_it_was_seen() {
    List<String[]> rows = Tsv.rows("teams.tsv");
    assertThat(rows).hasSizeGreaterThan(350).allMatch(row -> row.length == 5);
    assertThat(rows).allSatisfy(row -> assertThat(SEEN).contains(row[4]));
    assertThat(rows).anyMatch(row -> row[4].equals("unverified"));
  }

  @Test
  void ids_are_well_formed_and_given_once() {
    assertThat(seed.teams()).extracting(KnownTeam::id).doesNotHaveDuplicates();
    assertThat(seed.teams()).allMatch(team -> ID.matcher(team.id()).matches());
  }

  @Test
  void no_name_of_a_scope_means_two_teams() {
    Map<List<Object>, String> meanings = new HashMap<>();
    for (TeamLink link : seed.links()) {
      SourceName name = link.name();
      assertThat(TeamNames.isTeam(name.name())).as(name.name()).isTrue();
      for (String written : List.of(TeamNames.normal(name.name()), TeamNames.core(name.name()))) {
        String other = meanings.put(List.of(name.sport(), name.scope(), written), link.team());
        assertThat(other == null ? link.team() : other).as(written).isEqualTo(link.team());
      }
    }
  }

  @Test
  void the_leagues_promised_are_whole() {
    Map<String, Set<String>> teams = new HashMap<>();
    seed.teams()
        .forEach(team -> teams.computeIfAbsent(team.scope(), s -> new HashSet<>()).add(team.id()));
    assertThat(teams.get("nba")).hasSize(30);
    assertThat(teams.get("kbl")).hasSize(10);
    assertThat(teams.get("wkbl")).hasSize(6);
    assertThat(teams.get("korea")).hasSizeGreaterThanOrEqualTo(28);
    assertThat(teams.get("england")).hasSizeGreaterThanOrEqualTo(44);
    for (String country : List.of("spain", "germany", "italy", "france", "japan")) {
      assertThat(teams.get(country)).as(country).hasSizeGreaterThanOrEqualTo(18);
    }
  }

  @Test
  void every_team_of_the_recorded_rounds_is_known_in_its_competition() {
    var registry = new TeamRegistry(new FakeLinks(), Clock.fixed(Slates.EVENING, ZoneOffset.UTC));
    for (var round : Recordings.bundled().rounds()) {
      Sport sport = round.game() == Game.SOCCER ? Sport.SOCCER : Sport.BASKETBALL;
      for (var match : round.matches()) {
        for (var team : List.of(match.home(), match.away())) {
          String league = match.league().name();
          assertThat(registry.find(sport, SourceName.BETMAN, league, team.name()))
              .as(league + " " + team.name())
              .isPresent();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EPL, england",
    "잉글랜드 프리미어리그, england",
    "잉글랜드프리미어리그, england",
    "E0, england",
    "England, england",
    "South Korea, korea",
    "K리그1, korea",
    "UEFA 챔피언스리그, ''",
    "'', ''",
    "NBA, nba",
    "Argentina, argentina",
    "칠레 프리메라, 칠레-프리메라",
  })
  void a_competition_belongs_to_a_scope(String league, String scope) {
    assertThat(Scopes.bundled().of(league)).isEqualTo(scope);
  }
}
