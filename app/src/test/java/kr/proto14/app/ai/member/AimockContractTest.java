package kr.proto14.app.ai.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import kr.proto14.app.Secret;
import kr.proto14.app.ai.answer.Absence;
import kr.proto14.app.ai.answer.Answer;
import kr.proto14.app.ai.answer.AnswerReader;
import kr.proto14.app.ai.question.Question;
import kr.proto14.app.ai.question.SampleQuestions;
import kr.proto14.app.contract.NodeServer;
import kr.proto14.app.source.http.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our members against aimock, a server of other authors that speaks the providers' forms. */
@Timeout(60)
class AimockContractTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final HttpClient HTTP = HttpClient.newBuilder().build();
  private static NodeServer server;

  @BeforeAll
  static void start() throws IOException {
    server = NodeServer.start("models.js");
  }

  @AfterAll
  static void stop() {
    server.close();
    HTTP.close();
  }

  private static Reply reply(Provider provider, String model, Duration limit) {
    return reply(provider, model, limit, "sk-aimock");
  }

  private static Reply reply(Provider provider, String model, Duration limit, String key) {
    URI url = server.url().resolve(provider == Provider.GEMINI ? "/v1beta" : "/v1");
    Access access = new Access(url, Optional.of(new Secret(key)), model);
    return new ChatMember(provider, access, new Wire(HTTP), limit).reply(Sat.talk());
  }

  private static Answer answer(Provider provider, String model) {
    Question question = SampleQuestions.soccer();
    return switch (reply(provider, model, LIMIT)) {
      case Reply.Text text ->
          new AnswerReader(question.round(), question.asked()).read(text.text(), text.isCut());
      case Reply.Failed failed -> Answer.absent(question.asked(), failed.why());
    };
  }

  private static void assertAbsent(Provider provider, String model, Absence why) {
    assertThat(answer(provider, model))
        .as(model)
        .isEqualTo(Answer.absent(SampleQuestions.soccer().asked(), why));
  }

  @ParameterizedTest
  @EnumSource
  void a_good_answer_takes_part_in_all_matches(Provider provider) {
    for (String model : new String[] {"good", "fenced", "thinking"}) {
      Answer answer = answer(provider, model);

      assertThat(answer.absences()).as(model).isEmpty();
      assertThat(answer.matches()).hasSize(14);
    }
    Reply.Text reply = (Reply.Text) reply(provider, "good", LIMIT);
    assertThat(reply.isCut()).isFalse();
    assertThat(reply.usage()).isEqualTo(new Usage(700, 500));
  }

  @ParameterizedTest
  @EnumSource
  void what_is_written_wrongly_has_its_name(Provider provider) {
    assertAbsent(provider, "prose", Absence.PROSE);
    assertAbsent(provider, "cut", Absence.TRUNCATED);
    assertAbsent(provider, "filtered", Absence.REFUSAL);
  }

  @ParameterizedTest
  @EnumSource
  void a_provider_in_chaos_has_its_fault_named(Provider provider) {
    assertAbsent(provider, "broken", Absence.SERVER_ERROR);
    assertAbsent(provider, "chaos-drop", Absence.SERVER_ERROR);
    assertAbsent(provider, "chaos-malformed", Absence.SERVER_ERROR);
    assertAbsent(provider, "chaos-ratelimit", Absence.RATE_LIMITED);
    assertAbsent(provider, "chaos-disconnect", Absence.UNREACHABLE);
    assertAbsent(provider, "no-such-model", Absence.REJECTED);
  }

  @ParameterizedTest
  @EnumSource
  void an_answer_that_does_not_come_is_given_up_in_time(Provider provider) {
    assertThat(reply(provider, "chaos-latency", Duration.ofMillis(200)))
        .isEqualTo(new Reply.Failed(Absence.TIMEOUT, "no answer in time"));
  }

  @ParameterizedTest
  @EnumSource
  void another_key_is_not_taken(Provider provider) {
    assertThat(reply(provider, "good", LIMIT, "sk-another"))
        .isEqualTo(new Reply.Failed(Absence.UNAUTHORIZED, "HTTP 401"));
  }
}
