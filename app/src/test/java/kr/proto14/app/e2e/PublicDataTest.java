package kr.proto14.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import kr.proto14.app.round.Followed.Stage;
import kr.proto14.app.round.settle.Basis;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.testing.AppBench;
import kr.proto14.app.testing.Databases;
import kr.proto14.standin.BetmanFault.ResultPage;
import kr.proto14.standin.KspoFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** KSPO's public data beside Betman's results, through the whole app. */
class PublicDataTest {
  @ParameterizedTest
  @EnumSource
  void two_sources_that_agree_settle_and_the_report_marks_no_match(Databases database) {
    Played round = Played.BASKETBALL_1;
    try (AppBench bench = AppBench.withKspo(database)) {
      round.play(bench);

      Job.Result.Done done = bench.results();

      assertThat(done.wentWell()).as(done.toString()).isTrue();
      round.assertSettledRightly(bench);
      assertThat(round.settlement(bench).orElseThrow().endings())
          .allSatisfy(
              ending -> {
                assertThat(ending.basis()).isEqualTo(Basis.TWO_SOURCES);
                assertThat(ending.sources()).containsExactly("betman", "kspo");
              });
      assertThat(bench.kspo().calls()).extracting("day").containsExactly("20260103", "20260104");
      assertThat(bench.received().getLast()).contains("리포트").doesNotContain("출처로만");
    }
  }

  @Test
  void a_soccer_score_that_may_hold_extra_time_stands_beside_betman_and_settles_nothing_alone() {
    Played round = Played.SOCCER_53;
    try (AppBench bench = AppBench.withKspo(Databases.SQLITE)) {
      round.play(bench);
      bench.betman.faults().always(ResultPage.NOTHING);

      Job.Result.Done waiting = bench.results();
      bench.betman.faults().clear();
      bench.clock.tick(Duration.ofHours(1));
      Job.Result.Done done = bench.results();

      assertThat(waiting.life().faults()).isEmpty();
      assertThat(round.stage(waiting)).isEqualTo(Stage.WAITING);
      assertThat(round.stage(done)).as(done.toString()).isEqualTo(Stage.SETTLED);
      round.assertSettledRightly(bench);
    }
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(new KspoFault.Gateway(22, 200), "횟수를 다 썼습니다"),
        Arguments.of(new KspoFault.Gateway(30, 200), "키나 요청을 받아 주지"),
        Arguments.of(new KspoFault.EchoedKey(), "키나 요청을 받아 주지"),
        Arguments.of(new KspoFault.Gateway(99, 200), "응답"),
        Arguments.of(KspoFault.Wire.STATUS_503, "응답"),
        Arguments.of(KspoFault.Wire.HTML_PAGE, ""),
        Arguments.of(KspoFault.Wire.TRUNCATED, "형식"),
        Arguments.of(KspoFault.Rows.ITEMS_OF_ANOTHER_TYPE, "형식"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_fault_of_the_public_data_is_told_once_and_betman_settles_alone(
      KspoFault fault, String words) {
    Played round = Played.BASKETBALL_1;
    try (AppBench bench = AppBench.withKspo(Databases.SQLITE)) {
      round.play(bench);
      bench.kspo().faults().always(fault);

      Job.Result.Done done = bench.results();
      bench.clock.tick(Duration.ofMinutes(5));
      bench.results();

      assertThat(done.wentWell()).as(done.toString()).isTrue();
      round.assertSettledRightly(bench);
      assertThat(bench.received()).hasSize(3);
      assertThat(bench.received().get(1))
          .contains("⚠️", words, "결과 페이지 확인")
          .doesNotContain("decoded+key");
      assertThat(bench.received().get(2)).contains("적중률 리포트", "한 출처로만");

      bench.kspo().faults().clear();
      bench.clock.tick(Duration.ofHours(25));
      assertThat(bench.results().wentWell()).isTrue();
      assertThat(bench.received()).as("two sources instead of one are no correction").hasSize(4);
      assertThat(bench.received().getLast()).contains("복구");
    }
  }

  @Test
  void public_data_against_betman_settle_nothing_until_they_agree() {
    Played round = Played.BASKETBALL_1;
    try (AppBench bench = AppBench.withKspo(Databases.SQLITE)) {
      round.play(bench);
      bench.kspo().faults().always(new KspoFault.EndValue(1, "99:70"));

      Job.Result.Done disputed = bench.results();

      assertThat(disputed.life().faults()).extracting("kind").containsExactly(FaultKind.BAD_DATA);
      assertThat(round.stage(disputed)).isEqualTo(Stage.WAITING);
      assertThat(bench.received()).hasSize(2);
      assertThat(bench.received().getLast()).contains("betman score", "kspo result 99:70");

      bench.kspo().faults().clear();
      bench.clock.tick(Duration.ofHours(1));
      assertThat(round.stage(bench.results())).isEqualTo(Stage.SETTLED);
      round.assertSettledRightly(bench);
      assertThat(bench.received()).hasSize(4);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = KspoFault.Rows.class,
      names = {"DOUBLED", "CONTRADICTED", "OF_ANOTHER_DAY", "WITHOUT_SIDES", "MORE_ANNOUNCED"})
  void broken_rows_of_the_public_data_change_no_ending(KspoFault.Rows fault) {
    Played round = Played.BASKETBALL_1;
    try (AppBench bench = AppBench.withKspo(Databases.SQLITE)) {
      round.play(bench);
      bench.kspo().faults().always(fault);

      Job.Result.Done done = bench.results();

      assertThat(done.wentWell()).as(done.toString()).isTrue();
      round.assertSettledRightly(bench);
    }
  }
}
