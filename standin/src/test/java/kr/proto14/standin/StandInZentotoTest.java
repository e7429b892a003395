package kr.proto14.standin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.regex.Pattern;
import kr.proto14.standin.ZentotoFault.Content;
import kr.proto14.standin.ZentotoFault.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandInZentotoTest {
  private static final String SOCCER = "/toto/soccer";

  private final SettableSource clock = new SettableSource("2026-09-16 12:00");
  private final StandInZentoto zentoto = StandInZentoto.start(Recordings.bundled(), clock);
  private final HttpClient http = HttpClient.newBuilder().build();

  @AfterEach
  void close() {
    http.close();
    zentoto.close();
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(zentoto.url() + path))
            .timeout(Duration.ofSeconds(30))
            .build();
    return http.send(request, BodyHandlers.ofByteArray());
  }

  private String page(String path) throws IOException, InterruptedException {
    return new String(get(path).body(), UTF_8);
  }

  private static long count(String page, String part) {
    return Pattern.compile(Pattern.quote(part)).matcher(page).results().count();
  }

  @Test
  void shows_the_newest_round_first_and_keeps_closed_ones() throws Exception {
    String page = page(SOCCER);
    assertThat(page)
        .contains("<option value=\"260053\" selected>2026년 53회차</option>")
        .contains("<option value=\"260051\">2026년 51회차</option>")
        .doesNotContain("260054")
        .contains("<span class=\"\">오모니아</span>")
        .contains("<img src=\"/logo/a.png\" class=\"team-logo\"><span>셀타비고</span>");
    assertThat(count(page, "game_no=")).isEqualTo(42);
    assertThat(page("/toto/basketball")).contains("260001\" selected");
  }

  @Test
  void shows_the_round_asked_for_and_the_newest_where_there_is_none_such() throws Exception {
    assertThat(page(SOCCER + "?round=260051")).contains("260051\" selected");
    assertThat(page(SOCCER + "?round=269999")).contains("260053\" selected");
    assertThat(zentoto.calls()).extracting("round").containsExactly(260051, 269999);
    assertThat(get("/toto/baseball").statusCode()).isEqualTo(404);
  }

  @Test
  void shows_the_next_round_early_without_votes() throws Exception {
    clock.set("2026-09-17 20:00");
    String early = page(SOCCER);
    assertThat(early).contains("260054\" selected");
    assertThat(count(early, "vote_per=\"0.0000\"")).isEqualTo(42);
    clock.set("2026-09-18 08:00");
    assertThat(count(page(SOCCER), "vote_per=\"0.0000\"")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "STATUS_403, 403, HTTP 403",
    "STATUS_500, 500, HTTP 500",
    "MAINTENANCE_PAGE, 200, 점검",
    "ANOTHER_PAGE, 200, 아무것도",
    "EMPTY_BODY, 200, ''"
  })
  void answers_wrongly_once(Wire fault, int status, String text) throws Exception {
    zentoto.faults().next(1, fault);
    HttpResponse<byte[]> answer = get(SOCCER);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(new String(answer.body(), UTF_8)).contains(text).doesNotContain("game_no");
    assertThat(page(SOCCER)).as("good again").contains("오모니아");
  }

  @Test
  void can_hang_up_be_late_cut_short_too_large_or_in_an_unknown_encoding() throws Exception {
    long whole = get(SOCCER).body().length;
    zentoto.faults().next(1, Wire.TRUNCATED);
    assertThat(get(SOCCER).body().length).isEqualTo((int) (whole / 2));
    zentoto.faults().next(1, Wire.TOO_LARGE);
    assertThat(get(SOCCER).body().length).isGreaterThan(8 * 1024 * 1024);
    zentoto.faults().next(1, Wire.UNKNOWN_ENCODING);
    HttpResponse<byte[]> odd = get(SOCCER);
    assertThat(odd.headers().firstValue("Content-Type").orElse("")).contains("x-nobody-knows");
    assertThat(new String(odd.body(), UTF_8)).doesNotContain("오모니아");
    assertThat(new String(odd.body(), Charset.forName("EUC-KR"))).contains("오모니아");
    zentoto.faults().next(1, new ZentotoFault.Slow(Duration.ofMillis(120)));
    long start = System.nanoTime();
    assertThat(get(SOCCER).statusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofMillis(120));
    zentoto.faults().always(Wire.RESET);
    assertThatThrownBy(() -> get(SOCCER)).isInstanceOf(IOException.class);
  }

  @Test
  void matches_can_be_wrong() throws Exception {
    String good = page(SOCCER);
    assertThat(count(spoiled(Content.THIRTEEN_MATCHES), "game_no=")).isEqualTo(39);
    assertThat(spoiled(Content.ANOTHER_FORM)).contains("data-game").doesNotContain("game_no");
    assertThat(spoiled(Content.SWAPPED_MATCHES).indexOf("오모니아"))
        .isGreaterThan(good.indexOf("오모니아"));
    assertThat(spoiled(Content.SWAPPED_SIDES)).contains("<span class=\"\">셀타비고</span>");
    assertThat(spoiled(Content.OTHER_TEAMS)).contains("대체홈팀").doesNotContain("오모니아");
    assertThat(spoiled(Content.FULL_NAMES)).contains("오모니아니코시아");
    assertThat(spoiled(Content.OTHER_VOTES)).contains("오모니아").isNotEqualTo(good);
    assertThat(count(spoiled(Content.VOTES_DO_NOT_SUM), "vote_per=\"0.5000\"")).isEqualTo(3);
    assertThat(spoiled(Content.NUMBERED_WRONGLY)).contains("game_no=\"15\"");
  }

  @Test
  void every_fault_is_answered_somehow() throws Exception {
    for (ZentotoFault fault : ZentotoFault.all()) {
      if (fault != Wire.RESET && !(fault instanceof ZentotoFault.Slow)) {
        zentoto.faults().next(1, Game.SOCCER, fault);
        assertThat(get(SOCCER).statusCode()).as("%s", fault).isBetween(200, 500);
      }
    }
    assertThat(page(SOCCER)).contains("오모니아");
  }

  private String spoiled(Content fault) throws Exception {
    zentoto.faults().next(1, fault);
    return page(SOCCER);
  }
}
