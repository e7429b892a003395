package kr.proto14.app.ai.answer;

import static kr.proto14.app.ai.answer.WrittenAnswer.ALL;
import static kr.proto14.app.ai.answer.WrittenAnswer.ROUND;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.List;
import kr.proto14.app.ai.answer.Said.Absent;
import kr.proto14.app.ai.answer.Said.Chances;
import kr.proto14.engine.pool.Probabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerCentsTest {
  private static Said first(WrittenAnswer answer) {
    return new AnswerReader(ROUND, ALL).read(answer.toString()).matches().get(1);
  }

  private static Said said(int home, int middle, int away) {
    return first(WrittenAnswer.empty().with(1, home, middle, away));
  }

  @ParameterizedTest
  @CsvSource({"48,30,25", "45,30,22", "46,30,25", "45,30,24"})
  void sums_off_by_three_or_less_are_scaled_and_marked(int home, int middle, int away) {
    Chances chances = (Chances) said(home, middle, away);

    int sum = home + middle + away;
    assertThat(chances.scaled()).isTrue();
    assertThat(chances.probabilities())
        .isEqualTo(Probabilities.ofWeights(home, middle, away).rounded());
    assertThat(chances.probabilities().home() * sum)
        .isCloseTo(home, org.assertj.core.api.Assertions.within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"49,30,25", "45,30,21", "0,0,0", "100,100,100", "1,1,1", "100,0,4"})
  void sums_off_by_more_are_not(int home, int middle, int away) {
    assertThat(said(home, middle, away)).isEqualTo(new Absent(Absence.BAD_SUM));
  }

  @ParameterizedTest
  @CsvSource({"-1,50,51", "101,0,0", "50,50,-0.5"})
  void out_of_range_is_no_chance(int home, int middle, double away) {
    WrittenAnswer answer = WrittenAnswer.empty().with(1, home, middle, 0);
    answer.entry(1).put("away", away);

    assertThat(first(answer)).isEqualTo(new Absent(Absence.BAD_NUMBER));
  }

  @Test
  void texts_fractions_and_nothing_are_no_whole_numbers() {
    for (var value :
        List.of(
            new TextNode("45"),
            new TextNode("45%"),
            new DoubleNode(45.5),
            new DoubleNode(0.45),
            new BigIntegerNode(BigInteger.TEN.pow(300)),
            NullNode.getInstance())) {
      WrittenAnswer answer = WrittenAnswer.good(ALL);
      answer.entry(1).set("home", value);
      assertThat(first(answer)).as("%s", value).isEqualTo(new Absent(Absence.BAD_NUMBER));
    }
    WrittenAnswer lacking = WrittenAnswer.good(ALL);
    lacking.entry(1).remove("middle");
    assertThat(first(lacking)).isEqualTo(new Absent(Absence.BAD_NUMBER));
    String endless = WrittenAnswer.good(ALL).toString().replaceFirst("45", "1e999");
    assertThat(new AnswerReader(ROUND, ALL).read(endless).matches().get(1))
        .isEqualTo(new Absent(Absence.BAD_NUMBER));
  }

  @Test
  void a_whole_number_may_be_written_as_a_decimal() {
    WrittenAnswer answer = WrittenAnswer.good(ALL);
    answer.entry(1).put("home", 45.0);

    assertThat(first(answer))
        .isEqualTo(new Chances(new Probabilities(0.45, 0.30, 0.25), List.of(), false));
  }

  @Test
  void every_answer_there_can_be_is_kept_within_its_bounds_and_in_its_order() {
    for (int home = 0; home <= 100; home++) {
      for (int middle = 0; middle <= 100 - home; middle++) {
        int away = 100 - home - middle;
        Probabilities clamped = PerCents.clamped(home, middle, away);
        for (double chance : new double[] {clamped.home(), clamped.middle(), clamped.away()}) {
          assertThat(chance).as("%d %d", home, middle).isBetween(0.02 - 2e-9, 0.95 + 2e-9);
        }
        assertThat(Integer.compare(home, away) * Double.compare(clamped.home(), clamped.away()))
            .as("%d %d", home, middle)
            .isNotNegative();
        if (Math.min(home, Math.min(middle, away)) >= 2
            && Math.max(home, Math.max(middle, away)) <= 95) {
          assertThat(clamped)
              .isEqualTo(new Probabilities(home / 100.0, middle / 100.0, away / 100.0).rounded());
        }
      }
    }
  }

  @Test
  void the_ends_give_to_the_others_in_proportion() {
    assertThat(PerCents.clamped(100, 0, 0)).isEqualTo(new Probabilities(0.95, 0.025, 0.025));
    assertThat(PerCents.clamped(0, 50, 50)).isEqualTo(new Probabilities(0.02, 0.49, 0.49));
    assertThat(PerCents.clamped(2, 1, 97).away()).isEqualTo(0.95);
  }
}
