package kr.proto14.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.Doubt;
import kr.proto14.app.history.team.How;
import kr.proto14.app.history.team.KnownTeam;
import kr.proto14.app.history.team.PendingName;
import kr.proto14.app.history.team.SourceName;
import kr.proto14.app.history.team.TeamLink;
import kr.proto14.app.history.team.TeamLinks;
import kr.proto14.app.history.team.TeamLinks.Lesson;
import kr.proto14.app.history.team.TeamRegistry;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TeamTableTest {
  private static final Instant NOW = Instant.parse("2026-03-07T10:00:00Z");
  private static final SourceName NAME =
      new SourceName(Sport.SOCCER, SourceName.KSPO, "chile", "CD에버턴");
  private static final KnownTeam TEAM = new KnownTeam("SC:chile:everton", Sport.SOCCER, "CD에버턴");

  private static TeamLink link(String team, Instant at) {
    return new TeamLink(NAME, team, How.GUESS, 0.83, at.minusSeconds(1), at);
  }

  private static Lesson links(TeamLink... links) {
    return new Lesson(List.of(), List.of(links), List.of());
  }

  @ParameterizedTest
  @EnumSource
  void what_is_learned_is_read_back_as_it_was(Databases database) {
    try (Store store = database.fresh()) {
      var guess = new PendingName(NAME, TEAM.id(), 0.5, Doubt.SWAPPED, "a - b | b - a", NOW, NOW);
      TeamLinks teams = store.teams();
      teams.add(new Lesson(List.of(TEAM), List.of(link(TEAM.id(), NOW)), List.of(guess)), NOW);
      assertThat(teams.teams(NOW)).containsExactly(TEAM);
      assertThat(teams.links(NOW)).containsExactly(link(TEAM.id(), NOW));
      assertThat(teams.pending(NOW)).containsExactly(guess);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_correction_is_a_row_more_and_the_past_reads_as_it_was(Databases database) {
    try (Store store = database.fresh()) {
      TeamLinks teams = store.teams();
      TeamLink first = link("SC:chile:everton", NOW);
      TeamLink second = link("SC:england:everton", NOW.plusSeconds(60));
      teams.add(links(first), NOW);
      teams.add(links(second), NOW.plusSeconds(60));
      assertThat(teams.links(NOW.plusSeconds(60))).containsExactly(first, second);
      assertThat(teams.links(NOW.plusSeconds(59))).containsExactly(first);
      assertThat(teams.links(NOW.minusSeconds(1))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_team_that_is_there_is_left_as_it_is(Databases database) {
    try (Store store = database.fresh()) {
      TeamLinks teams = store.teams();
      teams.add(new Lesson(List.of(TEAM), List.of(), List.of()), NOW);
      var renamed = new KnownTeam(TEAM.id(), Sport.SOCCER, "다른 이름");
      teams.add(new Lesson(List.of(renamed), List.of(), List.of()), NOW.plusSeconds(1));
      assertThat(teams.teams(NOW.plusSeconds(1))).containsExactly(TEAM);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_lesson_is_learned_whole_or_not_at_all(Databases database) {
    try (Store store = database.fresh()) {
      try {
        store.inTransaction(
            tx -> {
              tx.teams().add(new Lesson(List.of(TEAM), List.of(), List.of()), NOW);
              throw new IllegalStateException("on the way");
            });
      } catch (IllegalStateException expected) {
        assertThat(expected).hasMessage("on the way");
      }
      assertThat(store.teams().teams(NOW)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void another_process_finds_the_teams_that_an_import_began(Databases database) {
    String url = database.freshUrl();
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    String begun;
    try (Store store = Store.open(url)) {
      begun =
          store.inTransaction(
              tx ->
                  new TeamRegistry(tx.teams(), clock)
                      .idOf(Sport.SOCCER, "football-data", "Chile", "Everton"));
    }
    try (Store store = Store.open(url)) {
      var registry = new TeamRegistry(store.teams(), clock);
      assertThat(registry.find(Sport.SOCCER, "football-data", "Chile", "Everton")).contains(begun);
      assertThat(begun).isEqualTo("SC:chile:everton");
    }
  }
}
