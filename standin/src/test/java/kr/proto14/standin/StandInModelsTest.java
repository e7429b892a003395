package kr.proto14.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import kr.proto14.standin.ModelFault.Content;
import kr.proto14.standin.ModelFault.Slow;
import kr.proto14.standin.ModelFault.Trickle;
import kr.proto14.standin.ModelFault.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StandInModelsTest {
  private static StandInModels models;
  private static ModelVisitor visitor;

  @BeforeAll
  static void start() {
    models = StandInModels.start();
    visitor = new ModelVisitor(models);
  }

  @AfterAll
  static void stop() {
    visitor.close();
    models.close();
  }

  @AfterEach
  void clear() {
    models.faults().clear();
  }

  private static JsonNode good(ModelProvider provider) throws Exception {
    return Json.parse(ModelVisitor.written(provider, visitor.ask(provider)));
  }

  @ParameterizedTest
  @EnumSource
  void it_answers_exactly_the_matches_of_the_block(ModelProvider provider) throws Exception {
    JsonNode answer = good(provider);

    assertThat(answer.path("round").asText()).isEqualTo("G011-260043");
    assertThat(answer.path("matches"))
        .extracting(match -> match.path("no").intValue())
        .containsExactly(1, 5);
    for (JsonNode match : answer.path("matches")) {
      int home = match.path("home").intValue();
      int middle = match.path("middle").intValue();
      int away = match.path("away").intValue();
      assertThat(home + middle + away).isEqualTo(100);
      assertThat(Set.of(home, middle, away)).allMatch(chance -> chance >= 5);
    }
    assertThat(good(provider)).as("the same each time").isEqualTo(answer);
  }

  @Test
  void its_chances_lie_near_the_last_fact_that_tells_some_and_its_reasons_name_facts()
      throws Exception {
    JsonNode match = good(ModelProvider.OPENAI).at("/matches/0");

    assertThat(match.path("home").intValue()).isBetween(51, 69);
    assertThat(match.path("middle").intValue()).isEqualTo(20);
    assertThat(match.path("reasons"))
        .extracting(JsonNode::asText)
        .containsExactly("기본 비율: 홈 기준 승 40%, 무 30%, 패 30%", "투표: 투표율 승 60%, 무 20%, 패 20%");
    assertThat(good(ModelProvider.OPENAI).at("/matches/1/reasons")).isEmpty();
  }

  @Test
  void providers_differ() throws Exception {
    Set<JsonNode> answers = new HashSet<>();
    for (ModelProvider provider : ModelProvider.values()) {
      answers.add(good(provider));
    }

    assertThat(answers).hasSizeGreaterThan(3);
  }

  @ParameterizedTest
  @EnumSource
  void it_wants_a_key_and_a_question(ModelProvider provider) throws Exception {
    assertThat(visitor.ask(provider, ModelVisitor.BLOCK, "").statusCode())
        .isEqualTo(provider == ModelProvider.LOCAL ? 200 : 401);
    assertThat(visitor.ask(provider, "안녕하세요", "key").statusCode()).isEqualTo(400);
    assertThat(visitor.ask(provider, "{\"round\":\"x\",\"matches\":", "key").statusCode())
        .isEqualTo(400);
    assertThat(visitor.ask(provider, ModelVisitor.BLOCK, "key").statusCode()).isEqualTo(200);
  }

  @Test
  void it_writes_down_what_was_asked() throws Exception {
    visitor.ask(ModelProvider.GEMINI);

    ModelCall call = models.calls().getLast();
    assertThat(call.provider()).isEqualTo(ModelProvider.GEMINI);
    assertThat(call.target()).isEqualTo("/gemini/v1beta/models/m:generateContent");
    assertThat(call.headers()).containsEntry("x-goog-api-key", "key-1");
    assertThat(call.body()).contains("자료 블록");
  }

  @Test
  void a_fault_can_be_of_one_provider() throws Exception {
    models.faults().next(1, ModelProvider.KIMI, Wire.STATUS_429);

    assertThat(visitor.ask(ModelProvider.OPENAI).statusCode()).isEqualTo(200);
    assertThat(visitor.ask(ModelProvider.KIMI).statusCode()).isEqualTo(429);
    assertThat(visitor.ask(ModelProvider.KIMI).statusCode()).isEqualTo(200);
  }

  static Stream<ModelFault> quick() {
    return ModelFault.all().stream()
        .filter(fault -> !(fault instanceof Slow) && !(fault instanceof Trickle));
  }

  @ParameterizedTest
  @MethodSource("quick")
  void every_fault_shows(ModelFault fault) throws Exception {
    for (ModelProvider provider : ModelProvider.values()) {
      HttpResponse<String> good = visitor.ask(provider);
      models.faults().next(1, provider, fault);
      if (fault == Wire.RESET || fault == Wire.CUT) {
        assertThatThrownBy(() -> visitor.ask(provider)).isInstanceOf(IOException.class);
        continue;
      }
      HttpResponse<String> spoiled = visitor.ask(provider);
      assertThat(spoiled.statusCode()).isEqualTo(status(fault));
      assertThat(spoiled.body()).as("%s %s", provider, fault).isNotEqualTo(good.body());
      if (fault == Content.FENCED) {
        assertThat(ModelVisitor.written(provider, spoiled))
            .isEqualTo("```json\n" + ModelVisitor.written(provider, good) + "\n```");
      }
    }
  }

  private static int status(ModelFault fault) {
    return switch (fault) {
      case Wire.STATUS_401 -> 401;
      case Wire.STATUS_403 -> 403;
      case Wire.STATUS_404 -> 404;
      case Wire.STATUS_429 -> 429;
      case Wire.STATUS_500 -> 500;
      case Wire.STATUS_529 -> 529;
      case Wire.REDIRECT -> 302;
      default -> 200;
    };
  }

  @Test
  void a_slow_and_a_trickling_answer_are_the_good_one_in_the_end() throws Exception {
    String good = visitor.ask(ModelProvider.OPENAI).body();
    for (ModelFault fault :
        new ModelFault[] {new Slow(Duration.ofMillis(30)), new Trickle(Duration.ofMillis(0))}) {
      models.faults().next(1, fault);
      assertThat(visitor.ask(ModelProvider.OPENAI).body()).isEqualTo(good);
    }
  }
}
