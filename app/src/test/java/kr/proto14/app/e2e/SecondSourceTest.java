package kr.proto14.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import kr.proto14.app.round.Followed.Stage;
import kr.proto14.app.round.Records;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.Provenance;
import kr.proto14.app.testing.AppBench;
import kr.proto14.app.testing.Databases;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.standin.BetmanFault;
import kr.proto14.standin.ZentotoFault;
import kr.proto14.standin.ZentotoFault.Content;
import kr.proto14.standin.ZentotoFault.Wire;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The second source beside and in place of Betman, through the whole app. */
class SecondSourceTest {
  private static final String MARK = "⚠️ 잠정 예측";

  private static AppBench bench(Databases database) {
    return AppBench.withZentoto(database);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void sources_that_agree_leave_no_trace_in_the_message(Databases database) {
    try (AppBench bench = bench(database)) {
      Job.Result.Done done = bench.check();
      assertThat(done.wentWell()).as(done.toString()).isTrue();
      assertThat(done.life().notes()).isEmpty();
      assertThat(bench.zentoto().calls()).extracting("round").containsExactly(260053);
      assertThat(bench.received()).singleElement().asString().doesNotContain("젠토토");
      bench.clock.tick(Duration.ofHours(1));
      bench.check();
      assertThat(bench.zentoto().calls()).as("asked once").hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"FULL_NAMES", "THIRTEEN_MATCHES", "ANOTHER_FORM", "NUMBERED_WRONGLY"})
  void other_spellings_and_a_broken_second_source_hinder_nothing(Content content) {
    try (AppBench bench = bench(Databases.SQLITE)) {
      bench.zentoto().faults().always(content);
      Job.Result.Done done = bench.check();
      assertThat(done.wentWell()).as(done.toString()).isTrue();
      assertThat(done.life().notes()).hasSize(content == Content.FULL_NAMES ? 0 : 1);
      assertThat(bench.sealed()).startsWith("2 ");
    }
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void a_second_source_out_of_reach_is_a_note_and_no_failure(Wire wire) {
    try (AppBench bench = bench(Databases.SQLITE)) {
      bench.zentoto().faults().always(wire);
      Job.Result.Done done = bench.check();
      assertThat(done.wentWell()).as(done.toString()).isTrue();
      assertThat(done.life().notes())
          .singleElement()
          .asString()
          .startsWith("not-compared ")
          .contains("source=zentoto");
      assertThat(bench.received()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SWAPPED_MATCHES", "SWAPPED_SIDES", "OTHER_TEAMS", "OTHER_VOTES"})
  void a_contradiction_quarantines_the_round_until_both_agree(Content content) {
    try (AppBench bench = bench(Databases.SQLITE)) {
      bench.zentoto().faults().always(content);
      Job.Result.Done failed = bench.check();
      bench.clock.tick(Duration.ofMinutes(5));
      bench.check();

      assertThat(failed.wentWell()).isFalse();
      assertThat(failed.life().rounds()).extracting("stage").containsExactly(Stage.FAILED);
      assertThat(failed.life().faults()).extracting("kind").containsExactly(FaultKind.BAD_DATA);
      String first = String.valueOf(failed.life().faults().getFirst().evidence());
      String second =
          failed.life().faults().getFirst().detail().replaceAll(".*: ([0-9a-f]{64})\\).*", "$1");
      Optional<byte[]> oneAnswer = bench.store().reading(tx -> tx.raw().body(first));
      Optional<byte[]> otherAnswer = bench.store().reading(tx -> tx.raw().body(second));
      assertThat(oneAnswer).isPresent();
      assertThat(otherAnswer).isPresent();
      assertThat(bench.sealed()).startsWith("0 ");
      assertThat(bench.received())
          .singleElement()
          .asString()
          .contains("두 번째 출처와 비교", "앞뒤가 맞지 않습니다", "격리", "×")
          .doesNotContain("오모니아");

      bench.zentoto().faults().clear();
      bench.clock.tick(Duration.ofHours(1));
      assertThat(bench.check().wentWell()).isTrue();
      assertThat(bench.sealed()).startsWith("2 ");
      assertThat(bench.received()).hasSize(3);
      assertThat(bench.received().get(1)).contains("복구");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_blocked_betman_is_told_and_the_round_comes_marked_and_later_confirmed(Databases database) {
    try (AppBench bench = bench(database)) {
      bench.betman.faults().always(BetmanFault.Wire.ERROR_PAGE);

      Job.Result.Done blocked = bench.check();
      bench.clock.tick(Duration.ofMinutes(5));
      bench.check();

      assertThat(blocked.wentWell()).isFalse();
      assertThat(blocked.life().faults()).extracting("kind").containsExactly(FaultKind.BLOCKED);
      assertThat(blocked.life().rounds()).extracting("stage").containsExactly(Stage.PREDICTED);
      assertThat(bench.received()).hasSize(2);
      assertThat(bench.received().getFirst()).contains("거부");
      assertThat(bench.received().getLast())
          .contains("축구토토 승무패 2026년 53회차", MARK, "2026-09-16 (수) 23:00", "오모니아")
          .doesNotContain("이월금");
      assertThat(provenance(bench)).isEqualTo(Provenance.ZENTOTO);

      bench.betman.faults().clear();
      bench.clock.tick(Duration.ofHours(1));
      assertThat(bench.check().wentWell()).isTrue();
      bench.clock.tick(Duration.ofHours(1));
      bench.check();

      assertThat(bench.received()).hasSize(4);
      assertThat(bench.received().get(2)).contains("복구");
      assertThat(bench.received().getLast())
          .contains("2번째 예측 · 앞서 보낸 예측을 대신합니다", "이월금")
          .doesNotContain(MARK);
      assertThat(provenance(bench)).isEqualTo(Provenance.BETMAN);
      assertThat(bench.sealed()).startsWith("4 ");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STATUS_403", "STATUS_500", "RESET", "MAINTENANCE_PAGE", "TRUNCATED"})
  void every_way_of_being_out_of_reach_calls_the_second_source(BetmanFault.Wire wire) {
    try (AppBench bench = bench(Databases.SQLITE)) {
      bench.betman.faults().always(wire);
      bench.check();
      assertThat(bench.received()).hasSize(2);
      assertThat(bench.received().getLast()).contains(MARK);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void without_either_source_nothing_is_made_up(Databases database) {
    try (AppBench bench = bench(database)) {
      bench.betman.faults().always(BetmanFault.Wire.STATUS_403);
      bench.zentoto().faults().always(ZentotoFault.Wire.STATUS_403);
      Job.Result.Done done = bench.check();
      assertThat(done.life().faults()).extracting("source").containsExactly("betman");
      assertThat(done.life().notes()).singleElement().asString().contains("second-away");
      assertThat(bench.sealed()).startsWith("0 ");
      assertThat(bench.received()).hasSize(1);
    }
  }

  private static Provenance provenance(AppBench bench) {
    return bench
        .store()
        .reading(tx -> new Records(tx).prediction(RoundId.parse("G011-260053")))
        .orElseThrow()
        .value()
        .provenance();
  }
}
