package kr.proto14.app.ai.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import kr.proto14.app.ai.answer.Answer;
import kr.proto14.app.ai.answer.AnswerReader;
import kr.proto14.app.ai.question.Question;
import kr.proto14.app.ai.question.SampleQuestions;
import kr.proto14.standin.ModelCall;
import kr.proto14.standin.StandInModels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a member sends to its provider, and what it makes of a good answer. */
class ChatMemberTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final HttpClient HTTP = HttpClient.newBuilder().build();
  private static StandInModels models;

  @BeforeAll
  static void start() {
    models = StandInModels.start();
  }

  @AfterAll
  static void stop() {
    models.close();
    HTTP.close();
  }

  @AfterEach
  void clear() {
    models.faults().clear();
  }

  private static Reply.Text reply(Provider provider, Talk talk) {
    return (Reply.Text) Sat.at(models, provider, HTTP, LIMIT).reply(talk);
  }

  private static JsonNode sent() throws Exception {
    return JSON.readTree(models.calls().getLast().body());
  }

  @ParameterizedTest
  @EnumSource
  void a_good_answer_is_the_same_each_time_and_takes_part_in_all_matches(Provider provider) {
    for (Question question : List.of(SampleQuestions.soccer(), SampleQuestions.basketball())) {
      Talk talk = new Talk(question.system(), question.user());

      Reply.Text reply = reply(provider, talk);

      Answer answer = new AnswerReader(question.round(), question.asked()).read(reply.text());
      assertThat(answer.absences()).isEmpty();
      assertThat(answer.matches()).hasSize(14);
      assertThat(reply.isCut()).isFalse();
      assertThat(reply.usage().tokensIn()).isPositive();
      assertThat(reply(provider, talk)).isEqualTo(reply);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_key_stands_in_a_header_and_nowhere_else(Provider provider) {
    reply(provider, Sat.talk());

    ModelCall call = models.calls().getLast();
    String key = Sat.key(provider).reveal();
    String expected =
        switch (provider) {
          case ANTHROPIC, GEMINI -> key;
          case LOCAL -> "Bearer none";
          default -> "Bearer " + key;
        };
    String header =
        switch (provider) {
          case ANTHROPIC -> "x-api-key";
          case GEMINI -> "x-goog-api-key";
          default -> "authorization";
        };
    assertThat(call.headers()).containsEntry(header, expected);
    assertThat(call.target()).doesNotContain(key, "?");
    assertThat(call.body()).doesNotContain(key);
    assertThat(call.headers().values()).filteredOn(value -> value.contains(key)).hasSizeLessThan(2);
  }

  @ParameterizedTest
  @EnumSource
  void no_upgrade_is_asked_for_in_the_clear(Provider provider) {
    reply(provider, Sat.talk());

    assertThat(models.calls().getLast().headers()).doesNotContainKeys("upgrade", "http2-settings");
  }

  @Test
  void openai_is_held_to_the_schema_of_an_answer() throws Exception {
    reply(Provider.OPENAI, Sat.talk());

    assertThat(models.calls().getLast().target()).isEqualTo("/openai/v1/chat/completions");
    assertThat(sent().path("model").asText()).isEqualTo(Sat.MODEL);
    assertThat(sent().path("max_completion_tokens").asInt()).isEqualTo(Provider.LONGEST);
    assertThat(sent().path("stream").asBoolean()).isFalse();
    assertThat(sent().has("temperature")).isFalse();
    JsonNode format = sent().path("response_format");
    assertThat(format.path("type").asText()).isEqualTo("json_schema");
    assertThat(format.at("/json_schema/strict").asBoolean()).isTrue();
    assertSchema(format.at("/json_schema/schema"));
    assertThat(sent().path("messages"))
        .extracting(message -> message.path("role").asText())
        .containsExactly("system", "user");
  }

  @Test
  void anthropic_is_held_to_the_schema_of_an_answer() throws Exception {
    reply(Provider.ANTHROPIC, Sat.talk());

    assertThat(models.calls().getLast().target()).isEqualTo("/anthropic/v1/messages");
    assertThat(models.calls().getLast().headers()).containsKey("anthropic-version");
    assertThat(sent().path("model").asText()).isEqualTo(Sat.MODEL);
    assertThat(sent().path("max_tokens").asInt()).isEqualTo(Provider.LONGEST);
    assertThat(sent().at("/system/0/text").asText()).isEqualTo(Sat.talk().system());
    assertThat(sent().at("/output_config/format/type").asText()).isEqualTo("json_schema");
    assertSchema(sent().at("/output_config/format/schema"));
    assertThat(sent().path("messages")).hasSize(1);
  }

  @Test
  void gemini_is_held_to_the_schema_of_an_answer() throws Exception {
    reply(Provider.GEMINI, Sat.talk());

    assertThat(models.calls().getLast().target())
        .isEqualTo("/gemini/v1beta/models/model-7:generateContent");
    assertThat(sent().at("/systemInstruction/parts/0/text").asText())
        .isEqualTo(Sat.talk().system());
    JsonNode config = sent().path("generationConfig");
    assertThat(config.path("maxOutputTokens").asInt()).isEqualTo(Provider.LONGEST);
    assertThat(config.path("responseMimeType").asText()).isEqualTo("application/json");
    assertThat(config.at("/responseSchema/properties/matches/items/properties").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("no", "home", "middle", "away", "reasons");
  }

  @ParameterizedTest
  @EnumSource(names = {"DEEPSEEK", "KIMI", "LOCAL"})
  void the_others_are_held_to_json(Provider provider) throws Exception {
    reply(provider, Sat.talk());

    assertThat(sent().at("/response_format/type").asText()).isEqualTo("json_object");
    assertThat(sent().path("max_tokens").asInt()).isEqualTo(Provider.LONGEST);
    assertThat(sent().at("/messages/0/role").asText()).isEqualTo("system");
    assertThat(sent().at("/messages/0/content").asText()).contains("JSON");
  }

  private static void assertSchema(JsonNode schema) {
    assertThat(texts(schema.path("required"))).containsExactly("round", "matches");
    JsonNode match = schema.at("/properties/matches/items");
    assertThat(texts(match.path("required")))
        .containsExactly("no", "home", "middle", "away", "reasons");
    assertThat(match.path("additionalProperties").asBoolean(true)).isFalse();
    for (String number : List.of("no", "home", "middle", "away")) {
      assertThat(match.at("/properties/" + number + "/type").asText()).isEqualTo("integer");
    }
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  @ParameterizedTest
  @EnumSource
  void a_second_try_is_said_with_all_that_was_said_before(Provider provider) throws Exception {
    Talk talk = Sat.talk().then("{\"round\":\"?\"}", "다시 답하라.");

    assertThat(reply(provider, talk).text()).contains("G011-260043");

    String body = sent().toString();
    assertThat(body).contains("다시 답하라.", "자료 블록");
    List<String> roles =
        IntStream.range(0, 4)
            .mapToObj(i -> sentRole(body, provider == Provider.GEMINI ? "contents" : "messages", i))
            .filter(role -> !role.isEmpty())
            .toList();
    assertThat(roles)
        .isEqualTo(
            switch (provider) {
              case ANTHROPIC -> List.of("user", "assistant", "user");
              case GEMINI -> List.of("user", "model", "user");
              default -> List.of("system", "user", "assistant", "user");
            });
  }

  private static String sentRole(String body, String list, int i) {
    try {
      return JSON.readTree(body).path(list).path(i).path("role").asText("");
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_empty_answer_before_is_left_out_of_the_talk(Provider provider) {
    assertThat(reply(provider, Sat.talk().then("", "다시 답하라.")).text()).contains("G011-260043");
  }

  @Test
  void thoughts_count_as_output_everywhere() {
    long openai = reply(Provider.OPENAI, Sat.talk()).usage().tokensOut();
    long gemini = reply(Provider.GEMINI, Sat.talk()).usage().tokensOut();

    assertThat(gemini).isBetween(openai - 30, openai + 30);
  }
}
