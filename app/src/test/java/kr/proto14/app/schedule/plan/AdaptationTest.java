package kr.proto14.app.schedule.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdaptationTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void a_year_with_adaptation_finds_rounds_sooner(long seed) {
    SimulatedYear year = new SimulatedYear(seed);
    SimulatedYear.Outcome fixed = year.fixed();
    SimulatedYear.Outcome adaptive = year.adaptive();
    tell("fixed", fixed);
    tell("adaptive", adaptive);
    assertThat(adaptive.delays()).as("nothing is missed for it").hasSameSizeAs(fixed.delays());
    assertThat(adaptive.quantile(0.5)).isLessThanOrEqualTo(fixed.quantile(0.5));
    assertThat(adaptive.quantile(0.95))
        .isLessThan(fixed.quantile(0.95).multipliedBy(2).dividedBy(3));
    assertThat(mean(adaptive)).isLessThan(mean(fixed).dividedBy(3));
    assertThat(Collections.max(adaptive.checksADay())).isLessThanOrEqualTo(12);
    assertThat(Collections.min(adaptive.checksADay())).isGreaterThanOrEqualTo(2);
    assertThat(adaptive.meanChecks()).isLessThan(7);
  }

  private static Duration mean(SimulatedYear.Outcome outcome) {
    return outcome.delays().stream()
        .reduce(Duration.ZERO, Duration::plus)
        .dividedBy(outcome.delays().size());
  }

  private static void tell(String how, SimulatedYear.Outcome outcome) {
    System.out.printf(
        Locale.ROOT,
        "%s: %d rounds, delay median %d min, 95 %% %d min, mean %d min, checks a day %.1f%n",
        how,
        outcome.delays().size(),
        outcome.quantile(0.5).toMinutes(),
        outcome.quantile(0.95).toMinutes(),
        mean(outcome).toMinutes(),
        outcome.meanChecks());
  }
}
