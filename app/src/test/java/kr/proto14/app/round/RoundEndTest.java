package kr.proto14.app.round;

import static java.util.stream.Collectors.joining;
import static kr.proto14.app.round.Followed.Stage.CORRECTED;
import static kr.proto14.app.round.Followed.Stage.GIVEN_UP;
import static kr.proto14.app.round.Followed.Stage.SETTLED;
import static kr.proto14.app.round.Followed.Stage.UNCHANGED;
import static kr.proto14.app.round.Followed.Stage.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kr.proto14.app.round.Followed.Stage;
import kr.proto14.app.round.track.Payout;
import kr.proto14.app.round.track.Returned;
import kr.proto14.app.round.track.Returned.Certainty;
import kr.proto14.app.source.Claim.Sign;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.Said;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Rounds;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What both databases do alike is tried on the embedded one; four cases stand for the other. */
class RoundEndTest {
  private static final RoundId ROUND = RoundId.parse("G011-260054");
  private static final Instant SALE_END = LifeBench.NOW.plus(Duration.ofHours(6));
  private static final Instant AFTER = SALE_END.plus(Duration.ofHours(12));

  /** Predicts rounds and goes to the morning after. */
  private static LifeBench played(Databases database, RoundId... rounds) {
    LifeBench bench = new LifeBench(database);
    for (RoundId id : rounds) {
      bench.source.show(Rounds.onSale(Rounds.round(id.toString(), SALE_END), LifeBench.NOW));
    }
    assertThat(bench.follow().faults()).isEmpty();
    bench.clock.set(AFTER);
    return bench;
  }

  private static void end(LifeBench bench, RoundId id, int match, Outcome outcome) {
    int home = outcome == Outcome.HOME ? 2 : 1;
    int away = outcome == Outcome.AWAY ? 2 : 1;
    bench.page.show(id, match, Sign.CODE, new Said.Ended(outcome));
    bench.page.show(id, match, Sign.SCORE, new Said.Scored(new Score.MaybeExtended(home, away)));
  }

  private static void endAll(LifeBench bench, RoundId id, Outcome outcome) {
    for (int match = 1; match <= 14; match++) {
      end(bench, id, match, outcome);
    }
  }

  private static Stage stage(LifeReport report, RoundId id) {
    return report.rounds().stream()
        .filter(followed -> followed.id().equals(id))
        .map(Followed::stage)
        .findFirst()
        .orElseThrow();
  }

  private static Settlement settlement(LifeBench bench) {
    return bench.store.reading(tx -> new Records(tx).settlement(ROUND)).orElseThrow().value();
  }

  @ParameterizedTest
  @EnumSource
  void a_played_round_is_settled_sealed_scored_and_reported_once(Databases database) {
    try (LifeBench bench = played(database, ROUND)) {
      endAll(bench, ROUND, Outcome.HOME);

      assertThat(stage(bench.settle(), ROUND)).isEqualTo(SETTLED);
      assertThat(bench.links()).as("prediction, ticket, settlement").isEqualTo(3);
      assertThat(bench.told()).contains("report G011-260054 1");
      Report report = bench.reporter.reports.getFirst();
      assertThat(report.score().ours().counted()).isEqualTo(14);
      assertThat(report.score().home().hits()).isEqualTo(14);
      assertThat(report.statistics().rounds()).isEqualTo(1);

      assertThat(stage(bench.settle(), ROUND)).isEqualTo(UNCHANGED);
      assertThat(bench.links()).isEqualTo(3);
      assertThat(bench.reporter.reports).hasSize(1);
    }
  }

  @Test
  void a_round_with_an_open_match_waits_and_settles_when_it_is_known() {
    try (LifeBench bench = played(Databases.SQLITE, ROUND)) {
      endAll(bench, ROUND, Outcome.AWAY);
      bench.page.withdraw(ROUND, 9);

      LifeReport report = bench.settle();

      assertThat(stage(report, ROUND)).isEqualTo(WAITING);
      assertThat(report.faults()).isEmpty();
      end(bench, ROUND, 9, Outcome.MIDDLE);
      assertThat(stage(bench.settle(), ROUND)).isEqualTo(SETTLED);
    }
  }

