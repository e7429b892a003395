package kr.proto14.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BetmanAccessTest {
  private final InstantSource clock = InstantSource.fixed(Korea.at("2026-09-19 12:00"));
  private final StandInBetman betman = StandInBetman.start(Recordings.bundled(), clock);
  private final BetmanVisitor visitor = new BetmanVisitor(betman.url());

  @AfterEach
  void close() {
    visitor.close();
    betman.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"User-Agent", "Content-Type", "X-Requested-With", "Origin", "Referer"})
  void shows_the_error_page_when_a_header_is_missing(String header) throws Exception {
    assertGood(visitor.post(Endpoint.LIST, ""));
    visitor.without(header);
    assertErrorPage(visitor.post(Endpoint.LIST, ""));
  }

  @Test
  void shows_the_error_page_for_headers_of_another_site() throws Exception {
    visitor.header("Origin", "https://example.org");
    assertErrorPage(visitor.post(Endpoint.LIST, ""));
    visitor.header("Origin", betman.url().toString());
    assertGood(visitor.post(Endpoint.LIST, ""));
  }

  @Test
  void shows_the_error_page_for_a_form() throws Exception {
    visitor.header("Content-Type", "application/x-www-form-urlencoded");
    assertErrorPage(visitor.send(Endpoint.POOL_DETAIL, "gmId=G011&gmTs=260054"));
    assertThat(betman.calls(Endpoint.POOL_DETAIL).getFirst().accepted()).isFalse();
  }

  @Test
  void takes_both_forms_of_the_body_at_first() throws Exception {
    assertGood(visitor.send(Endpoint.LIST, "{" + BetmanVisitor.SINGLE));
    assertGood(visitor.send(Endpoint.LIST, "{" + BetmanVisitor.DOUBLED));
    assertErrorPage(visitor.send(Endpoint.LIST, "{}"));
    assertErrorPage(visitor.send(Endpoint.LIST, "[]"));
    assertErrorPage(visitor.send(Endpoint.LIST, "{"));
  }

  @Test
  void takes_only_the_form_of_the_body_that_it_was_told_to() throws Exception {
    betman.accept(BodyForm.SINGLE);
    assertGood(visitor.send(Endpoint.LIST, "{" + BetmanVisitor.SINGLE));
    assertErrorPage(visitor.send(Endpoint.LIST, "{" + BetmanVisitor.DOUBLED));
    betman.accept(BodyForm.DOUBLED);
    assertErrorPage(visitor.send(Endpoint.LIST, "{" + BetmanVisitor.SINGLE));
    assertGood(visitor.send(Endpoint.LIST, "{" + BetmanVisitor.DOUBLED));
  }

  @Test
  void wants_the_cookies_of_a_page_when_told_to() throws Exception {
    betman.requireCookies(true);
    assertErrorPage(visitor.post(Endpoint.LIST, ""));
    HttpResponse<String> page = visitor.get("/main/mainPage/gamebuy/buyableGameList.do");
    assertThat(page.headers().allValues("set-cookie"))
        .hasSize(2)
        .anyMatch(cookie -> cookie.startsWith("JSESSIONID="))
        .anyMatch(cookie -> cookie.startsWith("CCN_VKEY="));
    visitor.header("Cookie", "JSESSIONID=STANDIN000001; CCN_VKEY=STANDIN000001");
    assertGood(visitor.post(Endpoint.LIST, ""));
    betman.forgetSessions();
    assertErrorPage(visitor.post(Endpoint.LIST, ""));
  }

  @Test
  void has_pages_for_people_and_an_error_page_for_every_other_path() throws Exception {
    assertThat(visitor.get("/").body()).contains("베트맨 대역");
    assertErrorPage(visitor.get("/nothing.do"));
    assertErrorPage(visitor.get(Endpoint.LIST.path()));
  }

  @Test
  void remembers_what_it_was_asked() throws Exception {
    visitor.detail(Game.SOCCER, 260_054);
    visitor.get("/");
    assertThat(betman.calls())
        .extracting(BetmanCall::endpoint)
        .containsExactly(Endpoint.POOL_DETAIL, Endpoint.PAGE);
    BetmanCall call = betman.calls(Endpoint.POOL_DETAIL).getFirst();
    assertThat(call.parameters()).containsOnly(entry("gmId", "G011"), entry("gmTs", "260054"));
    assertThat(call.headers()).containsEntry("user-agent", "Mozilla/5.0");
    assertThat(call.body()).contains(BetmanVisitor.DOUBLED);
    assertThat(call.at()).isEqualTo(clock.instant());
    assertThat(call.accepted()).isTrue();
  }

  private static Map.Entry<String, String> entry(String name, String value) {
    return Map.entry(name, value);
  }

  private static void assertGood(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type"))
        .hasValue("application/json;charset=UTF-8");
    assertThat(answer.body()).startsWith("{").contains("\"statusCode\":\"S\"");
  }

  private static void assertErrorPage(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).hasValue("text/html; charset=UTF-8");
    assertThat(answer.body()).contains("페이지 오류 안내", "페이지가 삭제 또는 이름이 변경되어");
  }
}
