package kr.proto14.app.ai.answer;

import static kr.proto14.app.ai.answer.WrittenAnswer.ALL;
import static kr.proto14.app.ai.answer.WrittenAnswer.ROUND;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kr.proto14.app.ai.answer.Said.Absent;
import kr.proto14.app.ai.answer.Said.Chances;
import kr.proto14.engine.pool.Probabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {
  private static final AnswerReader READER = new AnswerReader(ROUND, ALL);

  private static Said of(WrittenAnswer answer, int number) {
    return READER.read(answer.toString()).matches().get(number);
  }

  private static void assertAbsent(String text, Absence why) {
    assertThat(READER.read(text)).as(text).isEqualTo(Answer.absent(ALL, why));
  }

  @Test
  void a_good_answer_takes_part_in_all_matches() {
    Answer answer = READER.read(WrittenAnswer.good(ALL).toString());

    assertThat(answer.matches()).hasSize(14);
    assertThat(answer.matches().values())
        .containsOnly(new Chances(new Probabilities(0.45, 0.30, 0.25), List.of(), false));
    assertThat(answer.takesPart()).isTrue();
    assertThat(answer.canBeMended()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```json\n%s\n```",
        "```\n%s\n```",
        "```JSON5 %s```",
        "\n\n  ```json\r\n%s\r\n```  \n",
        "\uFEFF%s",
        "\uFEFF\n%s\uFEFF",
        "\uFEFF```json\n%s\n```",
        "<think>Sorry, {\"round\":1} or not?</think>\n\n```json\n%s\n```",
        " \t%s\n"
      })
  void fences_marks_and_blanks_around_it_change_nothing(String around) {
    String good = WrittenAnswer.good(ALL).toString();

    assertThat(READER.read(String.format(Locale.ROOT, around, good)))
        .isEqualTo(READER.read(good));
  }

  @Test
  void an_answer_that_breaks_off_anywhere_is_told_as_such() {
    String good = WrittenAnswer.random(new Random(3)).toString();
    for (int end = 1; end < good.length(); end++) {
      assertAbsent(good.substring(0, end), Absence.TRUNCATED);
      assertAbsent("```json\n" + good.substring(0, end), Absence.TRUNCATED);
    }
  }

  @Test
  void what_the_provider_cut_off_is_truncated_whatever_it_looks_like() {
    String good = WrittenAnswer.good(ALL).toString();

    assertThat(READER.read(good, true)).isEqualTo(READER.read(good));
    for (String text : List.of("", "Let me think", good.substring(0, 40) + "\u0000")) {
      assertThat(READER.read(text, true)).isEqualTo(Answer.absent(ALL, Absence.TRUNCATED));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t", "\uFEFF", "```json\n```", "``` ```"})
  void nothing_is_empty(String text) {
    assertAbsent(text, Absence.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm sorry, but I can't help with gambling.",
        "I cannot provide predictions.",
        "I can not do that.",
        "I won’t speculate on bets.",
        "I am not able to assist with this request.",
        "I'm not comfortable making these forecasts.",
        "I must decline.",
        "죄송하지만 도박 예측은 도와드릴 수 없습니다.",
        "답변드릴 수 없는 주제입니다.",
        "예측해 드릴 수는 없습니다.",
        "요청을 거절합니다."
      })
  void declining_in_words_is_a_refusal(String text) {
    assertAbsent(text, Absence.REFUSAL);
    assertThat(READER.read(text).canBeMended()).isFalse();
  }

  @Test
  void words_that_decline_nothing_are_prose() {
    for (String text : List.of("<think>hm", "홈팀이 유리해 보입니다.", "Here you go:", "[]", "45 30 25", "null")) {
      assertAbsent(text, Absence.PROSE);
    }
    String good = WrittenAnswer.good(ALL).toString();
    assertAbsent("Sorry for the wait, here it is: " + good, Absence.PROSE);
  }

  @Test
  void words_behind_the_answer_and_broken_json_are_malformed() {
    String good = WrittenAnswer.good(ALL).toString();
    for (String text :
        List.of(
            good + " I hope this helps.",
            good + good,
            good.replace("45", "45,,"),
            good.replace("\"no\":1,", "\"no\":1,\"no\":2,"),
            good.replace("45", "045"),
            good.replace("45", "NaN"),
            "{'round':1}",
            "{\"round\":" + "9".repeat(5_000) + "}")) {
      assertAbsent(text, Absence.MALFORMED);
    }
  }

  @Test
  void endless_nesting_is_no_more_than_malformed() {
    for (String open : List.of("{\"a\":", "[")) {
      String text = "{\"round\":" + open.repeat(200_000);
      assertThat(READER.read(text).mainAbsence())
          .hasValueSatisfying(
              why -> assertThat(why).isIn(Absence.MALFORMED, Absence.TRUNCATED));
    }
  }

  @Test
  void a_huge_text_is_read_in_no_time() {
    for (String piece : List.of(" ", "`", "\n", "{", "죄송", "\u200B")) {
      assertThat(READER.read("x" + piece.repeat(2_000_000) + "x").takesPart()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"G011-260044", "G027-260043", "g011-260043", "", "260043", "G011-260043 "})
  void another_round_costs_the_whole_round(String id) {
    ObjectNode root = WrittenAnswer.good(ALL).root();

    assertAbsent(root.put("round", id).toString(), Absence.WRONG_ROUND);
    root.remove("round");
    assertAbsent(root.toString(), Absence.WRONG_ROUND);
    assertAbsent("{}", Absence.WRONG_ROUND);
  }

  @Test
  void a_match_that_is_missing_costs_that_match() {
    WrittenAnswer answer = WrittenAnswer.good(Set.of(1, 2, 14));

    Answer read = READER.read(answer.toString());

    assertThat(read.absences()).isEqualTo(Map.of(Absence.MISSING_MATCH, 11));
    assertThat(read.takesPart()).isTrue();
    assertThat(read.canBeMended()).isTrue();
    assertThat(READER.read("{\"round\":\"G011-260043\",\"matches\":7}"))
        .isEqualTo(Answer.absent(ALL, Absence.MISSING_MATCH));
  }

  @Test
  void entries_of_matches_not_asked_are_ignored() {
    WrittenAnswer answer = WrittenAnswer.good(ALL).with(15, 1, 1, 98).with(0, 0, 0, 0);
    answer.with(-3, 200, 0, 0);
    answer.root().put("comment", "more than was asked");
    AnswerReader few = new AnswerReader(ROUND, Set.of(3, 9));

    assertThat(READER.read(answer.toString()).matches().keySet()).isEqualTo(ALL);
    assertThat(READER.read(answer.toString()).absences()).isEmpty();
    assertThat(few.read(answer.toString()).matches().keySet()).containsExactly(3, 9);
  }

  @ParameterizedTest
  @CsvSource({"\"1\"", "1.0", "null", "true", "1e0", "99999999999"})
  void a_match_number_is_a_whole_number(String number) {
    String text =
        WrittenAnswer.good(ALL).toString().replace("\"no\":1,", "\"no\":" + number + ",");

    assertThat(READER.read(text).matches().get(1)).isEqualTo(new Absent(Absence.MISSING_MATCH));
  }

  @Test
  void the_same_said_twice_counts_once_and_a_contradiction_not_at_all() {
    WrittenAnswer answer = WrittenAnswer.good(ALL).with(1, 45, 30, 25).with(2, 25, 30, 45);
    answer.with(3, 45, 30, 35).with(2, 25, 30, 45);

    assertThat(of(answer, 1)).isInstanceOf(Chances.class);
    assertThat(of(answer, 2)).isEqualTo(new Absent(Absence.CONTRADICTION));
    assertThat(of(answer, 3)).isEqualTo(new Absent(Absence.CONTRADICTION));
    assertThat(of(answer, 4)).isInstanceOf(Chances.class);
  }
}
