package kr.proto14.app.round;

import static kr.proto14.app.round.LifeBench.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.proto14.app.round.Followed.Stage;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.Provenance;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Rounds;
import kr.proto14.engine.pool.Round;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecondSourceLifeTest {
  private static final Round ROUND = Rounds.round("G011-260054", NOW.plus(Duration.ofHours(10)));
  private static final Round OTHER_TEAMS =
      new Round(
          ROUND.id(),
          ROUND.saleEnd(),
          Rounds.round("G011-260054", NOW).matches().reversed().stream()
              .map(m -> Rounds.numbered(m, 15 - m.number()))
              .toList());

  private final LifeBench bench = new LifeBench(Databases.SQLITE);

  @AfterEach
  void close() {
    bench.close();
  }

  private static RoundSnapshot provisional(Round round) {
    RoundSnapshot open = Rounds.onSale(round, NOW);
    return new RoundSnapshot(
        round,
        open.status(),
        Rounds.unsold(round, NOW).money(),
        open.votes(),
        Map.of(),
        NOW,
        "raw-second",
        Provenance.ZENTOTO);
  }

  @Test
  void the_second_source_is_asked_only_for_rounds_about_to_be_predicted_and_once() {
    bench.source.show(Rounds.onSale(ROUND, NOW));
    bench.follow();
    bench.follow();
    assertThat(bench.second.calls).containsExactly("detail G011-260054");
    assertThat(bench.links()).isEqualTo(2);
  }

  @Test
  void a_contradiction_quarantines_the_round_is_told_once_and_heals() {
    bench.source.show(Rounds.onSale(ROUND, NOW));
    bench.second.show(Rounds.onSale(OTHER_TEAMS, NOW));

    LifeReport report = bench.follow();
    assertThat(report.rounds()).extracting(Followed::stage).containsExactly(Stage.FAILED);
    assertThat(report.faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.kind()).isEqualTo(FaultKind.BAD_DATA))
        .satisfies(fault -> assertThat(fault.call()).isEqualTo("comparison G011-260054"))
        .satisfies(fault -> assertThat(fault.evidence()).isEqualTo("raw-G011-260054"))
        .satisfies(fault -> assertThat(fault.detail()).contains("× in another place", "raw-"));
    bench.clock.tick(Duration.ofHours(1));
    bench.follow();
    assertThat(bench.told()).containsExactly("BAD_DATA 0");
    assertThat(bench.links()).isZero();
    List<RoundSnapshot> kept = bench.store.reading(tx -> tx.rounds().newest(9));
    assertThat(kept).isEmpty();

    bench.second.show(Rounds.onSale(ROUND, NOW));
    assertThat(bench.follow().faults()).isEmpty();
    assertThat(bench.told()).hasSize(3).contains("recovered after PT1H");
    assertThat(bench.links()).isEqualTo(2);
  }

  @Test
  void a_second_source_that_cannot_be_read_is_a_note_but_lifts_no_quarantine() {
    bench.source.show(Rounds.onSale(ROUND, NOW));
    bench.second.show(Rounds.onSale(OTHER_TEAMS, NOW));
    bench.follow();
    bench.second.fail(ROUND.id(), FaultKind.SITE_DOWN);
    LifeReport still = bench.follow();
    assertThat(still.faults()).extracting("kind").containsExactly(FaultKind.BAD_DATA);
    assertThat(still.notes()).singleElement().asString().contains("not-compared");
    assertThat(bench.told()).containsExactly("BAD_DATA 0");
  }

  @Test
  void a_quarantined_round_is_not_taken_from_the_second_source_either() {
    bench.source.show(Rounds.onSale(ROUND, NOW));
    bench.second.show(provisional(OTHER_TEAMS));
    bench.follow();
    bench.source.failListing(FaultKind.BLOCKED);
    LifeReport report = bench.follow();
    assertThat(report.rounds()).isEmpty();
    assertThat(report.notes()).anyMatch(note -> note.key().equals("second-doubted"));
    assertThat(bench.links()).isZero();
  }

  @Test
  void a_first_source_that_returns_to_what_is_sealed_ends_the_quarantine() {
    bench.source.show(Rounds.onSale(ROUND, NOW));
    bench.follow();
    bench.second.show(Rounds.onSale(ROUND, NOW));
    bench.source.show(Rounds.onSale(Rounds.withOtherHome(OTHER_TEAMS, 3, "H99"), NOW));
    assertThat(bench.follow().faults()).hasSize(1);
    bench.source.show(Rounds.onSale(ROUND, NOW));
    assertThat(bench.follow().faults()).isEmpty();
    assertThat(bench.told()).last().asString().startsWith("recovered");
    assertThat(bench.links()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(FaultKind.class)
  void it_stands_in_only_for_a_first_source_that_is_out_of_reach(FaultKind kind) {
    bench.second.show(provisional(ROUND));
    bench.source.failListing(kind);
    LifeReport report = bench.follow();
    boolean standsIn =
        List.of(FaultKind.SITE_DOWN, FaultKind.BLOCKED, FaultKind.CHANGED, FaultKind.MAINTENANCE)
            .contains(kind);
    assertThat(report.rounds()).hasSize(standsIn ? 1 : 0);
    assertThat(report.faults()).as("still a failure").extracting("kind").containsExactly(kind);
    assertThat(bench.links()).isEqualTo(standsIn ? 2 : 0);
  }

  @Test
  void a_round_of_the_second_source_is_sealed_as_such_and_once() {
    bench.second.show(provisional(ROUND));
    bench.source.failListing(FaultKind.BLOCKED);
    bench.follow();
    LifeReport again = bench.follow();
    assertThat(again.rounds()).isEmpty();
    assertThat(bench.prediction("G011-260054").provenance()).isEqualTo(Provenance.ZENTOTO);
    assertThat(bench.prediction("G011-260054").inputs()).containsExactly("raw-second");
    assertThat(bench.links()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"G011-260003", "G011-260040", "G011-260150", "G027-260003"})
  void with_nothing_known_an_old_round_is_not_taken_for_a_new_one(String old) {
    bench.clock.set(Instant.parse("2026-11-24T03:00:00Z"));
    bench.second.show(provisional(Rounds.round(old, NOW.plus(Duration.ofDays(70)))));
    bench.source.failListing(FaultKind.BLOCKED);
    LifeReport report = bench.follow();
    assertThat(report.rounds()).isEmpty();
    assertThat(report.notes())
        .singleElement()
        .asString()
        .contains(old + " is left out", "its number does not fit the day");
    assertThat(bench.second.calls).as("not even asked for").containsExactly("listing");
    assertThat(bench.links()).isZero();
    assertThat(bench.told()).noneMatch(told -> told.startsWith("predicted"));
  }

  @Test
  void an_old_round_is_not_new_either_to_who_knows_only_still_older_ones() {
    bench.source.show(Rounds.onSale(ROUND, NOW));
    bench.follow();
    bench.source.failListing(FaultKind.BLOCKED);
    Round next = Rounds.round("G011-260056", NOW.plus(Duration.ofDays(70)));
    bench.second.hide(ROUND.id());
    bench.second.show(provisional(next));

    bench.clock.set(Instant.parse("2026-12-20T03:00:00Z"));
    assertThat(bench.follow().rounds()).isEmpty();
    bench.clock.set(ROUND.saleEnd().plus(Duration.ofDays(13)));
    assertThat(bench.follow().rounds())
        .extracting(Followed::stage)
        .containsExactly(Stage.PREDICTED);
  }

  @Test
  void closed_rounds_that_stay_on_its_page_are_left_alone() {
    bench.source.show(Rounds.onSale(ROUND, NOW));
    bench.follow();
    bench.clock.set(ROUND.saleEnd().plusSeconds(1));
    bench.source.failListing(FaultKind.SITE_DOWN);
    bench.second.show(provisional(Rounds.round("G011-260053", NOW.plus(Duration.ofDays(1)))));
    assertThat(bench.follow().rounds()).isEmpty();
    bench.second.hide(OTHER_TEAMS.id());
    bench.second.show(provisional(ROUND));
    assertThat(bench.follow().rounds()).isEmpty();
    assertThat(bench.links()).isEqualTo(2);
  }

  @Test
  void a_round_without_votes_may_not_be_on_sale_yet() {
    bench.second.show(Rounds.unsold(ROUND, NOW));
    bench.source.failListing(FaultKind.BLOCKED);
    LifeReport report = bench.follow();
    assertThat(report.rounds()).isEmpty();
    assertThat(report.notes()).anyMatch(note -> note.key().equals("second-no-votes"));
  }

  @Test
  void what_the_first_source_told_of_a_round_is_kept_and_only_the_votes_are_new() {
    bench.source.show(Rounds.unsold(ROUND, NOW));
    assertThat(bench.follow().rounds()).extracting(Followed::stage).containsExactly(Stage.NOT_YET);
    bench.source.failListing(FaultKind.BLOCKED);
    bench.second.show(provisional(Rounds.withOtherIds(ROUND)));
    bench.clock.tick(Duration.ofHours(1));

    bench.follow();

    Prediction prediction = bench.prediction("G011-260054");
    assertThat(prediction.round()).isEqualTo(ROUND);
    assertThat(prediction.provenance()).isEqualTo(Provenance.BETMAN_WITH_ZENTOTO_VOTES);
    assertThat(prediction.inputs()).containsExactly("raw-G011-260054", "raw-second");

    bench.source.heal();
    bench.source.show(Rounds.onSale(ROUND, NOW));
    bench.follow();
    bench.follow();
    assertThat(bench.prediction("G011-260054").version()).as("Betman is back").isEqualTo(2);
    assertThat(bench.prediction("G011-260054").provenance()).isEqualTo(Provenance.BETMAN);
  }

  @Test
  void a_round_that_contradicts_what_the_first_source_told_is_left_out() {
    bench.source.show(Rounds.unsold(ROUND, NOW));
    bench.follow();
    bench.source.failListing(FaultKind.BLOCKED);
    bench.second.show(provisional(OTHER_TEAMS));
    LifeReport report = bench.follow();
    assertThat(report.rounds()).isEmpty();
    assertThat(report.notes()).anyMatch(note -> note.key().equals("second-contradicts"));
  }

  @Test
  void when_the_first_source_is_back_its_round_becomes_a_new_version() {
    bench.second.show(provisional(Rounds.withOtherIds(ROUND)));
    bench.source.failListing(FaultKind.BLOCKED);
    bench.follow();
    bench.source.heal();
    bench.source.show(Rounds.onSale(ROUND, NOW));
    bench.clock.tick(Duration.ofHours(1));
    bench.follow();
    bench.follow();
    Prediction second = bench.prediction("G011-260054");
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.provenance()).isEqualTo(Provenance.BETMAN);
    assertThat(second.round()).isEqualTo(ROUND);
    assertThat(bench.links()).isEqualTo(4);
    assertThat(bench.told()).filteredOn(told -> told.startsWith("predicted")).hasSize(2);
  }
}
