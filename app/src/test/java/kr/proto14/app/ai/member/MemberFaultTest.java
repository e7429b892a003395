package kr.proto14.app.ai.member;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kr.proto14.app.ai.answer.Absence;
import kr.proto14.app.ai.answer.Answer;
import kr.proto14.app.ai.answer.AnswerReader;
import kr.proto14.app.ai.question.Question;
import kr.proto14.app.ai.question.SampleQuestions;
import kr.proto14.standin.ModelFault;
import kr.proto14.standin.ModelFault.Content;
import kr.proto14.standin.ModelFault.Slow;
import kr.proto14.standin.ModelFault.Trickle;
import kr.proto14.standin.ModelFault.Wire;
import kr.proto14.standin.StandInModels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Every fault of every provider has its name, and tells nobody the key. */
class MemberFaultTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(250);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private static StandInModels models;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private Level before = Level.INFO;

  @BeforeAll
  static void start() {
    models = StandInModels.start();
  }

  @AfterAll
  static void stop() {
    models.close();
    HTTP.close();
  }

  @BeforeEach
  void listen() {
    before = root.getLevel();
    root.setLevel(Level.DEBUG);
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void clear() {
    root.detachAppender(log);
    root.setLevel(before);
    models.faults().clear();
  }

  private static Absence absence(Wire fault) {
    return switch (fault) {
      case STATUS_401, STATUS_403 -> Absence.UNAUTHORIZED;
      case STATUS_404, REDIRECT -> Absence.REJECTED;
      case STATUS_429 -> Absence.RATE_LIMITED;
      case STATUS_500, STATUS_529, EMPTY_BODY, MALFORMED, PAGE, ANOTHER_FORM, TOO_LARGE ->
          Absence.SERVER_ERROR;
      case RESET, CUT -> Absence.UNREACHABLE;
    };
  }

  static Stream<Arguments> faultsOfProviders() {
    return Arrays.stream(Provider.values())
        .flatMap(
            provider -> Arrays.stream(Wire.values()).map(fault -> Arguments.of(provider, fault)));
  }

  @ParameterizedTest
  @MethodSource("faultsOfProviders")
  void a_failing_provider_is_named_and_its_words_are_kept_from_us(Provider provider, Wire fault) {
    models.faults().always(fault);

    Reply reply = Sat.at(models, provider, HTTP, LIMIT).reply(Sat.talk());

    assertThat(reply).isInstanceOf(Reply.Failed.class);
    assertThat(((Reply.Failed) reply).why()).isEqualTo(absence(fault));
    assertNothingTold(provider, reply.toString());
  }

  private void assertNothingTold(Provider provider, String reply) {
    List<String> told =
        Stream.concat(
                Stream.of(reply),
                log.list.stream()
                    .filter(event -> !event.getLoggerName().startsWith("kr.proto14.standin"))
                    .map(event -> event.getFormattedMessage() + event.getThrowableProxy()))
            .toList();
    assertThat(told)
        .hasSizeGreaterThan(1)
        .noneMatch(line -> line.contains(Sat.key(provider).reveal()))
        .noneMatch(line -> line.contains("Incorrect API key"))
        .noneMatch(line -> line.contains("자료 블록"));
  }

  static Stream<Arguments> words() {
    return Arrays.stream(Provider.values())
        .flatMap(
            provider ->
                Arrays.stream(Content.values()).map(fault -> Arguments.of(provider, fault)));
  }

  @ParameterizedTest
  @MethodSource("words")
  void what_a_model_writes_wrongly_costs_no_more_than_it_must(Provider provider, Content fault) {
    models.faults().always(fault);
    Question question = SampleQuestions.soccer();

    Reply reply = Sat.at(models, provider, HTTP, LIMIT).reply(Sat.talk());

    Answer answer =
        switch (reply) {
          case Reply.Text text ->
              new AnswerReader(question.round(), question.asked()).read(text.text(), text.isCut());
          case Reply.Failed failed -> Answer.absent(question.asked(), failed.why());
        };
    if (fault == Content.FILTERED && reply instanceof Reply.Failed failed) {
      assertThat(failed.usage().tokensIn()).as("it is paid for").isPositive();
    }
    long absent = answer.absences().values().stream().mapToInt(Integer::intValue).sum();
    switch (fault) {
      case FENCED, EXTRA_MATCH, SLIGHT_SUM -> assertThat(absent).isZero();
      case MISSING_MATCH, BAD_SUM, NUMBERS_AS_TEXT -> assertThat(absent).isEqualTo(1);
      default -> assertThat(absent).isEqualTo(14);
    }
    if (absent > 0) {
      assertThat(answer.mainAbsence()).contains(absence(fault));
    }
  }

  private static Absence absence(Content fault) {
    return switch (fault) {
      case REFUSAL, FILTERED, DECLINED -> Absence.REFUSAL;
      case EMPTY -> Absence.EMPTY;
      case PROSE -> Absence.PROSE;
      case TRUNCATED -> Absence.TRUNCATED;
      case WRONG_ROUND -> Absence.WRONG_ROUND;
      case MISSING_MATCH -> Absence.MISSING_MATCH;
      case BAD_SUM -> Absence.BAD_SUM;
      case NUMBERS_AS_TEXT -> Absence.BAD_NUMBER;
      case FENCED, EXTRA_MATCH, SLIGHT_SUM -> throw new IllegalArgumentException("no fault");
    };
  }

  @ParameterizedTest
  @EnumSource(names = {"OPENAI", "ANTHROPIC", "GEMINI"})
  void a_slow_and_a_trickling_answer_are_given_up_in_time(Provider provider) {
    for (ModelFault fault :
        List.of(new Slow(Duration.ofSeconds(30)), new Trickle(Duration.ofMillis(20)))) {
      models.faults().always(fault);
      long start = System.nanoTime();

      Reply reply = Sat.at(models, provider, HTTP, SHORT).reply(Sat.talk());

      assertThat(reply).isEqualTo(new Reply.Failed(Absence.TIMEOUT, "no answer in time"));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      models.faults().clear();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_provider_that_is_not_there_is_out_of_reach(Provider provider) throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    URI nowhere = URI.create("http://127.0.0.1:" + port + "/v1");

    Reply reply = Sat.at(nowhere, provider, HTTP, LIMIT).reply(Sat.talk());

    assertThat(((Reply.Failed) reply).why()).isEqualTo(Absence.UNREACHABLE);
    assertThat(((Reply.Failed) reply).isCounted()).as("nothing was sent").isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void what_broke_off_may_have_been_paid_for_and_a_status_of_an_error_is_not(Wire fault) {
    models.faults().always(fault);

    Reply reply = Sat.at(models, Provider.OPENAI, HTTP, LIMIT).reply(Sat.talk());

    boolean isStatus = fault.name().startsWith("STATUS") || fault == Wire.REDIRECT;
    assertThat(((Reply.Failed) reply).isCounted()).isEqualTo(isStatus);
  }

  @ParameterizedTest
  @EnumSource(names = {"OPENAI", "ANTHROPIC", "GEMINI"})
  void an_interrupted_member_gives_up_and_stays_interrupted(Provider provider) {
    models.faults().always(new Slow(Duration.ofSeconds(30)));
    Thread.currentThread().interrupt();

    Reply reply = Sat.at(models, provider, HTTP, LIMIT).reply(Sat.talk());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(((Reply.Failed) reply).why()).isEqualTo(Absence.TIMEOUT);
  }
}
