package kr.proto14.app.ai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import kr.proto14.app.ai.PanelRules.OddsShown;
import kr.proto14.app.ai.answer.Absence;
import kr.proto14.app.ai.answer.WrittenAnswer;
import kr.proto14.app.ai.member.Reply;
import kr.proto14.app.ai.member.Usage;
import kr.proto14.app.ai.question.SampleQuestions;
import kr.proto14.app.store.PanelAnswer;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Rounds;
import kr.proto14.app.time.SettableClock;
import kr.proto14.engine.forecast.Evidence;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Round;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** What an asking costs, how long it takes, and what is left where it breaks off. */
@Timeout(30)
class PanelDeskTest {
  private static final Instant SALE_END = Instant.parse("2026-09-16T14:00:00Z");
  private static final Round ROUND = Rounds.round("G011-260043", SALE_END);
  private static final Set<Integer> ALL = SampleQuestions.soccer().asked();
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final Price PRICE = new Price(1, 10, 1000);
  private static final long MUCH = 1_000_000;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  private static Seat seat(FakeMember member) {
    return new Seat(member, PRICE, 16_000);
  }

  private static Evidence evidence(Round round, Instant asOf) {
    return new Evidence(round, asOf, Map.of(), Map.of());
  }

  private PanelDesk desk(Store store, Clock clock, long won, FakeMember... members) {
    return new PanelDesk(
        store,
        Arrays.stream(members).map(PanelDeskTest::seat).toList(),
        new Panel(new PanelLimits(LONGEST, 5, LONGEST), threads, System::nanoTime),
        new PanelRules(Duration.ofHours(12), won, OddsShown.ON),
        clock);
  }

  private static PanelAnswer only(List<PanelAnswer> answers) {
    assertThat(answers).hasSize(1);
    return answers.getFirst();
  }

  private static long most(FakeMember member, Store store, PanelAnswer answer) {
    int length =
        store
            .reading(tx -> tx.raw().body(answer.question()))
            .map(body -> new String(body, UTF_8).length())
            .orElseThrow();
    Price price = seat(member).price();
    return price.microwon(new Usage(2L * length, 16_000))
        + price.microwon(new Usage(4L * length + 16_000, 16_000));
  }

  @ParameterizedTest
  @EnumSource
  void who_answers_but_does_not_count_may_have_cost_the_most(Databases database) {
    SettableClock clock = SettableClock.at("2026-09-16T12:00:00Z");
    FakeMember silent =
        new FakeMember("kimi")
            .does(() -> new Reply.Text(WrittenAnswer.good(ALL).toString(), Usage.NONE, false));
    try (Store store = database.fresh()) {
      PanelAnswer answer =
          only(desk(store, clock, MUCH, silent).gather(evidence(ROUND, clock.instant())));

      assertThat(answer.outcome()).isEqualTo(PanelDesk.ANSWERED);
      assertThat(answer.microwon()).isEqualTo(most(silent, store, answer));
    }
  }

  @Test
  void a_second_try_that_takes_too_long_may_have_cost_the_most() {
    SettableClock clock = SettableClock.at("2026-09-16T12:00:00Z");
    FakeMember slow =
        new FakeMember("kimi").says(WrittenAnswer.good(Set.of(1, 2, 3))).fails(Absence.TIMEOUT);
    try (Store store = Databases.SQLITE.fresh()) {
      PanelAnswer answer =
          only(desk(store, clock, MUCH, slow).gather(evidence(ROUND, clock.instant())));

      assertThat(answer.outcome()).isEqualTo(PanelDesk.PARTLY);
      assertThat(answer.microwon()).isEqualTo(most(slow, store, answer));
    }
  }