  @Test
  void a_round_whose_matches_are_not_over_is_not_asked_about() {
    try (LifeBench bench = played(Databases.SQLITE, ROUND)) {
      bench.clock.set(SALE_END.plus(Duration.ofMinutes(30)));

      assertThat(stage(bench.settle(), ROUND)).isEqualTo(WAITING);
      assertThat(bench.page.asked).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void two_void_matches_leave_the_denominator_and_three_void_the_round(Databases database) {
    try (LifeBench bench = played(database, ROUND)) {
      endAll(bench, ROUND, Outcome.HOME);
      for (int match : new int[] {3, 7}) {
        bench.page.withdraw(ROUND, match);
        bench.page.show(ROUND, match, Sign.CODE, new Said.Voided("적중특례"));
        bench.kspo.show(ROUND, match, Sign.RESULT, new Said.Voided("취소"));
      }
      bench.settle();

      Report report = bench.reporter.reports.getLast();
      assertThat(report.score().ours().counted()).isEqualTo(12);
      assertThat(report.score().bestLine()).as("void matches are hits of the line").isEqualTo(14);
      assertThat(report.settlement().voided()).isFalse();

      bench.page.withdraw(ROUND, 9);
      bench.page.show(ROUND, 9, Sign.CODE, new Said.Voided("적중특례"));
      bench.kspo.show(ROUND, 9, Sign.RESULT, new Said.Voided("취소"));

      assertThat(stage(bench.settle(), ROUND)).isEqualTo(CORRECTED);
      Report corrected = bench.reporter.reports.getLast();
      assertThat(corrected.settlement().voided()).isTrue();
      assertThat(corrected.statistics().rounds()).isZero();
      assertThat(corrected.statistics().voidRounds()).isEqualTo(1);
    }
  }

  @Test
  void three_void_matches_void_the_round_before_the_others_are_known() {
    try (LifeBench bench = played(Databases.SQLITE, ROUND)) {
      for (int match : new int[] {1, 2, 14}) {
        bench.page.show(ROUND, match, Sign.CODE, new Said.Voided("적중특례"));
        bench.kspo.show(ROUND, match, Sign.RESULT, new Said.Voided("취소"));
      }

      assertThat(stage(bench.settle(), ROUND)).isEqualTo(SETTLED);
      assertThat(settlement(bench).endings()).hasSize(3);
      assertThat(bench.reporter.reports.getLast().score().voided()).isTrue();
    }
  }

  @Test
  void a_later_correction_recounts_and_follows_the_report_up() {
    try (LifeBench bench = played(Databases.SQLITE, ROUND)) {
      endAll(bench, ROUND, Outcome.HOME);
      bench.settle();
      end(bench, ROUND, 5, Outcome.AWAY);

      assertThat(stage(bench.settle(), ROUND)).isEqualTo(CORRECTED);
      assertThat(settlement(bench).version()).isEqualTo(2);
      assertThat(bench.told()).contains("report G011-260054 1", "report G011-260054 2");
      assertThat(bench.reporter.reports.getLast().score().home().hits()).isEqualTo(13);
      assertThat(bench.reporter.reports.getLast().statistics().rounds()).isEqualTo(1);
    }
  }

  @Test
  void sources_that_contradict_each_other_settle_nothing_and_are_told_once() {
    try (LifeBench bench = played(Databases.SQLITE, ROUND)) {
      endAll(bench, ROUND, Outcome.HOME);
      bench.kspo.show(ROUND, 5, Sign.RESULT, new Said.Scored(new Score.Regulation(0, 3)));

      LifeReport first = bench.settle();
      bench.settle();

      assertThat(stage(first, ROUND)).isEqualTo(WAITING);
      assertThat(first.faults())
          .singleElement()
          .satisfies(
              fault -> {
                assertThat(fault.kind()).isEqualTo(FaultKind.BAD_DATA);
                assertThat(fault.detail()).contains("05:", "scripted score 2:1", "kspo result 0:3");
              });
      assertThat(bench.told()).filteredOn(told -> told.startsWith("BAD_DATA")).hasSize(1);
      assertThat(bench.reporter.reports).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_round_open_for_seven_days_ends_in_an_alarm_and_is_asked_about_no_more(Databases database) {
    try (LifeBench bench = played(database, ROUND)) {
      bench.clock.set(SALE_END.plus(Duration.ofDays(7)));

      assertThat(stage(bench.settle(), ROUND)).isEqualTo(GIVEN_UP);
      assertThat(bench.told()).contains("BAD_DATA 0");
      bench.page.asked.clear();
      bench.clock.tick(Duration.ofDays(1));

      assertThat(bench.settle().rounds()).isEmpty();
      assertThat(bench.page.asked).isEmpty();

      endAll(bench, ROUND, Outcome.HOME);
      assertThat(stage(bench.settle(ROUND), ROUND)).as("asked by hand").isEqualTo(SETTLED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void five_rounds_a_run_two_seconds_apart_and_failing_ones_do_not_starve_the_others(
      Databases database) {
    RoundId[] seven = new RoundId[7];
    for (int i = 0; i < 7; i++) {
      seven[i] = new RoundId(ROUND.pool(), 2026, 60 + i);
    }
    try (LifeBench bench = played(database, seven)) {
      for (int i = 0; i < 5; i++) {
        bench.source.fail(seven[i], FaultKind.SITE_DOWN);
      }
      endAll(bench, seven[5], Outcome.HOME);
      endAll(bench, seven[6], Outcome.HOME);

      LifeReport first = bench.settle();

      assertThat(Duration.between(AFTER, bench.clock.instant())).isEqualTo(Duration.ofSeconds(8));
      assertThat(bench.page.asked)
          .containsExactly(seven[0], seven[1], seven[2], seven[3], seven[4]);
      assertThat(first.faults()).hasSize(5);
      bench.page.asked.clear();
      LifeReport second = bench.settle();

      assertThat(bench.page.asked).startsWith(seven[5], seven[6]);
      assertThat(stage(second, seven[5])).isEqualTo(SETTLED);
      assertThat(stage(second, seven[6])).isEqualTo(SETTLED);
    }
  }

  @Test
  void a_detail_that_fails_does_not_keep_the_result_page_from_settling() {
    try (LifeBench bench = played(Databases.SQLITE, ROUND)) {
      endAll(bench, ROUND, Outcome.HOME);
      bench.source.fail(ROUND, FaultKind.BLOCKED);

      LifeReport report = bench.settle();

      assertThat(stage(report, ROUND)).isEqualTo(SETTLED);
      assertThat(report.faults()).hasSize(1);
    }
  }

  @Test
  void a_used_up_quota_of_the_second_source_is_told_and_loses_nothing() {
    try (LifeBench bench = played(Databases.SQLITE, ROUND)) {
      endAll(bench, ROUND, Outcome.HOME);
      bench.kspo.fail(FaultKind.QUOTA);

      LifeReport report = bench.settle();

      assertThat(stage(report, ROUND)).isEqualTo(SETTLED);
      assertThat(report.faults()).as("an aside is no failure of the run").isEmpty();
      assertThat(bench.told()).contains("QUOTA 0");
    }
  }

  @Test
  void a_refused_row_is_told_and_takes_back_nothing_said_before() {
    try (LifeBench bench = played(Databases.SQLITE, ROUND)) {
      endAll(bench, ROUND, Outcome.HOME);
      bench.page.withdraw(ROUND, 4);
      bench.settle();
      end(bench, ROUND, 4, Outcome.HOME);
      bench.page.withdraw(ROUND, 5);
      bench.page.refuse("1 of 14 results are of another match.");

      LifeReport report = bench.settle();

      assertThat(stage(report, ROUND)).isEqualTo(SETTLED);
      assertThat(report.faults()).hasSize(1);
    }
  }

  @Test
  void the_version_scored_is_the_last_sealed_before_the_sale_ended() {
    try (LifeBench bench = new LifeBench(Databases.SQLITE)) {
      bench.source.show(Rounds.onSale(Rounds.round(ROUND.toString(), SALE_END), LifeBench.NOW));
      bench.follow();
      bench.source.show(
          Rounds.onSale(
              Rounds.withOtherHome(Rounds.round(ROUND.toString(), SALE_END), 3, "other"),
              LifeBench.NOW));
      bench.follow();
      bench.clock.set(AFTER);
      endAll(bench, ROUND, Outcome.HOME);
      bench.settle();

      Report report = bench.reporter.reports.getLast();
      assertThat(report.settlement().predictionVersion()).isEqualTo(2);
      assertThat(report.first().orElseThrow().version()).isEqualTo(1);
    }
  }

  @Test
  void a_payout_published_later_makes_an_estimated_return_certain() {
    try (LifeBench bench = played(Databases.SQLITE, ROUND)) {
      endAll(bench, ROUND, Outcome.HOME);
      bench.settle();
      List<Integer> lines = bench.reporter.reports.getLast().lines();
      assertThat(returned(bench).certainty()).isEqualTo(Certainty.ESTIMATED);

      for (int hits = 14; hits >= 11; hits--) {
        Payout payout = new Payout(hits, 100, 1_000L * hits);
        bench.store.inTransaction(
            tx -> {
              new TrackRecord(tx).add(ROUND, payout, AFTER);
              return null;
            });
      }

      long won = 0;
      for (int i = 0; i < 4; i++) {
        won += lines.get(i) * 1_000L * (14 - i);
      }
      assertThat(won).isPositive();
      assertThat(returned(bench)).isEqualTo(new Returned(won, won, won, Certainty.CONFIRMED));
    }
  }

  private static Returned returned(LifeBench bench) {
    return bench
        .store
        .reading(tx -> new TrackRecord(tx).report(ROUND, AFTER))
        .orElseThrow()
        .score()
        .returned();
  }

  @ParameterizedTest
  @CsvSource({"SQLITE, 12", "POSTGRESQL, 1"})
  void settling_in_any_order_and_twice_gives_the_same_rows(Databases database, long seeds) {
    String straight = rows(database, 0);
    for (long seed = 1; seed <= seeds; seed++) {
      assertThat(rows(database, seed)).as("seed %d", seed).isEqualTo(straight);
    }
  }

  /** What is settled and scored after results came in an order that the seed shuffles. */
  private static String rows(Databases database, long seed) {
    List<RoundId> rounds = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      rounds.add(new RoundId(ROUND.pool(), 2026, 70 + i));
    }
    try (LifeBench bench = played(database, rounds.toArray(new RoundId[0]))) {
      List<Integer> matches = new ArrayList<>();
      for (int match = 0; match < 42; match++) {
        matches.add(match);
      }
      Random random = new Random(seed);
      if (seed > 0) {
        Collections.shuffle(matches, random);
      }
      for (int match : matches) {
        RoundId id = rounds.get(match / 14);
        Outcome outcome = Outcome.ofSign("1X2".charAt(match % 3));
        end(bench, id, match % 14 + 1, outcome);
        if (seed > 0 && random.nextInt(6) == 0) {
          bench.settle(rounds.get(random.nextInt(3)));
        }
      }
      bench.settle();
      bench.settle();
      return bench.store.reading(
          tx -> {
            TrackRecord record = new TrackRecord(tx);
            String scores =
                record.scores(ROUND.pool()).stream()
                    .map(Object::toString)
                    .sorted()
                    .collect(joining("\n"));
            String endings =
                rounds.stream()
                    .map(id -> new Records(tx).settlement(id).orElseThrow().value().toString())
                    .collect(joining("\n"));
            return scores + endings + record.statistics(ROUND.pool());
          });
    }
  }
}
