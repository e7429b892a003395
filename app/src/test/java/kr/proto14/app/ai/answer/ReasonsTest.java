package kr.proto14.app.ai.answer;

import static kr.proto14.app.ai.answer.WrittenAnswer.ALL;
import static kr.proto14.app.ai.answer.WrittenAnswer.ROUND;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.proto14.app.ai.answer.Said.Chances;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonsTest {
  private static List<String> read(JsonNode reasons) {
    WrittenAnswer answer = WrittenAnswer.good(ALL);
    answer.entry(1).set("reasons", reasons);
    Said said = new AnswerReader(ROUND, ALL).read(answer.toString()).matches().get(1);
    return ((Chances) said).reasons();
  }

  private static List<String> read(String... reasons) {
    return read(new JsonMapper().valueToTree(List.of(reasons)));
  }

  @Test
  void at_most_three_are_kept_in_their_order() {
    assertThat(read("순위: 2위", "휴식: 3일", "투표: 60%", "배당: 1.5"))
        .containsExactly("순위: 2위", "휴식: 3일", "투표: 60%");
  }

  @Test
  void none_is_no_fault() {
    assertThat(read()).isEmpty();
    WrittenAnswer lacking = WrittenAnswer.good(ALL);
    lacking.entry(1).remove("reasons");
    assertThat(new AnswerReader(ROUND, ALL).read(lacking.toString()).absences()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"text\"", "5", "null", "true", "[1,null,{},[\"x\"]]"})
  void what_is_no_list_of_texts_has_none(String value) throws Exception {
    assertThat(read(new JsonMapper().readTree(value))).isEmpty();
  }

  @Test
  void they_are_one_line_of_characters_that_people_see() {
    assertThat(read("순위:\n\t홈 2위\r\n", "\u202E최근\u200B 경기\u0000", "\u2028휴식\u00A0\uFEFF3일"))
        .containsExactly("순위: 홈 2위", "최근 경기", "휴식 3일");
    assertThat(read(" ", "\u200B", "")).isEmpty();
  }

  @Test
  void half_a_character_is_none() {
    String text = read("순위\ud83d: 2위 \udc00끝").getFirst();

    assertThat(text).isEqualTo("순위: 2위 끝");
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
  }

  @Test
  void long_ones_are_shortened_by_whole_characters() {
    String text = read("👍".repeat(200)).getFirst();

    assertThat(text.codePoints().count()).isEqualTo(120);
    assertThat(text).isEqualTo("👍".repeat(119) + "…");
    assertThat(read("가".repeat(120))).containsExactly("가".repeat(120));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "홈승 확실",
        "안전한 선택",
        "필승 카드",
        "강력 추천",
        "100% 보장",
        "베팅하세요",
        "지금 구매",
        "https://example.com 참고",
        "www.example.com",
        "t.me/channel",
        "@channel 문의"
      })
  void promises_urging_and_addresses_are_left_out(String reason) {
    assertThat(read(reason, "순위: 2위")).containsExactly("순위: 2위");
  }

  @Test
  void what_is_hidden_between_the_letters_of_a_promise_does_not_save_it() {
    assertThat(read("필\u200B승", "확\u00AD실", "ht\u200Btps://x.example")).isEmpty();
  }
}
