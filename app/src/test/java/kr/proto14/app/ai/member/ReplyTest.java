package kr.proto14.app.ai.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyTest {
  @Test
  void a_text_holds_nothing_that_a_database_refuses() {
    String hostile = "a\u0000b\ud83dc\udc4d\ud83d\udc4d가\n";

    assertThat(new Reply.Text(hostile, Usage.NONE, false).text())
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFD👍가\n");
  }

  @Test
  void a_talk_begins_and_ends_with_us() {
    Talk talk = new Talk("system", "question");

    assertThat(talk.then("answer", "again").turns()).containsExactly("question", "answer", "again");
    assertThat(talk.turns()).containsExactly("question");
    assertThatThrownBy(() -> new Talk("system", List.of("a", "b")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Talk("system", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void usage_adds_up_and_is_never_negative() {
    assertThat(new Usage(1, 2).plus(new Usage(10, 20))).isEqualTo(new Usage(11, 22));
    assertThatThrownBy(() -> new Usage(-1, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
