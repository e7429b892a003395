package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.PanelSettings;
import kr.proto14.standin.ModelFault;
import kr.proto14.standin.ModelProvider;
import kr.proto14.standin.StandInModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PanelCommandTest {
  private final StandInModels models = StandInModels.start();

  @AfterEach
  void end() {
    models.close();
  }

  private Desk desk(Databases database) {
    Desk desk = new Desk(database);
    desk.environment.putAll(PanelSettings.five(models));
    return desk;
  }

  @ParameterizedTest
  @EnumSource
  void it_shows_what_each_member_was_worth_and_cost(Databases database) {
    try (Desk desk = desk(database)) {
      models.faults().always(ModelProvider.KIMI, ModelFault.Wire.STATUS_429);
      desk.call("check");
      desk.clock.set(Instant.parse("2026-09-19T00:00:00Z"));
      assertThat(desk.call("results").code()).isEqualTo(Exit.OK);

      JsonNode json = Jsons.read(desk.call("panel", "--json"));
      JsonNode soccer = json.at("/pools/0");
      assertThat(soccer.get("pool").asText()).isEqualTo("soccer");
      assertThat(soccer.get("rounds").asInt()).isEqualTo(1);
      assertThat(soccer.get("members").findValuesAsText("name"))
          .containsExactly("anthropic", "deepseek", "gemini", "kimi", "openai");
      assertThat(soccer.at("/members/0/matches").asInt()).isEqualTo(14);
      assertThat(soccer.at("/members/0/logloss").asDouble()).isBetween(0.3, 2.5);
      assertThat(soccer.at("/members/3/matches").asInt()).isZero();
      assertThat(soccer.at("/members/3/abstentions/rate-limited").asInt()).isEqualTo(14);
      assertThat(soccer.at("/parts").findValuesAsText("part")).contains("pool", "panel");
      assertThat(json.at("/month/won").asDouble()).isPositive();
      assertThat(json.at("/month/budget_won").asInt()).isEqualTo(30_000);
      assertThat(json.at("/month/members").findValuesAsText("name")).contains("openai");

      String text = desk.call("panel", "--lang", "ko").out();
      assertThat(text).contains("Claude", "Kimi 불참(경기 수): 요청 한도 초과 14", "이번 달 비용", "AI 패널");
    }
  }

  @Test
  void without_a_settled_round_it_says_so() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      assertThat(desk.call("panel", "--lang", "en").out())
          .contains("No member of the AI panel took part", "0.0 of 30,000 won");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_match_is_shown_with_what_each_says_and_all_reasons(Databases database) {
    try (Desk desk = desk(database)) {
      assertThat(desk.call("show", Desk.ROUND, "--match", "3").code()).isEqualTo(Exit.REFUSED);
      desk.call("check");

      String shown = desk.call("show", Desk.ROUND, "--match", "3", "--lang", "ko").out();
      assertThat(shown).contains("GPT", "Claude", "Gemini", "DeepSeek", "Kimi", "AI 패널의 근거");

      JsonNode json = Jsons.read(desk.call("show", Desk.ROUND, "--match", "3", "--json"));
      assertThat(json.get("no").asInt()).isEqualTo(3);
      assertThat(json.get("forecasters").findValuesAsText("name")).contains("openai", "kimi");
      assertThat(json.get("reasons")).isNotEmpty();
      assertThat(json.at("/reasons/0/text").asText()).isNotBlank();

      assertThat(desk.call("show", Desk.ROUND, "--match", "15").code()).isEqualTo(Exit.REFUSED);
    }
  }

  @Test
  void the_message_has_a_line_a_match_at_most_of_what_the_panel_says() {
    try (Desk desk = desk(Databases.SQLITE)) {
      desk.call("check");
      String message = desk.call("show", Desk.ROUND, "--lang", "ko").out();
      assertThat(message).contains("🤖 AI 의견", "GPT (AI)", "Claude (AI)");
      String panel = message.substring(message.indexOf("🤖 AI 의견"));
      assertThat(panel.lines().filter(line -> line.contains("의견 갈림"))).hasSizeBetween(1, 14);
      assertThat(panel).as("the votes stand in the message already").doesNotContain("투표율 승");
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_it_costs_stands_in_status_and_in_the_weekly_message(Databases database) {
    try (Desk desk = desk(database)) {
      assertThat(desk.call("status", "--lang", "ko").out()).doesNotContain("AI 패널");
      desk.call("check");
      long won =
          (long) Math.ceil(Jsons.read(desk.call("panel", "--json")).at("/month/won").asDouble());

      assertThat(desk.call("status", "--lang", "ko").out())
          .contains("이번 달 AI 패널: 질문 5회, " + won + "원 / 30,000원");
      JsonNode status = Jsons.read(desk.call("status", "--json"));
      assertThat(status.at("/panel/month_asked").asInt()).isEqualTo(5);
      assertThat(status.at("/panel/month_won").asDouble()).isPositive();
      assertThat(status.at("/panel/budget_won").asInt()).isEqualTo(30_000);

      desk.clock.set(Instant.parse("2026-09-21T00:05:00Z"));
      assertThat(desk.call("run-now", "weekly").code()).isEqualTo(Exit.OK);
      assertThat(desk.telegram.sent().getLast().plain())
          .contains("🤖 AI 패널: 이번 주 질문 5회, " + won + "원 · 이번 달 " + won + "원");

      desk.clock.set(Instant.parse("2026-09-30T15:00:00Z"));
      assertThat(desk.call("status", "--lang", "ko").out())
          .as("October has begun in Seoul")
          .doesNotContain("AI 패널");
    }
  }
}
