package kr.proto14.app.history.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.Alignment.Aligned;
import kr.proto14.app.history.team.Alignment.Pending;
import kr.proto14.app.testing.Rounds;
import kr.proto14.app.time.SettableClock;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.Team;
import org.junit.jupiter.api.Test;

class RoundAlignerTest {
  private static final League EPL = new League("52", "EPL");
  private static final League FAR = new League("x9", "먼 나라 리그");

  private final SettableClock clock = SettableClock.at("2026-03-07T18:00:00+09:00");
  private final FakeLinks links = new FakeLinks();
  private final TeamRegistry registry = new TeamRegistry(links, clock);
  private final RoundAligner aligner = new RoundAligner(registry, SourceName.KSPO);
  private final Round blank =
      Rounds.round("G011-260014", Slates.EVENING.minus(Duration.ofHours(1)));

  /** A round whose first match is this one; the rest is nobody's. */
  private Round round(League league, Team home, Team away) {
    List<Match> matches = new ArrayList<>(blank.matches());
    Match first = matches.getFirst();
    matches.set(0, new Match(1, first.kickOff(), league, home, away, first.state()));
    return new Round(blank.id(), blank.saleEnd(), matches);
  }

  private Alignment align(Round round, Fixture... fixtures) {
    Map<Integer, Alignment> found = aligner.align(round, List.of(fixtures));
    assertThat(found).hasSize(14);
    return found.getOrDefault(1, new Alignment.Missing());
  }

  private String found(String source, String scope, String name) {
    return registry.find(Sport.SOCCER, source, scope, name).orElse("");
  }

  @Test
  void a_confident_guess_teaches_both_sides_what_the_names_mean() {
    Round round = round(EPL, new Team("77", "A빌라"), new Team("78", "가나다라"));
    Fixture theirs = Slates.fixture(Slates.EVENING, "잉글랜드프리미어리그", "아스톤 빌라", "가나다라마바");
    assertThat(align(round, theirs))
        .isInstanceOfSatisfying(
            Aligned.class, aligned -> assertThat(aligned.how()).isEqualTo(How.GUESS));

    assertThat(found(SourceName.BETMAN_ID, "", "77")).isEqualTo("SC:england:aston-villa");
    String begun = found(SourceName.KSPO, "EPL", "가나다라마바");
    assertThat(begun).isEqualTo("SC:england:가나다라마바");
    assertThat(found(SourceName.BETMAN_ID, "", "78")).isEqualTo(begun);
    assertThat(found(SourceName.BETMAN, "EPL", "가나다라")).isEqualTo(begun);
    assertThat(links.links)
        .filteredOn(link -> link.team().equals(begun))
        .allSatisfy(
            link -> {
              assertThat(link.how()).isEqualTo(How.GUESS);
              assertThat(link.score()).isEqualTo(0.92);
              assertThat(link.recordedAt()).isEqualTo(clock.instant());
            });
    assertThat(align(round, theirs)).isEqualTo(new Aligned(theirs, How.ALIAS, 1));
  }

  @Test
  void a_team_begun_by_its_id_turns_out_to_be_a_known_one() {
    Team villa = new Team("77", "빌라A팀");
    String begun = registry.ofBetman(Sport.SOCCER, villa, FAR);
    clock.tick(Duration.ofDays(1));
    Round round = round(FAR, new Team("77", "애스빌라"), new Team("79", "풀럼"));
    align(round, Slates.fixture(Slates.EVENING, "EPL", "애스턴빌라", "풀럼"));
    assertThat(found(SourceName.BETMAN_ID, "", "77")).isEqualTo("SC:england:aston-villa");
    assertThat(registry.current(begun)).isEqualTo("SC:england:aston-villa");
    assertThat(new TeamRegistry(links, clock).current(begun)).isEqualTo("SC:england:aston-villa");
  }

  @Test
  void a_doubtful_name_is_kept_for_the_user_and_used_only_when_settled() {
    Round round = round(EPL, new Team("77", "A빌라"), new Team("78", "풀럼"));
    Fixture theirs = Slates.fixture(Slates.EVENING, "EPL", "버밍엄의빌란", "풀럼");
    assertThat(align(round, theirs)).isInstanceOf(Pending.class);
    align(round, theirs);
    assertThat(links.pending).as("the same guess is kept once").hasSize(1);
    PendingName guess = registry.pending().getFirst();
    assertThat(guess.name().name()).isEqualTo("버밍엄의빌란");
    assertThat(guess.team()).isEqualTo("SC:england:aston-villa");
    assertThat(guess.doubt()).isEqualTo(Doubt.WEAK);
    assertThat(guess.evidence()).contains("A빌라 - 풀럼", "버밍엄의빌란 - 풀럼");

    clock.tick(Duration.ofMinutes(1));
    registry.tell(Sport.SOCCER, SourceName.KSPO, "EPL", "버밍엄의빌란", guess.team());
    assertThat(registry.pending()).isEmpty();
    assertThat(align(round, theirs)).isEqualTo(new Aligned(theirs, How.ALIAS, 1));
  }

  @Test
  void a_doubtful_id_of_betmans_is_asked_for_where_the_other_name_is_known() {
    Round round = round(FAR, new Team("91", "빌란AV"), new Team("78", "풀럼"));
    align(round, Slates.fixture(Slates.EVENING, "EPL", "애스턴빌라", "풀럼"));
    PendingName guess = registry.pending().getFirst();
    assertThat(guess.name())
        .isEqualTo(new SourceName(Sport.SOCCER, SourceName.BETMAN_ID, "", "91"));
    assertThat(guess.team()).isEqualTo("SC:england:aston-villa");
  }

  @Test
  void swapped_sides_teach_nothing() {
    Round round = round(EPL, new Team("77", "A빌라"), new Team("78", "풀럼"));
    Alignment swapped = align(round, Slates.fixture(Slates.EVENING, "EPL", "풀럼FC", "애스턴빌라"));
    assertThat(swapped)
        .isInstanceOfSatisfying(
            Pending.class,
            pending ->
                assertThat(pending.candidates().getFirst().doubt()).isEqualTo(Doubt.SWAPPED));
    assertThat(links.links).isEmpty();
    assertThat(links.pending).as("every name is known").isEmpty();
  }

  @Test
  void names_that_are_no_teams_give_no_link() {
    aligner.align(
        blank,
        blank.matches().stream()
            .map(match -> Slates.fixture(match.home().name(), match.away().name()))
            .toList());
    assertThat(links.links).isEmpty();
    assertThat(links.teams).isEmpty();
  }
}
