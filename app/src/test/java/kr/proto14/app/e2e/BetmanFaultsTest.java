package kr.proto14.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kr.proto14.app.round.Followed.Stage;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.testing.AppBench;
import kr.proto14.app.testing.Databases;
import kr.proto14.standin.BetmanFault;
import kr.proto14.standin.BetmanFault.Content;
import kr.proto14.standin.BetmanFault.TeamNames;
import kr.proto14.standin.BetmanFault.Wire;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault of Betman: typed, told in words, nothing lost; the next good answer heals it. */
class BetmanFaultsTest {
  static Stream<Arguments> faults() {
    return Stream.of(
        fault(Wire.ERROR_PAGE, FaultKind.BLOCKED, "거부"),
        fault(Wire.MAINTENANCE_PAGE, FaultKind.MAINTENANCE, "점검"),
        fault(Wire.EMPTY_BODY, FaultKind.CHANGED, "형식"),
        fault(Wire.TRUNCATED, FaultKind.CHANGED, "형식"),
        fault(Wire.RESET, FaultKind.SITE_DOWN, "응답"),
        fault(Wire.STATUS_403, FaultKind.BLOCKED, "거부"),
        fault(Wire.STATUS_500, FaultKind.SITE_DOWN, "응답"),
        fault(Wire.STATUS_503, FaultKind.SITE_DOWN, "응답"),
        fault(Wire.REFUSED, FaultKind.BLOCKED, "거부"),
        fault(Wire.TOO_LARGE, FaultKind.CHANGED, "형식"),
        fault(Content.THIRTEEN_MATCHES, FaultKind.BAD_DATA, "앞뒤"),
        fault(Content.FIFTEEN_MATCHES, FaultKind.BAD_DATA, "앞뒤"),
        fault(Content.DUPLICATED_MATCH, FaultKind.BAD_DATA, "앞뒤"),
        fault(Content.MIXED_SPORTS, FaultKind.BAD_DATA, "앞뒤"),
        fault(Content.VOTES_DO_NOT_SUM, FaultKind.BAD_DATA, "앞뒤"),
        fault(new TeamNames(3, "", "원정"), FaultKind.BAD_DATA, "앞뒤"),
        fault(new TeamNames(3, "이".repeat(301), "원정"), FaultKind.BAD_DATA, "앞뒤"));
  }

  private static Arguments fault(BetmanFault fault, FaultKind kind, String word) {
    return Arguments.of(fault, kind, word);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_fault_is_typed_told_and_leaves_no_trace_and_the_next_good_answer_heals_it(
      BetmanFault fault, FaultKind kind, String word) {
    try (AppBench bench = new AppBench(Databases.SQLITE)) {
      bench.betman.faults().always(fault);

      Job.Result.Done failed = bench.check();

      assertThat(failed.wentWell()).isFalse();
      assertThat(failed.life().faults()).extracting("kind").containsOnly(kind);
      assertThat(bench.sealed()).startsWith("0 ");
      List<RoundSnapshot> rounds = bench.store().reading(tx -> tx.rounds().newest(9));
      assertThat(rounds).isEmpty();
      assertThat(bench.received()).singleElement().asString().contains("⚠️", word);

      bench.betman.faults().clear();
      bench.clock.tick(Duration.ofHours(1));
      Job.Result.Done healed = bench.check();

      assertThat(healed.wentWell()).as(healed.toString()).isTrue();
      assertThat(bench.sealed()).startsWith("2 ");
      assertThat(bench.received()).hasSize(3);
      assertThat(bench.received().get(1)).contains("복구");
      assertThat(bench.received().get(2)).contains("축구토토 승무패 2026년 53회차");
    }
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_fault_after_a_good_answer_changes_nothing_that_was_good(
      BetmanFault fault, FaultKind kind, String word) {
    try (AppBench bench = new AppBench(Databases.SQLITE)) {
      bench.check();
      String sealed = bench.sealed();
      List<RoundSnapshot> rounds = bench.store().reading(tx -> tx.rounds().newest(9));
      bench.betman.faults().always(fault);
      bench.clock.tick(Duration.ofHours(1));

      Job.Result.Done failed = bench.check();

      assertThat(failed.life().faults()).extracting("kind").containsOnly(kind);
      assertThat(bench.sealed()).isEqualTo(sealed);
      List<RoundSnapshot> after = bench.store().reading(tx -> tx.rounds().newest(9));
      assertThat(after).isEqualTo(rounds);
      assertThat(bench.received().getLast()).contains(word);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void changed_teams_give_a_second_sealed_version_and_a_second_message(Databases database) {
    try (AppBench bench = new AppBench(database)) {
      bench.check();
      bench.betman.faults().always(new BetmanFault.TeamsChanged(4));
      bench.clock.tick(Duration.ofHours(1));
      Job.Result.Done done = bench.check();
      assertThat(done.wentWell()).isTrue();
      assertThat(done.life().rounds().getFirst().version()).isEqualTo(2);
      assertThat(bench.received()).hasSize(2);
      assertThat(bench.received().getLast()).contains("2번째 예측");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void an_unknown_sale_status_is_not_open(Databases database) {
    try (AppBench bench = new AppBench(database)) {
      bench.betman.faults().always(Content.UNKNOWN_SALE_STATUS);
      Job.Result.Done done = bench.check();
      assertThat(done.wentWell()).isTrue();
      assertThat(done.life().rounds()).extracting("stage").containsOnly(Stage.NOT_ON_SALE);
      assertThat(bench.received()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void hostile_names_reach_the_user_as_they_are(Databases database) {
    String home = "<b>&_*[`\u202e\u05d0 \uD83D\uDE00";
    String away = "긴".repeat(300);
    try (AppBench bench = new AppBench(database)) {
      bench.betman.faults().always(new TeamNames(1, home, away));
      assertThat(bench.check().wentWell()).isTrue();
      String all = String.join("", bench.received());
      assertThat(all).contains(home).contains(away);
      List<RoundSnapshot> rounds = bench.store().reading(tx -> tx.rounds().newest(1));
      assertThat(rounds.getFirst().round().matches().getFirst().home().name()).isEqualTo(home);
    }
  }
}
