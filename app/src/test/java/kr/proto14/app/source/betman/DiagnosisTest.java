package kr.proto14.app.source.betman;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.Map;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.betman.Verdict.Remedy;
import kr.proto14.app.source.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html><!-- 점검 --><body>홈</body></html> | CHANGED | NONE",
        "<html><script>var a='점검'</script>홈</html> | CHANGED | NONE",
        "<html>서버 점검 안내</html> | MAINTENANCE | NONE",
        "점검 중입니다 | MAINTENANCE | NONE",
        "<html>페이지  오류 안내</html> | BLOCKED | ANOTHER_WAY",
        "<html>Access Denied</html> | BLOCKED | ANOTHER_WAY",
        "{\"rsMsg\":{\"statusCode\":\"S\"} | CHANGED | AGAIN",
        "{} {} | CHANGED | AGAIN",
        "[1] | CHANGED | AGAIN",
        "'' | CHANGED | AGAIN",
        "{\"rsMsg\":{}} | CHANGED | NONE",
        "{\"rsMsg\":\"S\"} | CHANGED | NONE",
        "{\"rsMsg\":{\"statusCode\":\"F\",\"message\":\"로그인\"}} | BLOCKED | NONE",
        "{\"rsMsg\":{\"statusCode\":\"E\",\"message\":\"점검중\"}} | MAINTENANCE | NONE"
      })
  void content_decides_what_an_answer_is(String body, FaultKind kind, Remedy remedy) {
    Verdict verdict = of(200, body);
    assertThat(verdict).isInstanceOf(Verdict.Bad.class);
    assertThat(((Verdict.Bad) verdict).kind()).isEqualTo(kind);
    assertThat(((Verdict.Bad) verdict).remedy()).isEqualTo(remedy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "  {\"rsMsg\":{\"statusCode\":\"S\"},\"comment\":\"점검 안내, 페이지 오류\"}",
        "{\"rsMsg\":{\"statusCode\":\"S\"},\"unknown\":[1,2]}"
      })
  void json_that_calls_itself_a_success_is_good(String body) {
    assertThat(of(200, body)).isInstanceOf(Verdict.Good.class);
  }

  @Test
  void the_sites_own_message_is_kept_on_one_line_and_cut() {
    String message = "발매\\n마감 " + "가".repeat(300);
    Verdict verdict = of(200, "{\"rsMsg\":{\"statusCode\":\"F\",\"message\":\"" + message + "\"}}");
    assertThat(((Verdict.Bad) verdict).detail())
        .startsWith("The site refuses with status F: 발매 마감 가")
        .endsWith("…")
        .hasSizeLessThan(250);
  }

  @Test
  void a_maintenance_page_counts_with_any_status() {
    assertThat(((Verdict.Bad) of(503, "<p>시스템 점검</p>")).kind()).isEqualTo(FaultKind.MAINTENANCE);
    assertThat(((Verdict.Bad) of(503, "<p>x</p>")).kind()).isEqualTo(FaultKind.SITE_DOWN);
  }

  private static Verdict of(int status, String body) {
    HttpHeaders headers = HttpHeaders.of(Map.of(), (name, value) -> true);
    return Diagnosis.of(new Reply(status, headers, body.getBytes(UTF_8), false));
  }
}
