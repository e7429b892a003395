package kr.proto14.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.proto14.app.history.betman.BackfillListener;
import kr.proto14.app.history.betman.BackfillReport;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.testing.AppBench;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our own limit on the requests of a day, over the whole way. */
class RequestLimitTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 16);

  private static AppBench limited(Databases database, int limit) {
    return new AppBench(database, Map.of("PROTO14_REQUESTS_A_DAY", Integer.toString(limit)));
  }

  private static int counted(AppBench bench, LocalDate day) {
    return bench.store().reading(tx -> tx.sourceDays().on(day)).getOrDefault("betman", 0);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void every_request_is_counted(Databases database) {
    try (AppBench bench = limited(database, 400)) {
      assertThat(bench.check().wentWell()).isTrue();
      assertThat(counted(bench, DAY)).isEqualTo(bench.betman.calls().size()).isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void over_the_limit_nothing_is_sent_and_the_user_hears_that_it_is_our_own(Databases database) {
    try (AppBench bench = limited(database, 10)) {
      int runs = 0;
      while (bench.check().wentWell()) {
        runs++;
        bench.clock.tick(Duration.ofHours(1));
      }
      assertThat(runs).isPositive();
      assertThat(bench.betman.calls()).as("four fifths for checks").hasSize(8);
      Job.Result.Done refused = bench.check();
      assertThat(bench.betman.calls()).hasSize(8);
      assertThat(refused.life().faults())
          .isNotEmpty()
          .allSatisfy(fault -> assertThat(fault.kind()).isEqualTo(FaultKind.QUOTA));
      List<String> told = bench.received();
      assertThat(told.getLast()).contains("스스로 정한", "PROTO14_REQUESTS_A_DAY");

      bench.clock.set(Instant.parse("2026-09-16T15:00:00Z"));
      bench.betman.show(AppBench.soccer53());
      assertThat(bench.check().wentWell()).as("after midnight in Korea").isTrue();
      assertThat(bench.betman.calls().size()).isGreaterThan(8);
      assertThat(counted(bench, DAY.plusDays(1))).isEqualTo(bench.betman.calls().size() - 8);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void results_may_use_what_checks_leave(Databases database) {
    try (AppBench bench = limited(database, 400)) {
      Played.SOCCER_53.play(bench);
      LocalDate morning = LocalDate.of(2026, 9, 18);
      bench
          .store()
          .inTransaction(
              tx -> {
                while (tx.sourceDays().count("betman", morning, 380)) {
                  assertThat(morning).isNotNull();
                }
                return null;
              });
      int before = bench.betman.calls().size();
      assertThat(bench.check().wentWell()).isFalse();
      assertThat(bench.betman.calls()).hasSize(before);
      Job.Result.Done results = bench.results();
      assertThat(results.life().faults()).isEmpty();
      Played.SOCCER_53.assertSettledRightly(bench);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_backfill_leaves_half_of_the_day_to_the_present(Databases database) {
    try (AppBench bench = limited(database, 12)) {
      BackfillReport report =
          bench.app.backfill().run(LocalDate.of(2020, 1, 1), BackfillListener.NONE);
      assertThat(counted(bench, DAY)).isEqualTo(6);
      assertThat(report.stopped()).isPresent();
      assertThat(bench.check().life().faults()).isEmpty();
    }
  }
}
