package kr.proto14.app.source.zentoto;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.Charset;
import java.util.Map;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {
  private static final Charset EUC_KR = Charset.forName("EUC-KR");

  @ParameterizedTest
  @CsvSource({
    "200, <p>점검 중입니다</p>, MAINTENANCE, false",
    "503, <p>점검 중입니다</p>, MAINTENANCE, false",
    "200, <p>welcome</p>, CHANGED, false",
    "200, '', CHANGED, true",
    "302, '', CHANGED, false",
    "404, '', CHANGED, false",
    "401, '', BLOCKED, false",
    "403, '', BLOCKED, false",
    "429, '', BLOCKED, false",
    "451, '', BLOCKED, false",
    "500, '', SITE_DOWN, true",
    "502, '', SITE_DOWN, true"
  })
  void an_answer_that_is_no_page_of_rounds_has_its_kind(
      int status, String body, FaultKind kind, boolean mayPass) {
    Verdict verdict = Diagnosis.of(Payloads.reply(status, body));
    assertThat(verdict).isInstanceOf(Verdict.Bad.class);
    Verdict.Bad bad = (Verdict.Bad) verdict;
    assertThat(bad.kind()).isEqualTo(kind);
    assertThat(bad.mayPass()).isEqualTo(mayPass);
    assertThat(bad.detail()).endsWith(".");
  }

  @Test
  void a_notice_of_maintenance_on_a_good_page_is_no_maintenance() {
    String page = Payloads.page().replace("<ul>", "<p>내일 점검 예정</p><ul>");
    assertThat(Diagnosis.of(Payloads.reply(200, page))).isInstanceOf(Verdict.Good.class);
    assertThat(Diagnosis.of(Payloads.reply(500, page))).isInstanceOf(Verdict.Bad.class);
  }

  @Test
  void the_encoding_is_that_of_the_header_else_that_of_the_page() {
    String korean = Payloads.page().replace("utf-8", "euc-kr");
    assertThat(firstHome("text/html; charset=EUC-KR", Payloads.page().getBytes(EUC_KR)))
        .isEqualTo("홈1");
    assertThat(firstHome("text/html", korean.getBytes(EUC_KR))).isEqualTo("홈1");
    assertThat(firstHome("text/html; charset=x-none", korean.getBytes(EUC_KR))).isEqualTo("홈1");
    assertThat(firstHome("text/html", Payloads.page().getBytes(UTF_8))).isEqualTo("홈1");
    assertThat(firstHome("", Payloads.page().getBytes(UTF_16))).isEqualTo("홈1");
  }

  @Test
  void an_oversize_answer_is_a_change() {
    Reply reply =
        new Reply(200, HttpHeaders.of(Map.of(), (name, value) -> true), new byte[9], true);
    assertThat(Diagnosis.of(reply)).extracting("kind").isEqualTo(FaultKind.CHANGED);
  }

  private static String firstHome(String type, byte[] body) {
    Verdict verdict = Diagnosis.of(Payloads.reply(200, type, body));
    assertThat(verdict).isInstanceOf(Verdict.Good.class);
    return PageReader.read(((Verdict.Good) verdict).page()).getFirst().home();
  }
}
