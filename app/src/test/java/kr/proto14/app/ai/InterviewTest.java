package kr.proto14.app.ai;

import static kr.proto14.app.ai.answer.WrittenAnswer.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import kr.proto14.app.ai.answer.Absence;
import kr.proto14.app.ai.answer.Answer;
import kr.proto14.app.ai.answer.WrittenAnswer;
import kr.proto14.app.ai.member.Reply;
import kr.proto14.app.ai.member.Talk;
import kr.proto14.app.ai.member.Usage;
import kr.proto14.app.ai.question.Question;
import kr.proto14.app.ai.question.SampleQuestions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One retry where it can mend something, with the fault named, and never a second. */
class InterviewTest {
  private static final Question QUESTION = SampleQuestions.soccer();
  private static final WrittenAnswer GOOD = WrittenAnswer.good(ALL);

  private final AtomicLong nanos = new AtomicLong();
  private final FakeMember member = new FakeMember("openai");

  private Asked hold() {
    return hold(member);
  }

  private Asked hold(FakeMember asked) {
    return new Interview(asked, QUESTION, nanos::get).hold();
  }

  private String again() {
    assertThat(member.heard()).hasSize(2);
    List<String> turns = member.heard().getLast().turns();
    assertThat(turns).hasSize(3);
    return turns.getLast();
  }

  @Test
  void a_good_answer_is_asked_for_once() {
    Asked asked = hold(member.says(GOOD));

    assertThat(member.heard()).containsExactly(new Talk(QUESTION.system(), QUESTION.user()));
    assertThat(asked.answer().absences()).isEmpty();
    assertThat(asked.attempts()).isEqualTo(1);
    assertThat(asked.usage()).isEqualTo(new Usage(100, 10));
    assertThat(asked.text()).isEqualTo(GOOD.toString());
    assertThat(asked.member()).isEqualTo("openai");
    assertThat(asked.model()).isEqualTo("model of openai");
  }

  @Test
  void what_is_missing_is_named_and_filled_by_the_second_answer() {
    WrittenAnswer lacking = WrittenAnswer.good(Set.of(1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13));

    Asked asked = hold(member.says(lacking).says(GOOD));

    assertThat(again()).contains("7, 14번 경기가 빠졌다", "G011-260043");
    assertThat(asked.answer().absences()).isEmpty();
    assertThat(asked.attempts()).isEqualTo(2);
    assertThat(asked.usage()).isEqualTo(new Usage(200, 20));
  }

  @Test
  void what_was_good_the_first_time_stays() {
    WrittenAnswer first = WrittenAnswer.empty();
    WrittenAnswer second = WrittenAnswer.empty();
    for (int number : ALL) {
      first.with(number, 60, 20, number == 3 ? 40 : 20);
      second.with(number, 10, 20, 70);
    }

    Answer answer = hold(member.says(first).says(second)).answer();

    assertThat(again()).contains("3번 경기의 합이 100이 아니다");
    assertThat(answer.absences()).isEmpty();
    assertThat(answer.matches().get(2).toString()).contains("home=0.6");
    assertThat(answer.matches().get(3).toString()).contains("home=0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "말로 답합니다", "{\"round\":", "{'a':1}", "{\"round\":\"G011-999999\"}"})
  void after_a_second_fault_it_is_let_be(String fault) {
    Asked asked = hold(member.says(fault));

    assertThat(member.heard()).hasSize(2);
    assertThat(asked.attempts()).isEqualTo(2);
    assertThat(asked.answer().takesPart()).isFalse();
    assertThat(again()).startsWith("방금 답에 문제가 있다: ").doesNotContain("쓸 수 없다");
  }

  @ParameterizedTest
  @EnumSource
  void who_failed_is_not_asked_again(Absence why) {
    Asked asked = hold(member.fails(why));

    assertThat(member.heard()).hasSize(1);
    assertThat(asked.attempts()).isEqualTo(1);
    assertThat(asked.answer()).isEqualTo(Answer.absent(ALL, why));
    assertThat(asked.detail()).isEqualTo("detail of " + why);
    assertThat(asked.usage()).isEqualTo(Usage.NONE);
  }

  @Test
  void who_declines_is_not_asked_again() {
    Asked asked = hold(member.says("죄송하지만 도와드릴 수 없습니다."));

    assertThat(member.heard()).hasSize(1);
    assertThat(asked.answer()).isEqualTo(Answer.absent(ALL, Absence.REFUSAL));
  }

  @Test
  void a_second_try_that_fails_takes_nothing_away() {
    WrittenAnswer lacking = WrittenAnswer.good(Set.of(1, 2, 3));

    Asked asked = hold(member.says(lacking).fails(Absence.SERVER_ERROR));

    assertThat(asked.answer().absences()).isEqualTo(Map.of(Absence.MISSING_MATCH, 11));
    assertThat(asked.attempts()).isEqualTo(2);
    assertThat(asked.text()).isEqualTo(lacking.toString());
    assertThat(asked.detail()).isEqualTo("detail of SERVER_ERROR");
    assertThat(asked.usage()).isEqualTo(new Usage(100, 10));
  }

  @Test
  void what_broke_off_is_told_to_be_shorter() {
    member.does(() -> new Reply.Text("{\"round\":\"G011-260043\"", Usage.NONE, true)).says(GOOD);

    assertThat(hold().answer().absences()).isEmpty();
    assertThat(again()).contains("중간에 끊겼다");
  }

  @Test
  void it_takes_as_long_as_both_tries() {
    member.does(
        () -> {
          nanos.addAndGet(Duration.ofSeconds(3).toNanos());
          return FakeMember.text("말");
        });

    assertThat(hold().took()).isEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void who_is_interrupted_is_not_asked_again() {
    member.does(
        () -> {
          Thread.currentThread().interrupt();
          return FakeMember.text("말");
        });

    Asked asked = hold();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(asked.attempts()).isEqualTo(1);
    assertThat(member.heard()).hasSize(1);
  }
}
