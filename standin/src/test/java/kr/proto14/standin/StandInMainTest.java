package kr.proto14.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandInMainTest {
  private static final String AT = "2026-09-22T12:00:00+09:00";

  @Test
  void runs_its_clock_from_the_given_time() {
    var clock = StandInMain.clock(List.of("--at", AT));
    Instant first = clock.instant();
    assertThat(first)
        .isCloseTo(Instant.parse("2026-09-22T03:00:00Z"), within(10, ChronoUnit.SECONDS));
    while (!clock.instant().isAfter(first)) {
      Thread.onSpinWait();
    }
    assertThat(Duration.between(first, clock.instant())).isPositive();
  }

  @Test
  void can_stand_still() {
    assertThat(StandInMain.clock(List.of("--fixed", "--at", AT)).instant())
        .isEqualTo("2026-09-22T03:00:00Z");
  }

  @Test
  void wants_a_value_for_an_option_that_has_one() {
    assertThatThrownBy(() -> StandInMain.clock(List.of("--at")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--at");
  }

  @Test
  void tells_where_each_of_the_five_models_is() {
    try (StandInModels models = StandInModels.start()) {
      String host = models.url(ModelProvider.OPENAI).toString().replace("/openai/v1", "");
      assertThat(StandInMain.urls(models))
          .containsExactly(
              "PROTO14_OPENAI_URL=" + host + "/openai/v1",
              "PROTO14_ANTHROPIC_URL=" + host + "/anthropic/v1",
              "PROTO14_GEMINI_URL=" + host + "/gemini/v1beta",
              "PROTO14_DEEPSEEK_URL=" + host + "/deepseek/v1",
              "PROTO14_KIMI_URL=" + host + "/kimi/v1");
    }
  }
}
