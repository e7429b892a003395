package kr.proto14.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kr.proto14.app.history.MatchCount;
import kr.proto14.app.round.Followed.Stage;
import kr.proto14.app.round.settle.Basis;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.testing.AppBench;
import kr.proto14.app.testing.Databases;
import kr.proto14.standin.BetmanFault;
import kr.proto14.standin.BetmanFault.Cancelled;
import kr.proto14.standin.BetmanFault.ResultCode;
import kr.proto14.standin.BetmanFault.ResultLetter;
import kr.proto14.standin.BetmanFault.ResultPage;
import kr.proto14.standin.BetmanFault.ResultScore;
import kr.proto14.standin.BetmanFault.Wire;
import kr.proto14.standin.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The end of a recorded round through the whole app, Betman alone. */
class SettlingTest {
  static Stream<Arguments> rounds() {
    return Stream.of(
        Arguments.of(Played.SOCCER_53, Databases.SQLITE),
        Arguments.of(Played.SOCCER_53, Databases.POSTGRESQL),
        Arguments.of(Played.BASKETBALL_1, Databases.SQLITE));
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void a_played_round_is_settled_by_its_real_letters_and_reported_once(
      Played round, Databases database) {
    try (AppBench bench = new AppBench(database)) {
      round.play(bench);

      Job.Result.Done done = bench.results();

      assertThat(done.wentWell()).as(done.toString()).isTrue();
      assertThat(round.stage(done)).isEqualTo(Stage.SETTLED);
      round.assertSettledRightly(bench);
      assertThat(bench.received()).hasSize(2);
      assertThat(bench.received().getLast())
          .contains("적중률 리포트", "1회차", "예측일 뿐")
          .contains("한 출처로만 정한 경기 (베트맨)");
      round.assertReported(bench.received().getLast());
      String sealed = bench.sealed();
      assertThat(sealed).startsWith("3 ");
      assertThat(archived(bench)).isEqualTo(14);

      bench.clock.tick(Duration.ofHours(6));
      assertThat(bench.results().wentWell()).isTrue();
      assertThat(archived(bench)).isEqualTo(14);

      assertThat(bench.sealed()).isEqualTo(sealed);
      assertThat(bench.received()).hasSize(2);
    }
  }

  private static long archived(AppBench bench) {
    List<MatchCount> counts = bench.store().reading(tx -> tx.history().counts());
    return counts.stream().mapToLong(MatchCount::matches).sum();
  }

  @Test
  void nothing_is_asked_before_the_matches_are_over() {
    try (AppBench bench = new AppBench(Databases.SQLITE)) {
      Played.SOCCER_53.play(bench);
      bench.clock.tick(Duration.ofHours(-3));
      int calls = bench.betman.calls().size();

      Job.Result.Done done = bench.results();

      assertThat(Played.SOCCER_53.stage(done)).isEqualTo(Stage.WAITING);
      assertThat(bench.betman.calls()).hasSize(calls);
    }
  }

  /** Each with its kind and words of what is told. */
  static Stream<Arguments> faults() {
    return Stream.of(
        fault(Wire.ERROR_PAGE, FaultKind.BLOCKED, "거부"),
        fault(Wire.STATUS_500, FaultKind.SITE_DOWN, "응답"),
        fault(ResultPage.THIRTEEN_RESULTS, FaultKind.BAD_DATA, "13 matches, not 14"),
        fault(ResultPage.DOUBLED_RESULT, FaultKind.BAD_DATA, "not 1 to 14"),
        fault(ResultPage.OF_ANOTHER_MATCH, FaultKind.BAD_DATA, "of another match"),
        fault(ResultPage.OF_ANOTHER_DAY, FaultKind.BAD_DATA, "of another day"),
        fault(ResultPage.NEGATIVE_SCORE, FaultKind.BAD_DATA, "a score is out of range"),
        fault(ResultPage.HUGE_SCORE, FaultKind.BAD_DATA, "a score is out of range"),
        fault(new ResultCode(3, 7, "보류"), FaultKind.BAD_DATA, "7 보류"),
        fault(new ResultCode(3, 7, ""), FaultKind.BAD_DATA, "7"),
        fault(new ResultCode(3, 8, "승"), FaultKind.BAD_DATA, "03: betman letter 2, betman code 1"),
        fault(new ResultCode(3, 3, "적중특례"), FaultKind.BAD_DATA, "betman code void (적중특례)"),
        fault(new ResultScore(3, 3, 1), FaultKind.BAD_DATA, "betman score 3:1"));
  }

  private static Arguments fault(BetmanFault fault, FaultKind kind, String words) {
    return Arguments.of(fault, kind, words);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_fault_of_the_results_is_typed_told_settles_nothing_and_heals(
      BetmanFault fault, FaultKind kind, String words) {
    Played round = Played.SOCCER_53;
    try (AppBench bench = new AppBench(Databases.SQLITE)) {
      round.play(bench);
      bench.betman.faults().always(fault);

      Job.Result.Done failed = bench.results();
      bench.clock.tick(Duration.ofMinutes(5));
      bench.results();

      assertThat(failed.wentWell()).isFalse();
      assertThat(failed.life().faults()).extracting("kind").containsOnly(kind);
      assertThat(round.stage(failed)).isEqualTo(Stage.WAITING);
      assertThat(round.settlement(bench)).isEmpty();
      List<String> told = bench.received().stream().skip(1).toList();
      assertThat(told).hasSameSizeAs(failed.life().faults());
      assertThat(told).allSatisfy(it -> assertThat(it).contains("⚠️", "축구토토 승무패 2026년 53회차"));
      assertThat(told).anySatisfy(it -> assertThat(it).contains(words));

      bench.betman.faults().clear();
      bench.clock.tick(Duration.ofHours(1));
      Job.Result.Done healed = bench.results();

      assertThat(healed.wentWell()).as(healed.toString()).isTrue();
      assertThat(round.stage(healed)).isEqualTo(Stage.SETTLED);
      round.assertSettledRightly(bench);
      List<String> later = bench.received().stream().skip(1 + told.size()).toList();
      assertThat(later).hasSize(told.size() + 1);
      assertThat(later).filteredOn(it -> it.contains("복구")).hasSize(told.size());
      round.assertReported(later.getLast());
    }
  }

  @Test
  void results_not_published_yet_are_no_fault() {
    Played round = Played.SOCCER_53;
    try (AppBench bench = new AppBench(Databases.SQLITE)) {
      round.play(bench);
      bench.betman.faults().always(ResultPage.NOTHING);

      Job.Result.Done waiting = bench.results();

      assertThat(waiting.wentWell()).as(waiting.toString()).isTrue();
      assertThat(round.stage(waiting)).isEqualTo(Stage.WAITING);
      assertThat(bench.received()).hasSize(1);
    }
  }

  @Test
  void an_unknown_letter_is_no_result_and_the_page_settles_without_it() {
    Played round = Played.SOCCER_53;
    try (AppBench bench = new AppBench(Databases.SQLITE)) {
      round.play(bench);
      bench.betman.faults().always(Endpoint.POOL_DETAIL, new ResultLetter(3, "Z"));
      bench.betman.faults().always(ResultPage.NOTHING);
      bench.results();
      bench.clock.tick(Duration.ofHours(25));
      assertThat(round.stage(bench.results())).as("never guessed").isEqualTo(Stage.WAITING);
      assertThat(bench.received()).filteredOn(told -> told.contains("unclear (Z)")).isNotEmpty();

      bench.betman.faults().clear();
      bench.betman.faults().always(Endpoint.POOL_DETAIL, new ResultLetter(3, "Z"));
      Job.Result.Done done = bench.results();

      assertThat(round.stage(done)).as(done.toString()).isEqualTo(Stage.SETTLED);
      round.assertSettledRightly(bench);
      String met = bench.store().reading(tx -> tx.variants().all()).toString();
      assertThat(met).contains("result-letter", "Z");
    }
  }

  @Test
  void letters_alone_settle_after_a_day_and_the_report_says_so() {
    Played round = Played.SOCCER_53;
    try (AppBench bench = new AppBench(Databases.SQLITE)) {
      round.play(bench);
      bench.betman.faults().always(ResultPage.NOTHING);
      bench.results();
      bench.clock.tick(Duration.ofHours(24).minusMillis(1));
      assertThat(round.stage(bench.results())).isEqualTo(Stage.WAITING);

      bench.clock.tick(Duration.ofMillis(1));

      assertThat(round.stage(bench.results())).isEqualTo(Stage.SETTLED);
      round.assertSettledRightly(bench);
      assertThat(round.settlement(bench).orElseThrow().endings())
          .extracting("basis")
          .containsOnly(Basis.ONE_SIGN_FOR_A_DAY);
      assertThat(bench.received().getLast()).contains("하나로만 정한 경기");
    }
  }

  @Test
  void a_match_void_by_two_signs_counts_for_the_ticket_and_leaves_the_rate() {
    Played round = Played.SOCCER_53;
    try (AppBench bench = new AppBench(Databases.SQLITE)) {
      round.play(bench);
      bench.betman.faults().always(new Cancelled(3));
      bench.betman.faults().always(new ResultCode(3, 3, "적중특례"));

      Job.Result.Done done = bench.results();

      assertThat(round.stage(done)).as(done.toString()).isEqualTo(Stage.SETTLED);
      assertThat(bench.received().getLast())
          .containsPattern("03\\. .* ➖ 적중특례")
          .containsPattern("\\(\\d+/13\\)");
    }
  }

  @Test
  void a_correction_after_the_report_recounts_and_follows_it_up() {
    Played round = Played.BASKETBALL_1;
    try (AppBench bench = new AppBench(Databases.SQLITE)) {
      round.play(bench);
      bench.betman.faults().always(new Cancelled(1));
      bench.betman.faults().always(new ResultCode(1, 3, "적중특례"));
      bench.results();
      bench.betman.faults().clear();
      bench.clock.tick(Duration.ofHours(6));

      Job.Result.Done done = bench.results();

      assertThat(round.stage(done)).as(done.toString()).isEqualTo(Stage.CORRECTED);
      round.assertSettledRightly(bench);
      assertThat(bench.received()).hasSize(3);
      assertThat(bench.received().getLast()).contains("정정");
      assertThat(bench.sealed()).startsWith("4 ");
    }
  }

  @Test
  void a_basketball_score_settles_against_its_letter_after_a_day() {
    Played round = Played.BASKETBALL_1;
    try (AppBench bench = new AppBench(Databases.SQLITE)) {
      round.play(bench);
      bench.betman.faults().always(new ResultScore(1, 80, 100));

      Job.Result.Done first = bench.results();
      bench.clock.tick(Duration.ofHours(24));
      Job.Result.Done second = bench.results();

      assertThat(round.stage(first)).isEqualTo(Stage.WAITING);
      assertThat(first.life().faults()).extracting("kind").containsExactly(FaultKind.BAD_DATA);
      assertThat(round.stage(second)).isEqualTo(Stage.SETTLED);
      assertThat(round.settlement(bench).orElseThrow().endings().getFirst().basis())
          .isEqualTo(Basis.SCORE_OVER_LETTER);
      assertThat(bench.received().getLast()).contains("점수로 정한 경기 (베트맨): 01");
    }
  }
}
