package kr.proto14.app.ai;

import static kr.proto14.app.ai.answer.WrittenAnswer.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.proto14.app.ai.answer.Absence;
import kr.proto14.app.ai.answer.Answer;
import kr.proto14.app.ai.answer.WrittenAnswer;
import kr.proto14.app.ai.member.Member;
import kr.proto14.app.ai.member.Talk;
import kr.proto14.app.ai.question.Question;
import kr.proto14.app.ai.question.SampleQuestions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All at once, no longer than the limits, and whoever is not there is named. */
@Timeout(30)
class PanelTest {
  private static final Question QUESTION = SampleQuestions.soccer();
  private static final WrittenAnswer GOOD = WrittenAnswer.good(ALL);
  private static final List<String> FIVE =
      List.of("openai", "anthropic", "gemini", "deepseek", "kimi");
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final Duration GRACE = Duration.ofSeconds(20);

  /** The clock runs over within the limit. */
  private static final long NEAR_ITS_END = Long.MAX_VALUE - Duration.ofMinutes(1).toNanos();

  private final AtomicLong nanos = new AtomicLong(NEAR_ITS_END);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  private List<Asked> ask(int quorum, List<? extends Member> members) {
    List<Asked> heard = new ArrayList<>();
    new Panel(new PanelLimits(LONGEST, quorum, GRACE), threads, nanos::get)
        .ask(QUESTION, LONGEST, List.copyOf(members), heard::add);
    return heard;
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private static Map<String, Absence> absences(List<Asked> heard) {
    return heard.stream()
        .filter(asked -> !asked.answer().takesPart())
        .collect(
            Collectors.toMap(Asked::member, asked -> asked.answer().mainAbsence().orElseThrow()));
  }

  private static FakeMember good(String name) {
    return new FakeMember(name).says(GOOD);
  }

  @Test
  void all_are_asked_at_once() {
    CyclicBarrier all = new CyclicBarrier(FIVE.size());
    List<FakeMember> members =
        FIVE.stream()
            .map(
                name ->
                    new FakeMember(name)
                        .does(
                            () -> {
                              try {
                                all.await(20, TimeUnit.SECONDS);
                              } catch (Exception e) {
                                throw new IllegalStateException(e);
                              }
                              return FakeMember.text(GOOD);
                            }))
            .toList();

    List<Asked> heard = ask(5, members);

    assertThat(heard).extracting(Asked::member).containsExactlyInAnyOrderElementsOf(FIVE);
    assertThat(absences(heard)).isEmpty();
  }

  @Test
  void each_is_heard_as_soon_as_it_has_answered() {
    CountDownLatch firstHeard = new CountDownLatch(1);
    List<String> heard = new ArrayList<>();

    new Panel(new PanelLimits(LONGEST, 2, GRACE), threads, nanos::get)
        .ask(
            QUESTION,
            LONGEST,
            List.of(after("kimi", firstHeard), good("openai")),
            asked -> {
              heard.add(asked.member());
              firstHeard.countDown();
            });

    assertThat(heard).containsExactly("openai", "kimi");
  }

  /** Time passes on the panel's own thread, once it has heard of the first. */
  private List<Asked> askAndPass(Duration time, Duration left, Member... members) {
    List<Asked> heard = new ArrayList<>();
    new Panel(new PanelLimits(LONGEST, 5, GRACE), threads, nanos::get)
        .ask(
            QUESTION,
            left,
            List.of(members),
            asked -> {
              if (heard.isEmpty()) {
                pass(time);
              }
              heard.add(asked);
            });
    return heard;
  }

  @Test
  void who_has_not_answered_by_the_end_is_absent_from_all_of_it() throws InterruptedException {
    FakeMember hanging = new FakeMember("gemini").hangs();

    List<Asked> heard = askAndPass(LONGEST, LONGEST.plusDays(1), hanging, good("openai"));

    assertThat(absences(heard)).isEqualTo(Map.of("gemini", Absence.TIMEOUT));
    assertThat(heard.getLast().took()).isEqualTo(LONGEST);
    assertThat(heard.getLast().answer()).isEqualTo(Answer.absent(ALL, Absence.TIMEOUT));
    assertThat(hanging.isLetGo()).isTrue();
  }

  @Test
  void a_sale_that_ends_sooner_is_waited_for_no_longer() {
    Duration left = Duration.ofSeconds(7);

    List<Asked> heard =
        askAndPass(left, left, new FakeMember("kimi").hangs(), good("openai"));

    assertThat(absences(heard)).isEqualTo(Map.of("kimi", Absence.TIMEOUT));
    assertThat(heard.getLast().took()).isEqualTo(left);
  }

  @Test
  void once_a_quorum_has_answered_the_others_have_the_grace_left() {
    List<Asked> heard = new ArrayList<>();
    CountDownLatch grace = new CountDownLatch(1);
    AtomicInteger looks = new AtomicInteger();
    Thread panel = Thread.currentThread();
    // The panel looks at its clock to set the end of the grace, then before each wait.
    LongSupplier clock =
        () -> {
          if (heard.size() >= 2 && Thread.currentThread() == panel) {
            switch (looks.incrementAndGet()) {
              case 2 -> grace.countDown();
              case 3 -> pass(GRACE);
              default -> {}
            }
          }
          return nanos.get();
        };

    new Panel(new PanelLimits(LONGEST, 2, GRACE), threads, clock)
        .ask(
            QUESTION,
            LONGEST,
            List.of(
                new FakeMember("gemini").hangs(),
                good("openai"),
                good("kimi"),
                after("deepseek", grace)),
            heard::add);

    assertThat(heard.subList(2, 4))
        .extracting(Asked::member)
        .containsExactly("deepseek", "gemini");
    assertThat(absences(heard)).isEqualTo(Map.of("gemini", Absence.LATE));
    assertThat(heard.getLast().took()).isEqualTo(GRACE);
  }

  private static FakeMember after(String name, CountDownLatch latch) {
    return new FakeMember(name)
        .does(
            () -> {
              try {
                latch.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return FakeMember.text(GOOD);
            });
  }

  @Test
  void absent_members_make_no_quorum() {
    CountDownLatch failed = new CountDownLatch(2);
    List<Asked> heard = new ArrayList<>();

    new Panel(new PanelLimits(LONGEST, 1, GRACE), threads, nanos::get)
        .ask(
            QUESTION,
            LONGEST,
            List.of(
                new FakeMember("openai").fails(Absence.RATE_LIMITED),
                new FakeMember("gemini").fails(Absence.UNREACHABLE),
                after("kimi", failed)),
            asked -> {
              heard.add(asked);
              pass(GRACE.plusSeconds(1));
              failed.countDown();
            });

    assertThat(absences(heard))
        .isEqualTo(Map.of("openai", Absence.RATE_LIMITED, "gemini", Absence.UNREACHABLE));
  }

  @Test
  void a_member_that_throws_is_absent_and_no_other() {
    FakeMember throwing =
        new FakeMember("openai")
            .does(
                () -> {
                  throw new IllegalStateException("a fault of ours");
                });
    FakeMember dying =
        new FakeMember("gemini")
            .does(
                () -> {
                  throw new StackOverflowError();
                });

    List<Asked> heard = ask(3, List.of(throwing, dying, good("kimi")));

    assertThat(absences(heard))
        .isEqualTo(Map.of("openai", Absence.FAILED, "gemini", Absence.FAILED));
    assertThat(heard)
        .filteredOn(asked -> asked.member().equals("openai"))
        .extracting(Asked::detail)
        .containsExactly("our own code failed: java.lang.IllegalStateException: a fault of ours");
  }

  @Test
  void an_interrupted_round_goes_on_without_those_it_waits_for() throws InterruptedException {
    FakeMember hanging = new FakeMember("openai").hangs();
    List<Asked> heard = new ArrayList<>();
    Thread.currentThread().interrupt();

    new Panel(new PanelLimits(LONGEST, 1, GRACE), threads, nanos::get)
        .ask(QUESTION, LONGEST, List.of(hanging), heard::add);

    assertThat(Thread.interrupted()).as("it stays interrupted").isTrue();
    assertThat(absences(heard)).isEqualTo(Map.of("openai", Absence.TIMEOUT));
    assertThat(hanging.isLetGo()).isTrue();
  }

  @Test
  void nobody_is_left_behind_where_the_listener_throws() throws InterruptedException {
    FakeMember hanging = new FakeMember("openai").hangs();
    Panel panel = new Panel(new PanelLimits(LONGEST, 1, GRACE), threads, nanos::get);

    assertThatThrownBy(
            () ->
                panel.ask(
                    QUESTION,
                    LONGEST,
                    List.of(hanging, good("kimi")),
                    asked -> {
                      throw new IllegalStateException("the listener");
                    }))
        .hasMessage("the listener");

    assertThat(hanging.isLetGo()).isTrue();
  }

  @Test
  void nobody_is_left_behind_where_the_threads_have_an_end() throws InterruptedException {
    ExecutorService one =
        new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
    FakeMember hanging = new FakeMember("openai").hangs();
    Panel panel = new Panel(new PanelLimits(LONGEST, 1, GRACE), one, nanos::get);

    assertThatThrownBy(() -> panel.ask(QUESTION, LONGEST, List.of(hanging, good("kimi")), _ -> {}))
        .isInstanceOf(RejectedExecutionException.class);

    assertThat(hanging.isLetGo()).isTrue();
  }

  static Stream<List<String>> combinations() {
    return IntStream.range(0, 1 << FIVE.size())
        .mapToObj(
            bits ->
                IntStream.range(0, FIVE.size())
                    .filter(i -> (bits >> i & 1) == 1)
                    .mapToObj(FIVE::get)
                    .toList());
  }

  /** Those that are on answer; those that are off fail, or are not there at all. */
  @ParameterizedTest
  @MethodSource("combinations")
  void any_of_the_five_may_be_on_or_off(List<String> on) {
    List<FakeMember> failing =
        FIVE.stream()
            .map(name -> on.contains(name) ? good(name) : off(name))
            .toList();

    List<Asked> heard = ask(5, failing);

    assertThat(heard).extracting(Asked::member).containsExactlyInAnyOrderElementsOf(FIVE);
    assertThat(heard)
        .filteredOn(asked -> asked.answer().takesPart())
        .extracting(Asked::member)
        .containsExactlyInAnyOrderElementsOf(on);
    assertThat(heard).allMatch(asked -> asked.answer().matches().keySet().equals(ALL));
    assertThat(ask(5, on.stream().map(PanelTest::good).toList()))
        .allMatch(asked -> asked.answer().absences().isEmpty())
        .extracting(Asked::member)
        .containsExactlyInAnyOrderElementsOf(on);
  }

  private static FakeMember off(String name) {
    return new FakeMember(name).fails(Absence.UNAUTHORIZED);
  }

  @Test
  void the_same_question_goes_to_all() {
    List<FakeMember> members = FIVE.stream().map(PanelTest::good).toList();

    ask(5, members);

    assertThat(members)
        .flatExtracting(FakeMember::heard)
        .hasSize(5)
        .containsOnly(new Talk(QUESTION.system(), QUESTION.user()));
  }

  @Test
  void limits_are_positive() {
    assertThatThrownBy(() -> new PanelLimits(Duration.ZERO, 1, GRACE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PanelLimits(LONGEST, 0, GRACE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PanelLimits(LONGEST, 1, Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
