package kr.proto14.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import kr.proto14.standin.KspoFault.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KspoFaultTest {
  private static final String DAY = "20260917";

  private final SettableSource clock = new SettableSource("2026-09-18 12:00");
  private final StandInKspo kspo = StandInKspo.start(Recordings.bundled(), clock);
  private final KspoVisitor visitor = new KspoVisitor(kspo.url());

  @AfterEach
  void close() throws Exception {
    assertThat(visitor.day(DAY).at("/body/totalCount").asInt()).as("good again").isEqualTo(7);
    visitor.close();
    kspo.close();
  }

  @ParameterizedTest
  @CsvSource({
    "EMPTY_BODY, 200, ''",
    "HTML_PAGE, 200, <html",
    "MAINTENANCE_PAGE, 200, 시스템 점검",
    "STATUS_401, 401, HTTP 401",
    "STATUS_403, 403, HTTP 403",
    "STATUS_404, 404, HTTP 404",
    "STATUS_429, 429, HTTP 429",
    "STATUS_500, 500, HTTP 500",
    "STATUS_503, 503, HTTP 503"
  })
  void answers_wrongly_once(Wire fault, int status, String text) throws Exception {
    kspo.faults().next(1, fault);
    HttpResponse<String> answer = visitor.ask(DAY);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(text);
    assertThat(answer.body().isEmpty()).isEqualTo(text.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "1, APPLICATION_ERROR, 01",
    "3, NODATA_ERROR, 03",
    "22, LIMITED_NUMBER_OF_SERVICE_REQUESTS_EXCEEDS_ERROR, 22",
    "30, SERVICE_KEY_IS_NOT_REGISTERED_ERROR, 30",
    "99, UNKNOWN_ERROR, 99"
  })
  void the_gateway_answers_in_xml_with_any_status(int code, String name, String written)
      throws Exception {
    for (int status : new int[] {200, 403, 429}) {
      kspo.faults().next(1, new KspoFault.Gateway(code, status));
      HttpResponse<String> answer = visitor.ask(DAY);
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.body())
          .isEqualTo(
              "<OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg>"
                  + "<returnAuthMsg>%s</returnAuthMsg><returnReasonCode>%s</returnReasonCode>"
                      .formatted(name, written)
                  + "</cmmMsgHeader></OpenAPI_ServiceResponse>");
    }
  }

  @Test
  void a_code_can_stand_in_the_header_of_json() throws Exception {
    kspo.faults().next(1, new KspoFault.InHeader("22"));
    assertThat(visitor.day(DAY).at("/header/resultCode").asText()).isEqualTo("22");
  }

  @Test
  void an_answer_can_end_in_the_middle_or_never_come() throws Exception {
    kspo.faults().next(1, Wire.TRUNCATED);
    String half = visitor.ask(DAY).body();
    assertThatThrownBy(() -> new ObjectMapper().readTree(half))
        .isInstanceOf(JsonProcessingException.class);
    kspo.faults().always(Wire.RESET);
    assertThatThrownBy(() -> visitor.ask(DAY)).isInstanceOf(IOException.class);
    kspo.faults().clear();
  }

  @Test
  void an_answer_can_be_late_or_too_large() throws Exception {
    kspo.faults().next(1, new KspoFault.Slow(Duration.ofMillis(150)));
    long start = System.nanoTime();
    assertThat(visitor.ask(DAY).statusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofMillis(150));
    kspo.faults().next(1, Wire.TOO_LARGE);
    assertThat(visitor.ask(DAY).body().length()).isGreaterThan(8 * 1024 * 1024);
  }

  @Test
  void the_key_can_be_echoed() throws Exception {
    kspo.faults().next(1, new KspoFault.EchoedKey());
    assertThat(visitor.ask(DAY).body()).contains(KspoVisitor.KEY, "a%2Bb%2Fc%3D%3D", "a+b\\/c==");
  }

  @Test
  void rows_can_be_wrong() throws Exception {
    assertThat(spoiled(KspoFault.Rows.DOUBLED).path("items").path("item")).hasSize(8);
    JsonNode contradicted = spoiled(KspoFault.Rows.CONTRADICTED);
    assertThat(contradicted.at("/items/item/7/match_end_val").asText()).isEqualTo("9:0");
    assertThat(contradicted.path("totalCount").asInt()).isEqualTo(8);
    assertThat(spoiled(KspoFault.Rows.OF_ANOTHER_DAY).at("/items/item/0/match_ymd").asText())
        .isEqualTo("20200101");
    assertThat(spoiled(KspoFault.Rows.WITHOUT_SIDES).at("/items/item/0").has("hteam_han_nm"))
        .isFalse();
    assertThat(spoiled(KspoFault.Rows.MORE_ANNOUNCED).path("totalCount").asInt()).isEqualTo(8);
    assertThat(spoiled(KspoFault.Rows.ITEMS_OF_ANOTHER_TYPE).path("items").asInt()).isEqualTo(14);
    assertThat(spoiled(new KspoFault.EndValue(2, "취소")).at("/items/item/1/match_end_val").asText())
        .isEqualTo("취소");
  }

  @Test
  void a_fault_can_be_confined_to_a_page() throws Exception {
    kspo.faults().always(2, Wire.STATUS_500);
    assertThat(visitor.page(DAY, 1, 4).at("/body/items/item")).hasSize(4);
    assertThat(visitor.page(DAY, 3, 2).at("/body/items/item")).hasSize(2);
    assertThatThrownBy(() -> visitor.page(DAY, 2, 4)).isInstanceOf(JsonProcessingException.class);
  }

  private JsonNode spoiled(KspoFault fault) throws Exception {
    kspo.faults().next(1, fault);
    return visitor.day(DAY).path("body");
  }
}
