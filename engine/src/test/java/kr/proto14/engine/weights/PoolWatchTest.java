package kr.proto14.engine.weights;

import static kr.proto14.engine.weights.Pasts.says;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kr.proto14.engine.forecast.Group;
import org.junit.jupiter.api.Test;

class PoolWatchTest {
  private static List<PastRound> rounds(int count, double history, double panel) {
    return Pasts.withoutMarket(count, 21, history, panel);
  }

  @Test
  void a_panel_that_does_harm_over_thirty_rounds_is_an_alarm() {
    PoolWatch watch = PoolWatch.of(rounds(30, .05, 2)).orElseThrow();

    assertThat(watch.isAlarming()).isTrue();
    assertThat(watch.rounds()).isEqualTo(30);
    assertThat(watch.difference().n()).isEqualTo(420);
    assertThat(watch.difference().clusters()).isEqualTo(30);
    assertThat(watch.difference().mean()).isPositive();
  }

  @Test
  void fewer_rounds_or_a_panel_that_helps_are_none() {
    assertThat(PoolWatch.of(rounds(29, .05, 2)).orElseThrow().isAlarming()).isFalse();
    assertThat(PoolWatch.of(rounds(30, 1, .05)).orElseThrow().isAlarming()).isFalse();
    assertThat(PoolWatch.of(List.of())).isEmpty();
  }

  @Test
  void harm_within_two_errors_is_chance() {
    int harmless = 0;
    for (long seed = 0; seed < 40; seed++) {
      PoolWatch watch = PoolWatch.of(Pasts.withoutMarket(30, seed, .3, .75)).orElseThrow();
      double mean = watch.difference().mean();
      double error = watch.difference().standardError().orElseThrow();

      assertThat(watch.isAlarming()).as("seed %d", seed).isEqualTo(mean > 2 * error);
      harmless += mean > 0 && !watch.isAlarming() ? 1 : 0;
    }
    assertThat(harmless).as("worse by chance, of 40").isBetween(5, 39);
  }

  @Test
  void only_the_last_thirty_rounds_in_which_the_panel_counted_are_looked_at() {
    List<PastRound> healed = new ArrayList<>(rounds(30, .05, 2));
    rounds(60, 1, .05).subList(30, 60).forEach(healed::add);
    assertThat(PoolWatch.of(healed).orElseThrow().isAlarming()).isFalse();

    List<PastRound> silentSince = new ArrayList<>(rounds(30, .05, 2));
    for (int number = 31; number <= 60; number++) {
      Random random = new Random(number);
      var truth = Pasts.chances(random);
      silentSince.add(
          Pasts.round(
              number,
              List.of(
                  Pasts.match(
                      1,
                      Pasts.drawn(truth, random),
                      List.of(says("goals", Group.HISTORY, truth))))));
    }
    assertThat(PoolWatch.of(silentSince).orElseThrow().isAlarming()).isTrue();
  }

  @Test
  void a_panel_that_stands_alone_has_nothing_to_be_compared_with() {
    assertThat(
            PoolWatch.of(
                Pasts.rounds(
                    30, new Random(1), (truth, _) -> List.of(says("gpt", Group.PANEL, truth)))))
        .isEmpty();
  }
}
