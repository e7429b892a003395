package kr.proto14.engine.score;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.score.Scoreboard.Row;
import org.junit.jupiter.api.Test;

class ScoreboardTest {
  private static final List<Outcome> OUTCOMES = List.of(Outcome.values());
  private static final Probabilities BOLD = new Probabilities(0.8, 0.1, 0.1);
  private static final Probabilities SHY = new Probabilities(0.4, 0.3, 0.3);

  @Test
  void before_the_first_match_there_is_nothing_to_show() {
    Scoreboard board = new Scoreboard(List.of("bold", "shy"));

    assertThat(board.size()).isZero();
    assertThat(board.rows()).isEmpty();
    assertThat(board.differences("shy", Measure.RPS)).isEmpty();
    assertThat(board.clusteredDifferences("shy", Measure.RPS)).isEmpty();
    assertThat(board.scores("shy", Measure.RPS)).isEmpty();
    assertThat(board.calibration("shy").table()).isEmpty();
  }

  @Test
  void rows_are_the_means_of_the_scores() {
    Scoreboard board = board(Outcome.HOME, Outcome.AWAY);

    Row bold = board.rows().getLast();

    assertThat(bold.forecaster()).isEqualTo("bold");
    assertThat(bold.n()).isEqualTo(2);
    assertThat(bold.rps()).isCloseTo((0.025 + 0.725) / 2, within(1e-15));
    assertThat(bold.logLoss()).isCloseTo(-(Math.log(0.8) + Math.log(0.1)) / 2, within(1e-12));
    assertThat(bold.brier()).isCloseTo((0.06 + 1.46) / 2, within(1e-15));
    assertThat(bold.accuracy()).isEqualTo(0.5);
  }

  @Test
  void the_lowest_log_loss_stands_first_whatever_the_accuracy() {
    Scoreboard board = new Scoreboard(List.of("lucky", "honest"));
    Probabilities honest = new Probabilities(0.36, 0.28, 0.36);
    board.add(0, Outcome.HOME, Map.of("lucky", BOLD, "honest", honest));
    board.add(0, Outcome.HOME, Map.of("lucky", BOLD, "honest", new Probabilities(0.4, 0.1, 0.5)));
    board.add(
        0,
        Outcome.AWAY,
        Map.of("lucky", new Probabilities(0.999, 0.0005, 0.0005), "honest", honest));

    assertThat(board.rows()).extracting(Row::forecaster).containsExactly("honest", "lucky");
    assertThat(board.rows().getLast().accuracy()).isGreaterThan(board.rows().getFirst().accuracy());
  }

  @Test
  void equals_keep_the_order_in_which_they_were_named() {
    Scoreboard board = new Scoreboard(List.of("b", "c", "a"));
    board.add(0, Outcome.HOME, Map.of("a", SHY, "b", SHY, "c", SHY));

    assertThat(board.rows()).extracting(Row::forecaster).containsExactly("b", "c", "a");
  }

