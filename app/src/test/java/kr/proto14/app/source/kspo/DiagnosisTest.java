package kr.proto14.app.source.kspo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.Map;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosisTest {
  @ParameterizedTest
  @CsvSource({
    "01, SITE_DOWN, true",
    "02, SITE_DOWN, true",
    "04, SITE_DOWN, true",
    "05, SITE_DOWN, true",
    "99, SITE_DOWN, true",
    "22, QUOTA, false",
    "10, CONFIGURATION, false",
    "11, CONFIGURATION, false",
    "12, CONFIGURATION, false",
    "20, CONFIGURATION, false",
    "21, CONFIGURATION, false",
    "30, CONFIGURATION, false",
    "31, CONFIGURATION, false",
    "32, CONFIGURATION, false",
    "33, CONFIGURATION, false",
    "77, CHANGED, false",
    "INFO-200, CHANGED, false",
    "00, CHANGED, false"
  })
  void a_code_in_xml_says_whose_fault_it_is_whatever_the_status(
      String code, FaultKind kind, boolean mayPass) {
    for (int status : new int[] {200, 403, 429, 500}) {
      Verdict verdict = Diagnosis.of(Payloads.reply(status, gateway(code)));
      assertThat(verdict)
          .as("code %s, HTTP %d", code, status)
          .isInstanceOfSatisfying(
              Verdict.Bad.class,
              bad -> {
                assertThat(bad.kind()).isEqualTo(kind);
                assertThat(bad.mayPass()).isEqualTo(mayPass);
              });
    }
  }

  @Test
  void the_portals_own_words_are_told() {
    assertThat(bad(200, gateway("30")).detail())
        .isEqualTo(
            "The portal does not take our call: the key is not registered; a new one takes an hour"
                + " or more (code 30 SOME_ERROR).");
  }

  @Test
  void no_data_is_empty_in_either_form() {
    assertThat(Diagnosis.of(Payloads.reply(200, gateway("03")))).isInstanceOf(Verdict.Empty.class);
    assertThat(Diagnosis.of(Payloads.reply(200, header("03")))).isInstanceOf(Verdict.Empty.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"0\"", "\"00\"", "\"0000\"", "0", "\" 00 \""})
  void every_way_to_write_a_good_code_is_good(String code) {
    String json = "{\"response\":{\"header\":{\"resultCode\":" + code + "},\"body\":{}}}";
    assertThat(Diagnosis.of(Payloads.reply(200, json))).isInstanceOf(Verdict.Data.class);
    assertThat(Diagnosis.of(Payloads.reply(200, "\uFEFF" + json)))
        .as("after a byte order mark")
        .isInstanceOf(Verdict.Data.class);
  }

  @ParameterizedTest
  @CsvSource({
    "401, CONFIGURATION, false",
    "403, BLOCKED, false",
    "429, BLOCKED, false",
    "404, CHANGED, false",
    "302, CHANGED, false",
    "500, SITE_DOWN, true",
    "503, SITE_DOWN, true"
  })
  void a_status_without_a_code_speaks_for_itself(int status, FaultKind kind, boolean mayPass) {
    for (String body : new String[] {"", "Forbidden", "<html>no</html>", "{\"a\":1}"}) {
      assertThat(bad(status, body).kind()).as("%d %s", status, body).isEqualTo(kind);
      assertThat(bad(status, body).mayPass()).as("%d %s", status, body).isEqualTo(mayPass);
    }
  }

  @Test
  void pages_and_other_forms_are_no_data() {
    assertThat(bad(200, "<html>welcome</html>").kind()).isEqualTo(FaultKind.CHANGED);
    assertThat(bad(200, "<html>시스템 점검 중</html>").kind()).isEqualTo(FaultKind.MAINTENANCE);
    assertThat(bad(200, "[]").kind()).isEqualTo(FaultKind.CHANGED);
    assertThat(bad(200, "{}").kind()).isEqualTo(FaultKind.CHANGED);
    assertThat(bad(200, "{\"response\":{\"header\":{\"resultCode\":\"00\"}}}").detail())
        .isEqualTo("The body is not an object.");
    assertThat(bad(200, "{\"response\":{").mayPass()).isTrue();
    assertThat(bad(200, "").mayPass()).isTrue();
  }

  @Test
  void a_page_that_never_ends_is_refused() {
    var reply =
        new Reply(200, HttpHeaders.of(Map.of(), (name, value) -> true), new byte[] {'{'}, true);
    assertThat(Diagnosis.of(reply))
        .isInstanceOfSatisfying(
            Verdict.Bad.class, bad -> assertThat(bad.kind()).isEqualTo(FaultKind.CHANGED));
  }

  private static Verdict.Bad bad(int status, String body) {
    Verdict verdict = Diagnosis.of(Payloads.reply(status, body));
    assertThat(verdict).isInstanceOf(Verdict.Bad.class);
    return (Verdict.Bad) verdict;
  }

  private static String header(String code) {
    return "{\"response\":{\"header\":{\"resultCode\":\"" + code + "\"}}}";
  }

  private static String gateway(String code) {
    return "<OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg>"
        + "<returnAuthMsg>SOME_ERROR</returnAuthMsg><returnReasonCode> "
        + code
        + "\n</returnReasonCode></cmmMsgHeader></OpenAPI_ServiceResponse>";
  }
}
