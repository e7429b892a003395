package kr.proto14.engine.basketball;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import kr.proto14.engine.basketball.MarginFit.Rating;
import kr.proto14.engine.forecast.Opinion.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarginFitTest {
  private static final BasketballLeague KBL = BasketballLeague.KBL;
  private static final List<BasketballRow> GAMES = Games.seasons(new Random(4), 6, 2, true);
  private static final LocalDate NEXT = GAMES.getLast().date().plusDays(3);

  private static MarginFit fit(boolean spreads) {
    return MarginFit.of(KBL, spreads, Games.all(GAMES));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_copy_of_what_it_knows_says_the_same_to_the_last_bit(boolean spreads) {
    MarginFit fit = fit(spreads);
    MarginFit copy =
        new MarginFit(
            KBL,
            fit.spreads(),
            fit.games(),
            fit.last(),
            fit.edge(),
            fit.current(),
            fit.next(),
            new TreeMap<>(fit.teams()));

    for (int days = 0; days < 200; days += 10) {
      LocalDate day = NEXT.plusDays(days);
      assertThat(copy.opinion("T4", "T1", day)).isEqualTo(fit.opinion("T4", "T1", day));
    }
  }

  @Test
  void the_margin_is_that_of_strengths_court_and_edge_and_less_in_another_season() {
    MarginFit fit = fit(false);
    Rating strong = fit.teams().get("T5");
    Rating weak = fit.teams().get("T0");

    double soon = fit.margin("T5", "T0", NEXT);
    double later = fit.margin("T5", "T0", NEXT.plusDays(100));

    assertThat(soon)
        .isCloseTo(
            strong.strength() - weak.strength() + fit.edge() + strong.court(), within(1e-9));
    assertThat(later).isBetween(0.0, soon);
    assertThat(((Estimate) fit.opinion("T5", "T0", NEXT)).probabilities())
        .isEqualTo(fit.current().chances(soon));
    assertThat(((Estimate) fit.opinion("T5", "T0", NEXT.plusDays(100))).probabilities())
        .isEqualTo(fit.next().chances(later));
  }

  @Test
  void who_played_the_day_before_is_expected_to_do_worse() {
    MarginFit fit = fit(false);
    String team = GAMES.getLast().home();
    LocalDate day = fit.last().plusDays(1);
    String other =
        fit.teams().entrySet().stream()
            .filter(each -> each.getValue().last().isBefore(fit.last()))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    double rested = fit.margin(team, other, day.plusDays(1));

    assertThat(fit.margin(team, other, day) - rested).isCloseTo(-KBL.scores().tired(), within(1e-9));
    assertThat(fit.teams().get(team).last()).isEqualTo(GAMES.getLast().date());
  }

  @Test
  void what_is_no_rating_is_refused() {
    assertThatThrownBy(() -> new Rating(Double.NaN, 0, 1, NEXT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rating(1, 0, 0, NEXT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> fit(false).margin("T1", "Nobody", NEXT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Nobody");
  }
}
