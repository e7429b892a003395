package kr.proto14.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import kr.proto14.engine.forecast.Opinion.Abstention;
import kr.proto14.engine.forecast.Opinion.Estimate;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Votes;
import org.junit.jupiter.api.Test;

class CrowdForecasterTest {
  private final Forecaster crowd = new CrowdForecaster();

  @Test
  void it_is_known_as_crowd_in_its_own_group() {
    assertThat(crowd.name()).isEqualTo("crowd");
    assertThat(crowd.group()).isEqualTo(Group.CROWD);
  }

  @Test
  void shares_are_flattened_by_the_measured_power() {
    Probabilities chances = chances(new Votes(6_000, 3_000, 1_000));

    // The ratio of two chances is the ratio of the votes to the power of 1/1.4.
    assertThat(chances.home() / chances.middle()).isCloseTo(1.640670712, within(1e-9));
    assertThat(chances.middle() / chances.away()).isCloseTo(2.191799867, within(1e-9));
  }

  @Test
  void what_nobody_marked_has_no_chance_and_what_all_marked_is_certain() {
    assertThat(chances(new Votes(0, 0, 5))).isEqualTo(new Probabilities(0, 0, 1));
  }

  @Test
  void the_number_of_tickets_does_not_matter() {
    Probabilities few = chances(new Votes(6, 3, 1));
    Probabilities most = chances(new Votes(Votes.LIMIT, Votes.LIMIT / 2, Votes.LIMIT / 6));

    assertThat(few.rounded().ranked()).containsExactly(Outcome.values());
    for (Outcome outcome : Outcome.values()) {
      assertThat(most.of(outcome)).isCloseTo(few.of(outcome), within(1e-9));
    }
  }

  @Test
  void it_abstains_from_matches_without_votes_only() {
    List<Opinion> opinions =
        crowd.forecast(
            Fakes.evidence(Map.of(2, new Votes(1, 1, 1), 3, new Votes(0, 0, 0)), Map.of()));

    assertThat(opinions).hasSize(14);
    assertThat(opinions.get(1)).isInstanceOf(Estimate.class);
    assertThat(opinions.get(2)).isEqualTo(new Abstention("no-votes"));
    assertThat(opinions.subList(3, 14)).containsOnly(new Abstention("no-votes"));
  }

  private Probabilities chances(Votes votes) {
    Opinion opinion = crowd.forecast(Fakes.evidence(Map.of(1, votes), Map.of())).getFirst();
    assertThat(opinion).isInstanceOf(Estimate.class);
    return ((Estimate) opinion).probabilities();
  }
}