  @Test
  void what_was_good_the_first_time_is_kept_where_nobody_waits_for_the_second() {
    SettableClock clock = SettableClock.at("2026-09-16T12:00:00Z");
    AtomicLong nanos = new AtomicLong();
    FakeMember hanging = new FakeMember("gemini").says(WrittenAnswer.good(Set.of(1, 2, 3))).hangs();
    FakeMember slow =
        new FakeMember("kimi")
            .says(WrittenAnswer.good(Set.of(1, 2, 3)))
            .does(
                () -> {
                  while (hanging.heard().size() < 2) {
                    Thread.onSpinWait();
                  }
                  nanos.addAndGet(LONGEST.toNanos());
                  return FakeMember.failed(Absence.TIMEOUT);
                });
    try (Store store = Databases.SQLITE.fresh()) {
      PanelDesk desk =
          new PanelDesk(
              store,
              List.of(seat(hanging), seat(slow)),
              new Panel(new PanelLimits(LONGEST, 5, LONGEST), threads, nanos::get),
              new PanelRules(Duration.ofHours(12), MUCH, OddsShown.ON),
              clock);

      List<PanelAnswer> answers = desk.gather(evidence(ROUND, clock.instant()));

      assertThat(answers)
          .hasSize(2)
          .allSatisfy(
              answer -> {
                assertThat(answer.outcome()).isEqualTo(PanelDesk.PARTLY);
                assertThat(answer.attempts()).isEqualTo(2);
                assertThat(answer.raw()).isNotNull();
              });
    }
  }

  @Test
  void a_round_of_void_matches_only_is_asked_of_nobody() {
    SettableClock clock = SettableClock.at("2026-09-16T12:00:00Z");
    FakeMember member = new FakeMember("kimi").says("");
    Round empty =
        new Round(
            ROUND.id(),
            ROUND.saleEnd(),
            ROUND.matches().stream().map(PanelDeskTest::cancelled).toList());
    try (Store store = Databases.SQLITE.fresh()) {
      assertThat(desk(store, clock, MUCH, member).gather(evidence(empty, clock.instant())))
          .isEmpty();
      assertThat(member.heard()).isEmpty();
    }
  }

  private static Match cancelled(Match match) {
    return new Match(
        match.number(),
        match.kickOff(),
        match.league(),
        match.home(),
        match.away(),
        MatchState.VOID);
  }

