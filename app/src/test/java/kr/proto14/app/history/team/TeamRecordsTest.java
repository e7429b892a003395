package kr.proto14.app.history.team;

import static kr.proto14.app.history.team.Slates.EVENING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.Side.Likeness;
import kr.proto14.engine.pool.Pool;
import org.junit.jupiter.api.Test;

class TeamRecordsTest {
  private static final SourceName NAME =
      new SourceName(Sport.SOCCER, SourceName.KSPO, "england", "에버턴FC");

  @Test
  void a_link_is_to_a_team_of_its_sport_with_a_score_that_is_one() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TeamLink(NAME, "BK:nba:utah-jazz", How.TOLD, 1, EVENING, EVENING));
    for (double score : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> new TeamLink(NAME, "SC:england:everton", How.GUESS, score, EVENING, EVENING));
    }
  }

  @Test
  void a_name_and_its_source_say_something() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SourceName(Sport.SOCCER, SourceName.KSPO, "", " "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SourceName(Sport.SOCCER, "", "", "에버턴"));
  }

  @Test
  void a_team_is_of_its_sport_and_at_home_in_its_scope() {
    assertThat(new KnownTeam("SC:england:everton", Sport.SOCCER, "에버턴").scope())
        .isEqualTo("england");
    assertThat(new KnownTeam("SC:world:x", Sport.SOCCER, "x").scope()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KnownTeam("SC:england:everton", Sport.BASKETBALL, "에버턴"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KnownTeam("SC:england:everton", Sport.SOCCER, ""));
  }

  @Test
  void something_pending_has_a_candidate() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Alignment.Pending(List.of()));
  }

  @Test
  void the_pools_play_their_sports() {
    assertThat(Sport.of(Pool.SOCCER)).isEqualTo(Sport.SOCCER);
    assertThat(Sport.of(Pool.BASKETBALL)).isEqualTo(Sport.BASKETBALL);
  }

  @Test
  void sides_are_compared_by_what_is_known_before_what_they_are_called() {
    Side villa = new Side("A빌라", Optional.of(new Found("SC:england:aston-villa", true)));
    Side begun = new Side("A빌라", Optional.of(new Found("SC:world:a빌라", false)));
    Side named = Slates.unknown("애스턴빌라");
    Side linked = new Side("애스턴빌라", villa.team());
    Side fulham = new Side("A빌라", Optional.of(new Found("SC:england:fulham", true)));

    assertThat(villa.to(linked)).isEqualTo(new Likeness(How.ALIAS, 1));
    assertThat(villa.to(villa)).isEqualTo(new Likeness(How.EXACT, 1));
    assertThat(villa.to(fulham)).isEqualTo(new Likeness(How.GUESS, 0));
    assertThat(villa.to(named).how()).isEqualTo(How.GUESS);
    assertThat(villa.to(named).score()).isBetween(Pairing.BOUND, 0.9);
    assertThat(begun.to(linked)).as("a team of its own may be another").isEqualTo(villa.to(named));
  }

  @Test
  void letters_to_change_are_counted() {
    assertThat(EditDistance.of("napoli", "napoli")).isZero();
    assertThat(EditDistance.of("napol", "napoli")).isEqualTo(1);
    assertThat(EditDistance.of("", "abc")).isEqualTo(3);
    assertThat(EditDistance.of("kitten", "sitting")).isEqualTo(3);
  }

  @Test
  void a_piece_costs_what_it_is_worth() {
    assertThat(Abbreviation.score("포항스틸", "포항스틸러스")).isEqualTo(0.92);
    assertThat(Abbreviation.score("나폴리", "ssc나폴리")).isEqualTo(0.88);
    assertThat(Abbreviation.score("시카불스", "시카고불스")).isCloseTo(0.82, within(1e-9));
    assertThat(Abbreviation.score("맨체스c", "맨체스터유나이티드")).isZero();
    assertThat(Abbreviation.score("릴", "losc릴")).as("one letter tells nothing").isZero();
  }
}
