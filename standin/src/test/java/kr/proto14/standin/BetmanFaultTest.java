package kr.proto14.standin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kr.proto14.standin.BetmanFault.Content;
import kr.proto14.standin.BetmanFault.Slow;
import kr.proto14.standin.BetmanFault.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetmanFaultTest {
  private final InstantSource clock = InstantSource.fixed(Korea.at("2026-09-19 12:00"));
  private final StandInBetman betman = StandInBetman.start(Recordings.bundled(), clock);
  private final BetmanVisitor visitor = new BetmanVisitor(betman.url());

  @AfterEach
  void close() {
    visitor.close();
    betman.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ERROR_PAGE, 200, text/html, 페이지 오류 안내",
    "MAINTENANCE_PAGE, 200, text/html, 시스템 점검",
    "EMPTY_BODY, 200, application/json, ''",
    "STATUS_403, 403, text/html, HTTP 403",
    "STATUS_500, 500, text/html, HTTP 500",
    "STATUS_503, 503, text/html, HTTP 503",
    "REFUSED, 200, application/json, '\"statusCode\":\"F\"'"
  })
  void answers_wrongly_once_and_is_good_again(Wire fault, int status, String type, String text)
      throws Exception {
    betman.faults().next(1, fault);
    HttpResponse<String> answer = visitor.post(Endpoint.LIST, "");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith(type);
    assertThat(answer.body()).contains(text);
    assertThat(answer.body().isEmpty()).isEqualTo(text.isEmpty());
    assertListed();
  }

  @Test
  void stops_in_the_middle_of_an_answer() throws Exception {
    betman.faults().next(1, Wire.TRUNCATED);
    String half = visitor.post(Endpoint.LIST, "").body();
    assertThat(half).startsWith("{\"reserve\"");
    assertThatThrownBy(() -> new ObjectMapper().readTree(half))
        .isInstanceOf(JsonProcessingException.class);
    assertListed();
  }

  @Test
  void answers_more_than_eight_mebibytes() throws Exception {
    betman.faults().next(1, Wire.TOO_LARGE);
    String body = visitor.post(Endpoint.LIST, "").body();
    assertThat(body.getBytes(UTF_8).length).isGreaterThan(8 * 1024 * 1024);
    assertListed();
  }

  @Test
  void closes_the_connection_without_an_answer() throws Exception {
    betman.faults().next(1, Wire.RESET);
    assertThatThrownBy(() -> visitor.post(Endpoint.LIST, "")).isInstanceOf(IOException.class);
    assertListed();
  }

  @Test
  void answers_late() throws Exception {
    betman.faults().next(1, new Slow(Duration.ofMillis(150)));
    long start = System.nanoTime();
    assertListed();
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofMillis(150));
  }

  @Test
  void does_not_wait_for_a_slow_answer_when_closed() throws Exception {
    betman.faults().always(new Slow(Duration.ofHours(1)));
    var answer =
        CompletableFuture.runAsync(
            () -> {
              // The late answer may still slip out before the connection closes.
              var _ = catchThrowable(() -> visitor.post(Endpoint.LIST, ""));
            });
    while (betman.calls().isEmpty()) {
      Thread.onSpinWait();
    }
    betman.close();
    answer.get(30, TimeUnit.SECONDS);
  }

  @Test
  void goes_wrong_at_one_endpoint_until_cleared() throws Exception {
    betman.faults().always(Endpoint.POOL_DETAIL, Wire.STATUS_500);
    for (int call = 0; call < 3; call++) {
      assertThat(visitor.post(Endpoint.POOL_DETAIL, "").statusCode()).isEqualTo(500);
      assertListed();
    }
    betman.faults().clear();
    assertThat(visitor.post(Endpoint.POOL_DETAIL, "").statusCode()).isEqualTo(200);
  }

  @Test
  void leaves_pages_alone_unless_they_are_named() throws Exception {
    betman.faults().next(1, Wire.STATUS_500);
    assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    betman.faults().next(1, Endpoint.PAGE, Wire.STATUS_503);
    assertThat(visitor.get("/").statusCode()).isEqualTo(503);
    assertThat(visitor.post(Endpoint.LIST, "").statusCode()).isEqualTo(500);
  }

  @Test
  void keeps_a_fault_of_the_detail_for_a_detail() throws Exception {
    betman.faults().next(1, Content.THIRTEEN_MATCHES);
    assertListed();
    String odds = BetmanVisitor.round(Game.FIXED_ODDS, 260_108);
    assertThat(visitor.ask(Endpoint.GAME_INFO, odds).has("compSchedules")).isTrue();
    assertThat(visitor.detail(Game.SOCCER, 260_054).path("schedulesList")).hasSize(13);
    assertThat(visitor.detail(Game.SOCCER, 260_054).path("schedulesList")).hasSize(14);
  }

  private void assertListed() throws Exception {
    assertThat(visitor.ask(Endpoint.LIST, "").at("/totoGames/0/gmTs").intValue())
        .isEqualTo(260_054);
  }
}
