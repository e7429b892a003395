package kr.proto14.app.source.kspo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.engine.pool.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayReaderTest {
  private final List<String> met = new ArrayList<>();
  private final DayReader reader =
      new DayReader(Payloads.DAY, TestKspo.sightings(met, Payloads.NOW));

  @Test
  void a_row_is_read_whole() {
    assertThat(reader.add(1, Payloads.judged(Payloads.answer(1, napoli())))).isFalse();
    KspoMatch match = reader.matches().getFirst();
    assertThat(match.kickOff()).hasValue(Instant.parse("2025-12-22T19:00:00Z"));
    assertThat(match.sport()).isEqualTo(KspoSport.SOCCER);
    assertThat(match.league()).isEqualTo("이탈리아슈퍼컵");
    assertThat(match.home()).isEqualTo("SSC나폴리");
    assertThat(match.away()).isEqualTo("볼로냐");
    assertThat(match.venue()).isEqualTo("알아왈파크");
    assertThat(match.product()).isEqualTo("프로토");
    assertThat(match.result()).isEqualTo(new KspoResult.None());
    assertThat(match.knownAt()).isEqualTo(Payloads.NOW);
    assertThat(match.raw()).isEqualTo("raw");
  }

  @Test
  void numbers_may_have_lost_their_zeros_and_texts_may_be_missing() {
    ObjectNode row = napoli().put("match_ymd", 20251223).put("match_tm", 30);
    row.putNull("stdm_han_nm").remove("obj_prod_nm");
    KspoMatch match = only(row);
    assertThat(match.kickOff()).hasValue(Instant.parse("2025-12-22T15:30:00Z"));
    assertThat(match.venue()).isEmpty();
    assertThat(match.product()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2400", "0460", "12:00", "미정", "00400"})
  void a_kick_off_that_is_no_time_is_left_open_and_told(String written) {
    assertThat(only(napoli().put("match_tm", written)).kickOff()).isEmpty();
    assertThat(met).contains("match-tm=" + written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"totalCount\":0,\"items\":\"\"}",
        "{\"totalCount\":0,\"items\":\" \"}",
        "{\"totalCount\":0,\"items\":null}",
        "{\"totalCount\":0}",
        "{\"totalCount\":0,\"items\":{}}",
        "{\"totalCount\":0,\"items\":{\"item\":\"\"}}",
        "{\"totalCount\":0,\"items\":{\"item\":[]}}",
        "{\"items\":\"\"}"
      })
  void a_day_without_matches_has_many_forms(String body) {
    assertThat(reader.add(1, judged(body))).isFalse();
    assertThat(reader.matches()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"totalCount\":1,\"items\":{\"item\":%s}}",
        "{\"totalCount\":\"1\",\"items\":{\"item\":[%s]}}",
        "{\"totalCount\":1,\"items\":[%s]}",
        "{\"items\":{\"item\":[%s]}}"
      })
  void one_row_has_many_forms(String body) {
    assertThat(reader.add(1, judged(body.replace("%s", napoli().toString())))).isFalse();
    assertThat(reader.matches()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"totalCount\":1,\"items\":14}",
        "{\"totalCount\":1,\"items\":\"none\"}",
        "{\"totalCount\":1,\"items\":{\"item\":14}}",
        "{\"totalCount\":\"many\",\"items\":\"\"}",
        "{\"totalCount\":-1,\"items\":\"\"}",
        "{\"totalCount\":2,\"items\":\"\"}",
        "{\"totalCount\":1,\"items\":{\"item\":{\"match_ymd\":\"20251223\"}}}"
      })
  void another_form_is_refused(String body) {
    assertThatThrownBy(
            () -> {
              reader.add(1, judged(body));
              reader.matches();
            })
        .isInstanceOf(Unusable.class);
  }

  @Test
  void a_broken_row_does_not_spoil_the_others() {
    ObjectNode itself = Payloads.row("축구", "풀럼", "풀럼");
    ObjectNode noDay = Payloads.row("축구", "풀럼", "에버턴").put("match_ymd", "20251332");
    reader.add(1, Payloads.judged(Payloads.answer(3, itself, noDay, napoli())));
    assertThat(reader.matches()).extracting(KspoMatch::home).containsExactly("SSC나폴리");
  }

  @Test
  void a_match_of_another_day_is_left_out_and_told() {
    ObjectNode later = Payloads.row("축구", "풀럼", "에버턴").put("match_ymd", "20251224");
    reader.add(1, Payloads.judged(Payloads.answer(2, later, napoli())));
    assertThat(reader.matches()).extracting(KspoMatch::home).containsExactly("SSC나폴리");
    assertThat(met).contains("match-ymd=another day than asked for");
  }

  @Test
  void a_doubled_row_is_one_match_and_the_result_that_is_there_counts() {
    ObjectNode ended = napoli().put("match_end_val", "2:0").put("row_num", 7);
    reader.add(1, Payloads.judged(Payloads.answer(3, napoli(), ended, napoli().put("row_num", 8))));
    assertThat(reader.matches())
        .extracting(KspoMatch::result)
        .containsExactly(new KspoResult.ScoreGiven(new Score.MaybeExtended(2, 0)));
  }

  @Test
  void two_results_of_one_match_leave_it_unresolved_in_either_order() {
    ObjectNode one = napoli().put("match_end_val", "2:0");
    ObjectNode other = napoli().put("match_end_val", "취소");
    var turned = new DayReader(Payloads.DAY, TestKspo.sightings(met, Payloads.NOW));
    reader.add(1, Payloads.judged(Payloads.answer(2, one, other)));
    turned.add(1, Payloads.judged(Payloads.answer(2, other, one)));
    assertThat(reader.matches())
        .isEqualTo(turned.matches())
        .extracting(KspoMatch::result)
        .containsExactly(new KspoResult.Unresolved("2:0 / 취소"));
  }

  @Test
  void a_result_before_the_kick_off_is_not_believed() {
    ObjectNode early = napoli().put("match_end_val", "0:0").put("match_tm", "2359");
    var now = Instant.parse("2025-12-23T14:58:00Z");
    Answer good = Payloads.judged(Payloads.answer(1, early));
    reader.add(1, new Answer(good.call(), good.verdict(), now, good.raw()));
    assertThat(reader.matches().getFirst().result()).isEqualTo(new KspoResult.Unresolved("0:0"));
    assertThat(met).contains("match-end-val=too early 0:0");
  }

  @Test
  void pages_that_never_end_are_refused_at_a_bound() {
    assertThatThrownBy(
            () -> {
              for (int page = 1; ; page++) {
                ObjectNode row = Payloads.row("축구", "홈" + page, "원정");
                reader.add(page, Payloads.judged(Payloads.answer(9999, row)));
              }
            })
        .isInstanceOf(Unusable.class)
        .hasMessage("9999 rows are announced, 20 came on 20 pages.");
  }

  @Test
  void a_page_that_comes_again_and_no_data_before_the_end_are_refused() {
    Answer first = Payloads.judged(Payloads.answer(2, napoli()));
    assertThat(reader.add(1, first)).isTrue();
    assertThatThrownBy(() -> reader.add(2, first)).hasMessageContaining("nothing new");
    var other = new DayReader(Payloads.DAY, TestKspo.sightings(met, Payloads.NOW));
    other.add(1, first);
    assertThatThrownBy(() -> other.add(2, judgedEmpty())).hasMessageContaining("nothing new");
  }

  private KspoMatch only(ObjectNode row) {
    reader.add(1, Payloads.judged(Payloads.answer(1, row)));
    assertThat(reader.matches()).hasSize(1);
    return reader.matches().getFirst();
  }

  private static ObjectNode napoli() {
    return Payloads.row("축구", "SSC나폴리", "볼로냐");
  }

  private static Answer judged(String body) {
    return Payloads.judged(
        "{\"response\":{\"header\":{\"resultCode\":\"00\"},\"body\":" + body + "}}");
  }

  private static Answer judgedEmpty() {
    return Payloads.judged("{\"response\":{\"header\":{\"resultCode\":\"03\"}}}");
  }
}
