package kr.proto14.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.proto14.standin.KspoForms.EndValue;
import kr.proto14.standin.KspoForms.Items;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandInKspoTest {
  private static final String DAY = "20260917";

  private final SettableSource clock = new SettableSource("2026-09-18 12:00");
  private final Recordings recordings = Recordings.bundled();
  private final StandInKspo kspo = StandInKspo.start(recordings, clock);
  private final KspoVisitor visitor = new KspoVisitor(kspo.url());

  @AfterEach
  void close() {
    visitor.close();
    kspo.close();
  }

  @Test
  void a_row_has_the_fields_of_the_portal() throws Exception {
    JsonNode row = visitor.day(DAY).at("/body/items/item/0");
    assertThat(row.path("match_ymd").asText()).isEqualTo(DAY);
    assertThat(row.path("match_tm").asText()).isEqualTo("0145");
    assertThat(row.path("match_sport_han_nm").asText()).isEqualTo("축구");
    assertThat(row.path("leag_han_nm").asText()).isEqualTo("UEFA유로파리그");
    assertThat(row.path("hteam_han_nm").asText()).isEqualTo("아라라트아르메니아");
    assertThat(row.path("ateam_han_nm").asText()).isEqualTo("스파르타프라하");
    assertThat(row.path("row_num").asInt()).isEqualTo(1);
    assertThat(row.has("turn_no")).as("a round is not to be seen").isFalse();
  }

  @Test
  void every_recorded_match_stands_on_its_day_once() throws Exception {
    Set<String> days = new HashSet<>();
    Set<String> matches = new HashSet<>();
    for (RecordedRound round : recordings.rounds()) {
      for (RecordedMatch match : round.matches()) {
        days.add(Korea.day(match.kickOff()));
        matches.add(match.kickOff() + match.home().name() + match.away().name());
      }
    }
    int rows = 0;
    for (String day : days) {
      rows += visitor.day(day).at("/body/totalCount").asInt();
    }
    assertThat(rows).isEqualTo(matches.size());
  }

  @ParameterizedTest
  @CsvSource({"1, 3, 3", "2, 3, 3", "3, 3, 1", "4, 3, 0", "1, 100, 7"})
  void a_page_has_its_share_of_the_rows(int page, int perPage, int rows) throws Exception {
    kspo.speak(KspoForms.ordinary().with(Items.LIST));
    JsonNode body = visitor.page(DAY, page, perPage).path("body");
    assertThat(body.path("totalCount").asInt()).isEqualTo(7);
    assertThat(body.path("items").path("item")).hasSize(rows);
    if (rows > 0) {
      assertThat(body.at("/items/item/0/row_num").asInt()).isEqualTo((page - 1) * perPage + 1);
    }
  }

  @Test
  void rows_are_wrapped_by_their_number_or_not() throws Exception {
    assertThat(visitor.page(DAY, 7, 1).at("/body/items/item").isObject()).isTrue();
    assertThat(visitor.day("20200101").at("/body/items").isTextual()).isTrue();
    kspo.speak(KspoForms.ordinary().with(Items.LIST));
    assertThat(visitor.page(DAY, 7, 1).at("/body/items/item").isArray()).isTrue();
    kspo.speak(KspoForms.ordinary().with(Items.ABSENT_WHEN_EMPTY));
    assertThat(visitor.day("20200101").path("body").has("items")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"SCORE, 1:2", "SPACED_SCORE, 1 : 2", "WORD, 홈패", "SHORT_WORD, 패", "ABSENT, ''"})
  void a_result_has_the_form_that_is_spoken(EndValue form, String written) throws Exception {
    kspo.speak(KspoForms.ordinary().with(form));
    JsonNode row = visitor.day(DAY).at("/body/items/item/0");
    assertThat(row.path("match_end_val").asText("")).isEqualTo(written);
    assertThat(row.has("match_end_val")).isEqualTo(form != EndValue.ABSENT);
  }

  @Test
  void a_result_appears_three_hours_after_the_kick_off() throws Exception {
    clock.set("2026-09-17 04:44");
    assertThat(visitor.day(DAY).at("/body/items/item/0").has("match_end_val")).isFalse();
    clock.set("2026-09-17 04:45");
    assertThat(visitor.day(DAY).at("/body/items/item/0").has("match_end_val")).isTrue();
    assertThat(visitor.day(DAY).at("/body/items/item/6").has("match_end_val")).isFalse();
  }

  @Test
  void only_the_expected_key_encoded_once_is_taken() throws Exception {
    kspo.expectKey(KspoVisitor.KEY);
    assertThat(visitor.day(DAY).at("/header/resultCode").asText()).isEqualTo("00");
    for (String wrong : List.of("", "a%252Bb%252Fc%253D%253D", "a+b/c==", "other")) {
      HttpResponse<String> answer =
          visitor.get("serviceKey=" + wrong + "&resultType=json&match_ymd=" + DAY);
      assertThat(answer.body()).as(wrong).contains("<returnReasonCode>30<");
      assertThat(answer.statusCode()).isEqualTo(200);
    }
    assertThat(kspo.calls()).extracting(KspoCall::accepted).startsWith(true).endsWith(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"resultType=json", "resultType=json&match_ymd=2026-09-17", "match_ymd=1"})
  void parameters_out_of_order_are_code_10(String query) throws Exception {
    assertThat(visitor.get("serviceKey=x&" + query).body()).contains("<returnReasonCode>10<");
  }

  @Test
  void another_address_is_code_12() throws Exception {
    assertThat(visitor.call("/OTHER").body()).contains("<returnReasonCode>12<");
  }

  @Test
  void type_and_code_of_good_answers_can_be_others() throws Exception {
    assertThat(type(visitor.ask(DAY))).startsWith("text/json");
    kspo.speak(KspoForms.ordinary().typed("application/json").coded("0000"));
    assertThat(type(visitor.ask(DAY))).isEqualTo("application/json");
    assertThat(visitor.day(DAY).at("/header/resultCode").asText()).isEqualTo("0000");
  }

  @Test
  void other_recordings_can_be_shown() throws Exception {
    kspo.show(Recordings.builder().build());
    assertThat(visitor.day(DAY).at("/body/totalCount").asInt()).isZero();
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("content-type").orElse("");
  }
}