  /** Reading the facts may take long: models are fitted for them. */
  @Test
  void who_would_answer_after_the_end_is_not_asked_however_long_the_facts_took() {
    AtomicInteger looks = new AtomicInteger();
    InstantSource slow = () -> SALE_END.minusSeconds(looks.getAndIncrement() == 0 ? 60 : 30);
    FakeMember member = new FakeMember("kimi").says(WrittenAnswer.good(ALL));
    try (Store store = Databases.SQLITE.fresh()) {
      assertThat(
              desk(store, slow.withZone(ZoneOffset.UTC), MUCH, member)
                  .gather(evidence(ROUND, SALE_END.minusSeconds(60))))
          .isEmpty();
      assertThat(member.heard()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_another_process_asks_when_a_month_ends_counts_in_the_next(Databases database) {
    SettableClock clock = SettableClock.at("2026-09-01T00:01:00+09:00");
    FakeMember member = new FakeMember("kimi").says(WrittenAnswer.good(ALL));
    try (Store store = database.fresh()) {
      Instant before = clock.instant().minusSeconds(90);
      store.inTransaction(
          tx -> tx.panelCosts().setAside(ROUND.id(), "openai", before, 5_000 * Month.MICROWON));

      PanelAnswer answer =
          only(desk(store, clock, 5_000, member).gather(evidence(ROUND, clock.instant())));

      assertThat(answer.outcome()).isEqualTo("budget");
    }
  }

  private static void setAside(Store store, Instant at) {
    store.inTransaction(tx -> tx.panelCosts().setAside(ROUND.id(), "kimi", at, 1));
  }

  /** A process that dies while it waits must not keep the next one from asking. */
  @ParameterizedTest
  @EnumSource
  void who_was_asked_longer_ago_than_anybody_waits_is_asked_again(Databases database) {
    SettableClock clock = SettableClock.at("2026-09-16T12:00:00Z");
    FakeMember member = new FakeMember("kimi").says(WrittenAnswer.good(ALL));
    try (Store store = database.fresh()) {
      setAside(store, clock.instant().minus(LONGEST).minusSeconds(61));

      PanelAnswer answer =
          only(desk(store, clock, MUCH, member).gather(evidence(ROUND, clock.instant())));

      assertThat(answer.outcome()).isEqualTo(PanelDesk.ANSWERED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whom_another_process_is_asking_abstains_with_a_reason(Databases database) {
    SettableClock clock = SettableClock.at("2026-09-16T12:00:00Z");
    FakeMember member = new FakeMember("kimi").says(WrittenAnswer.good(ALL));
    try (Store store = database.fresh()) {
      setAside(store, clock.instant().minus(LONGEST));

      PanelAnswer answer =
          only(desk(store, clock, MUCH, member).gather(evidence(ROUND, clock.instant())));

      assertThat(answer.outcome()).isEqualTo("not-asked");
      assertThat(answer.attempts()).isZero();
      assertThat(member.heard()).isEmpty();
      Instant now = clock.instant();
      assertThat(store.reading(tx -> Standing.asOf(tx, ROUND, now)).opinions())
          .containsOnlyKeys("kimi");
    }
  }

  @Test
  void a_sum_that_is_a_little_off_is_scaled_and_logged() {
    SettableClock clock = SettableClock.at("2026-09-16T12:00:00Z");
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger(PanelDesk.class);
    log.start();
    Level before = logger.getLevel();
    logger.addAppender(log);
    logger.setLevel(Level.INFO);
    List<Integer> others = ALL.stream().filter(number -> number != 3).toList();
    try (Store store = Databases.SQLITE.fresh()) {
      FakeMember member =
          new FakeMember("kimi").says(WrittenAnswer.good(others).with(3, 50, 30, 22));
      desk(store, clock, MUCH, member).gather(evidence(ROUND, clock.instant()));
    } finally {
      logger.setLevel(before);
      logger.detachAppender(log);
    }

    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .anyMatch(line -> line.startsWith("kimi") && line.contains("scaled: [3]"));
  }

  @Test
  void what_broke_off_may_have_cost_the_most_and_what_was_refused_cost_nothing() {
    SettableClock clock = SettableClock.at("2026-09-16T12:00:00Z");
    FakeMember broken =
        new FakeMember("kimi")
            .does(() -> new Reply.Failed(Absence.UNREACHABLE, "", Usage.NONE, false));
    FakeMember refused = new FakeMember("gemini").fails(Absence.RATE_LIMITED);
    try (Store store = Databases.SQLITE.fresh()) {
      List<PanelAnswer> answers =
          desk(store, clock, MUCH, broken, refused).gather(evidence(ROUND, clock.instant()));

      assertThat(answers)
          .allSatisfy(
              answer ->
                  assertThat(answer.microwon())
                      .isEqualTo(answer.member().equals("kimi") ? most(broken, store, answer) : 0));
    }
  }

  /** A run whose time is over is interrupted. */
  @ParameterizedTest
  @EnumSource
  void an_interrupted_asking_stores_what_came_and_leaves_nothing_under_way(Databases database) {
    SettableClock clock = SettableClock.at("2026-09-16T12:00:00Z");
    Thread asking = Thread.currentThread();
    FakeMember good = new FakeMember("kimi").says(WrittenAnswer.good(ALL));
    FakeMember hanging = new FakeMember("gemini").hangs();
    try (Store store = database.fresh()) {
      PanelDesk desk =
          new PanelDesk(
              store,
              List.of(seat(good), seat(hanging)),
              new Panel(
                  new PanelLimits(LONGEST, 5, LONGEST),
                  threads,
                  () -> {
                    if (Thread.currentThread() == asking && isStored(store, clock)) {
                      asking.interrupt();
                    }
                    return 0;
                  }),
              new PanelRules(Duration.ofHours(12), MUCH, OddsShown.ON),
              clock);

      List<PanelAnswer> answers = desk.gather(evidence(ROUND, clock.instant()));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(answers)
          .extracting(PanelAnswer::outcome)
          .containsExactly(PanelDesk.ANSWERED, "timeout");
      assertThat(stored(store, clock)).hasSize(2);
      List<String> underWay =
          store.reading(tx -> tx.panelCosts().asking(ROUND.id(), Instant.EPOCH));
      assertThat(underWay).isEmpty();
    }
  }

  private static boolean isStored(Store store, Clock clock) {
    return !stored(store, clock).isEmpty();
  }

  private static List<PanelAnswer> stored(Store store, Clock clock) {
    Instant now = clock.instant();
    return store.reading(tx -> tx.panelAnswers().asOf(ROUND.id(), now));
  }
}