  @Test
  void a_match_that_not_everyone_forecast_is_refused_and_leaves_no_trace() {
    Scoreboard board = board(Outcome.HOME);
    List<Row> before = board.rows();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> board.add(1, Outcome.HOME, Map.of("bold", BOLD)))
        .withMessageContaining("same matches");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> board.add(1, Outcome.HOME, Map.of("bold", BOLD, "shy", SHY, "late", SHY)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> board.add(1, Outcome.HOME, Map.of("bold", BOLD, "late", SHY)));
    assertThat(board.rows()).isEqualTo(before);
    assertThat(board.size()).isEqualTo(1);
  }

  @Test
  void differences_are_against_the_one_named_and_in_the_order_of_the_rows() {
    Scoreboard board = new Scoreboard(List.of("bad", "reference", "good"));
    for (int i = 0; i < 10; i++) {
      board.add(
          i / 5,
          i == 3 ? Outcome.AWAY : Outcome.HOME,
          Map.of("bad", SHY, "reference", new Probabilities(0.6, 0.2, 0.2), "good", BOLD));
    }

    Map<String, PairedDifference> differences = board.differences("reference", Measure.LOG_LOSS);

    assertThat(differences.keySet()).containsExactly("good", "bad");
    PairedDifference good = requireNonNull(differences.get("good"));
    assertThat(good)
        .isEqualTo(
            PairedDifference.of(
                board.scores("good", Measure.LOG_LOSS),
                board.scores("reference", Measure.LOG_LOSS)));
    assertThat(good.n()).isEqualTo(10);
    assertThat(good.mean()).isNegative();
    assertThat(requireNonNull(differences.get("bad")).mean()).isPositive();
    assertThat(board.clusteredDifferences("reference", Measure.LOG_LOSS).values())
        .allSatisfy(difference -> assertThat(difference.clusters()).isEqualTo(2));
  }

  @Test
  void the_mean_of_a_difference_is_the_difference_of_the_rows() {
    for (long seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      Scoreboard board = random(random, random.nextInt(1, 400));
      Row one = row(board, "one");
      Row two = row(board, "two");

      assertThat(mean(board, Measure.LOG_LOSS))
          .as("seed %d", seed)
          .isCloseTo(one.logLoss() - two.logLoss(), within(1e-12));
      assertThat(mean(board, Measure.RPS))
          .as("seed %d", seed)
          .isCloseTo(one.rps() - two.rps(), within(1e-12));
      assertThat(mean(board, Measure.BRIER))
          .as("seed %d", seed)
          .isCloseTo(one.brier() - two.brier(), within(1e-12));
      assertThat(mean(board, Measure.ACCURACY))
          .as("seed %d", seed)
          .isCloseTo(one.accuracy() - two.accuracy(), within(1e-12));
    }
  }

  @Test
  void the_same_matches_make_the_same_board_to_the_last_bit() {
    for (long seed = 0; seed < 20; seed++) {
      Scoreboard first = random(new Random(seed), 300);
      Scoreboard second = random(new Random(seed), 300);

      assertThat(second.rows()).as("seed %d", seed).isEqualTo(first.rows());
      for (Measure measure : Measure.values()) {
        assertThat(second.clusteredDifferences("two", measure))
            .as("seed %d", seed)
            .isEqualTo(first.clusteredDifferences("two", measure));
      }
    }
  }

  @Test
  void a_certain_forecast_that_failed_leaves_every_mean_finite() {
    Scoreboard board = new Scoreboard(List.of("sure"));
    board.add(0, Outcome.AWAY, Map.of("sure", new Probabilities(1, 0, 0)));

    assertThat(board.rows().getFirst())
        .isEqualTo(new Row("sure", 1, 1, -StrictMath.log(1e-9), 0, 2));
  }

  @Test
  void calibration_counts_the_matches_of_the_board() {
    Scoreboard board = board(Outcome.HOME, Outcome.AWAY);

    assertThat(board.calibration("bold").table(Outcome.HOME))
        .containsExactly(new Calibration.Tenth(0.8, 0.9, 2, 1, 0.8, WilsonInterval.of(1, 2)));
  }

  @Test
  void scores_are_handed_out_as_copies_in_the_order_of_the_matches() {
    Scoreboard board = board(Outcome.AWAY, Outcome.HOME);
    board.scores("bold", Measure.ACCURACY)[0] = 5;

    assertThat(board.scores("bold", Measure.ACCURACY)).containsExactly(0, 1);
  }

  @Test
  void names_that_are_missing_unknown_or_given_twice_are_refused() {
    Scoreboard board = board(Outcome.HOME);

    assertThatIllegalArgumentException().isThrownBy(() -> new Scoreboard(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Scoreboard(List.of("a", "a")));
    assertThatIllegalArgumentException().isThrownBy(() -> board.scores("x", Measure.RPS));
    assertThatIllegalArgumentException().isThrownBy(() -> board.calibration("x"));
    assertThatIllegalArgumentException().isThrownBy(() -> board.differences("x", Measure.RPS));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> board.clusteredDifferences("x", Measure.RPS))
        .withMessageContaining("x");
  }

  @Test
  void the_names_of_the_measures_are_those_of_the_json() {
    assertThat(Measure.values())
        .extracting(Measure::key)
        .containsExactly("logloss", "rps", "brier", "accuracy");
  }

  private static Scoreboard board(Outcome... outcomes) {
    Scoreboard board = new Scoreboard(List.of("bold", "shy"));
    for (Outcome outcome : outcomes) {
      board.add(0, outcome, Map.of("bold", BOLD, "shy", SHY));
    }
    return board;
  }

  private static Scoreboard random(Random random, int matches) {
    Scoreboard board = new Scoreboard(List.of("one", "two"));
    for (int i = 0; i < matches; i++) {
      board.add(
          i / 7,
          OUTCOMES.get(random.nextInt(3)),
          Map.of("one", forecast(random), "two", forecast(random)));
    }
    return board;
  }

  private static Row row(Scoreboard board, String forecaster) {
    return board.rows().stream()
        .filter(row -> row.forecaster().equals(forecaster))
        .findFirst()
        .orElseThrow();
  }

  private static double mean(Scoreboard board, Measure measure) {
    return board.differences("two", measure).firstEntry().getValue().mean();
  }

  private static Probabilities forecast(Random random) {
    return Probabilities.ofWeights(
        0.01 + random.nextDouble(), 0.01 + random.nextDouble(), 0.01 + random.nextDouble());
  }
}
