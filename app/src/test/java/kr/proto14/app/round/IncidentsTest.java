package kr.proto14.app.round;

import static kr.proto14.app.round.LifeBench.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Rounds;
import kr.proto14.engine.pool.Round;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentsTest {
  private static final Round ROUND = Rounds.round("G011-260054", NOW.plus(Duration.ofHours(30)));

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_fault_is_told_once_then_reminded_of_and_its_end_is_told_once(Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.failListing(FaultKind.BLOCKED);
      for (int hour = 0; hour <= 12; hour++) {
        assertThat(bench.follow().faults()).hasSize(1);
        bench.clock.tick(Duration.ofHours(1));
      }
      assertThat(bench.told()).containsExactly("BLOCKED 0", "BLOCKED 1", "BLOCKED 2");

      bench.source.heal();
      bench.follow();
      bench.follow();

      assertThat(bench.told())
          .containsExactly("BLOCKED 0", "BLOCKED 1", "BLOCKED 2", "recovered after PT13H");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_fault_that_comes_back_is_a_new_one(Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.failListing(FaultKind.SITE_DOWN);
      bench.follow();
      bench.source.heal();
      bench.clock.tick(Duration.ofMinutes(1));
      bench.follow();
      bench.source.failListing(FaultKind.MAINTENANCE);
      bench.clock.tick(Duration.ofMinutes(1));
      bench.follow();
      assertThat(bench.told())
          .containsExactly("SITE_DOWN 0", "recovered after PT1M", "MAINTENANCE 0");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_bad_round_heals_with_the_next_good_answer(Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.show(Rounds.onSale(ROUND, NOW));
      bench.source.fail(ROUND.id(), FaultKind.BAD_DATA);
      bench.follow();
      assertThat(bench.store.reading(tx -> tx.rounds().newest(9)).isEmpty()).isTrue();
      bench.source.heal();
      bench.clock.tick(Duration.ofHours(1));
      bench.follow();
      assertThat(bench.told())
          .hasSize(3)
          .startsWith("BAD_DATA 0", "recovered after PT1H")
          .last()
          .asString()
          .startsWith("predicted");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_bad_answer_never_overwrites_a_good_round(Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.show(Rounds.onSale(ROUND, NOW));
      bench.follow();
      var before = bench.store.reading(tx -> tx.rounds().latest(ROUND.id())).orElseThrow();
      bench.source.fail(ROUND.id(), FaultKind.BAD_DATA);
      bench.clock.tick(Duration.ofHours(1));
      bench.follow();
      var after = bench.store.reading(tx -> tx.rounds().latest(ROUND.id())).orElseThrow();
      assertThat(after).isEqualTo(before);
      assertThat(bench.links()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void trouble_with_a_round_that_left_the_list_ends_without_a_word(Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.show(Rounds.onSale(ROUND, NOW));
      bench.source.fail(ROUND.id(), FaultKind.CHANGED);
      bench.follow();
      bench.source.hide(ROUND.id());
      bench.clock.tick(Duration.ofHours(7));
      bench.follow();
      assertThat(bench.store.reading(tx -> tx.incidents().allOpen()).size()).isEqualTo(1);
      bench.clock.tick(Duration.ofHours(17));
      bench.follow();
      assertThat(bench.told()).containsExactly("CHANGED 0");
      assertThat(bench.store.reading(tx -> tx.incidents().allOpen()).isEmpty()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_fault_of_the_second_source_ends_when_nobody_has_asked_it_for_a_day(Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.show(Rounds.onSale(ROUND, NOW));
      bench.follow();
      bench.kspo.fail(FaultKind.QUOTA);
      bench.clock.tick(Duration.ofDays(2));
      bench.settle();
      bench.clock.tick(Duration.ofDays(7));
      bench.settle();
      assertThat(openOfKspo(bench)).as("it was asked again").isEqualTo(1);

      bench.clock.tick(Duration.ofDays(1));
      bench.settle();
      assertThat(openOfKspo(bench)).as("the round was given up").isZero();
    }
  }

  private static long openOfKspo(LifeBench bench) {
    return bench.store.reading(tx -> tx.incidents().allOpen()).stream()
        .filter(incident -> incident.fault().source().equals("kspo"))
        .count();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void an_unreadable_entry_is_told_and_does_not_hide_the_others(Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.show(Rounds.onSale(ROUND, NOW));
      bench.source.refuseEntry("no gmTs");
      LifeReport report = bench.follow();
      assertThat(report.faults()).hasSize(1);
      assertThat(bench.told()).hasSize(2);

      bench.source.heal();
      bench.clock.tick(Duration.ofHours(1));
      bench.follow();
      assertThat(bench.told()).hasSize(3).last().isEqualTo("recovered after PT1H");
    }
  }
}
