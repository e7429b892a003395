package kr.proto14.engine.forecast;

import static kr.proto14.engine.forecast.Group.CROWD;
import static kr.proto14.engine.forecast.Group.HISTORY;
import static kr.proto14.engine.forecast.Group.MARKET;
import static kr.proto14.engine.forecast.Group.PANEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupWeightsTest {
  private final GroupWeights priors = GroupWeights.priors();

  @Test
  void with_odds_the_market_leads() {
    Map<Group, Double> shares = priors.sharesOf(Set.of(PANEL, HISTORY, MARKET));

    assertThat(shares).containsOnlyKeys(PANEL, HISTORY, MARKET);
    assertThat(shares.get(PANEL)).isCloseTo(0.15 / 1.05, within(1e-15));
    assertThat(shares.get(HISTORY)).isCloseTo(0.05 / 1.05, within(1e-15));
    assertThat(shares.get(MARKET)).isCloseTo(0.85 / 1.05, within(1e-15));
  }

  @Test
  void without_odds_panel_and_history_share_equally() {
    assertThat(priors.sharesOf(Set.of(PANEL, HISTORY))).isEqualTo(Map.of(PANEL, 0.5, HISTORY, 0.5));
  }

  @Test
  void shares_of_every_company_sum_to_one() {
    for (int company = 1; company < 1 << Group.values().length; company++) {
      Set<Group> present = EnumSet.noneOf(Group.class);
      int left = company;
      for (Group group : Group.values()) {
        if (left % 2 == 1) {
          present.add(group);
        }
        left /= 2;
      }
      double sum = priors.sharesOf(present).values().stream().mapToDouble(w -> w).sum();
      assertThat(sum).as("%s", present).isCloseTo(1, within(1e-15));
    }
  }

  @Test
  void the_crowd_has_all_when_alone_and_nothing_in_company() {
    assertThat(priors.sharesOf(Set.of(CROWD))).isEqualTo(Map.of(CROWD, 1.0));
    assertThat(priors.sharesOf(Set.of(CROWD, HISTORY))).isEqualTo(Map.of(HISTORY, 1.0));
    assertThat(priors.sharesOf(Set.of(CROWD, MARKET))).isEqualTo(Map.of(MARKET, 1.0));
  }

  @Test
  void nobody_has_no_share() {
    assertThat(priors.sharesOf(Set.of())).isEmpty();
  }

  @Test
  void groups_without_weight_are_heard_where_nobody_has_any() {
    GroupWeights marketOnly = new GroupWeights(Map.of(MARKET, 1.0), Map.of());

    assertThat(marketOnly.sharesOf(Set.of(PANEL, MARKET)))
        .isEqualTo(Map.of(PANEL, 0.0, MARKET, 1.0));
    assertThat(marketOnly.sharesOf(Set.of(PANEL, HISTORY, CROWD)))
        .isEqualTo(Map.of(PANEL, 0.5, HISTORY, 0.5));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY, 1_001})
  void what_is_no_weight_is_refused(double weight) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GroupWeights(Map.of(PANEL, weight), Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GroupWeights(Map.of(), Map.of(PANEL, weight)));
  }

  @Test
  void the_crowd_is_given_no_weight() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GroupWeights(Map.of(CROWD, 0.1), Map.of()));
  }
}
