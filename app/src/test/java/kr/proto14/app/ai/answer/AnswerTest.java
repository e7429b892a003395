package kr.proto14.app.ai.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kr.proto14.app.ai.answer.Said.Absent;
import kr.proto14.app.ai.answer.Said.Chances;
import kr.proto14.engine.pool.Probabilities;
import org.junit.jupiter.api.Test;

class AnswerTest {
  private static final Said HOME = new Chances(new Probabilities(0.5, 0.3, 0.2), List.of(), false);
  private static final Said AWAY = new Chances(new Probabilities(0.2, 0.3, 0.5), List.of(), false);

  private static Said absent(Absence why) {
    return new Absent(why);
  }

  private static Answer answer(Map<Integer, Said> matches) {
    return new Answer(new TreeMap<>(matches));
  }

  @Test
  void a_later_answer_fills_what_is_missing_and_changes_nothing_else() {
    Answer first =
        answer(
            Map.of(
                1, HOME, 2, absent(Absence.BAD_SUM), 3, absent(Absence.MISSING_MATCH), 4, HOME));
    Answer later =
        answer(Map.of(1, AWAY, 2, AWAY, 3, absent(Absence.BAD_NUMBER), 4, absent(Absence.EMPTY)));

    assertThat(first.mendedBy(later))
        .isEqualTo(answer(Map.of(1, HOME, 2, AWAY, 3, absent(Absence.MISSING_MATCH), 4, HOME)));
  }

  @Test
  void the_most_frequent_reason_stands_for_all() {
    Answer answer =
        answer(Map.of(1, absent(Absence.BAD_SUM), 2, absent(Absence.BAD_SUM), 3, HOME));

    assertThat(answer.mainAbsence()).contains(Absence.BAD_SUM);
    assertThat(answer.absences()).isEqualTo(Map.of(Absence.BAD_SUM, 2));
    assertThat(answer(Map.of(1, HOME)).mainAbsence()).isEmpty();
  }

  @Test
  void it_takes_part_where_a_match_is_answered() {
    assertThat(answer(Map.of(1, absent(Absence.EMPTY), 2, HOME)).takesPart()).isTrue();
    assertThat(Answer.absent(Set.of(1, 2), Absence.EMPTY).takesPart()).isFalse();
  }

  @Test
  void what_a_member_wrote_can_be_mended_and_what_befell_it_cannot() {
    List<Absence> mendable =
        Arrays.stream(Absence.values())
            .filter(why -> Answer.absent(Set.of(1), why).canBeMended())
            .toList();

    assertThat(mendable)
        .containsExactly(
            Absence.EMPTY,
            Absence.PROSE,
            Absence.MALFORMED,
            Absence.TRUNCATED,
            Absence.WRONG_ROUND,
            Absence.MISSING_MATCH,
            Absence.CONTRADICTION,
            Absence.BAD_NUMBER,
            Absence.BAD_SUM);
  }

  @Test
  void reasons_have_stable_names_in_records() {
    assertThat(Arrays.stream(Absence.values()).map(Absence::key))
        .allMatch(key -> key.matches("[a-z]+(-[a-z]+)*"))
        .contains("bad-sum", "rate-limited", "not-asked");
  }
}
