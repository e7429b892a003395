package kr.proto14.app.round;

import static kr.proto14.app.round.LifeBench.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.proto14.app.round.Followed.Stage;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.FixtureOdds;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Rounds;
import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.Votes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a refresh does at the edges. */
class RefreshLifeTest {
  private static final String ID = "G011-260054";
  private static final Round ROUND = Rounds.round(ID, NOW.plus(Duration.ofHours(10)));

  private static LifeBench predicted(Databases database, Steps steps) {
    LifeBench bench = new LifeBench(database, steps);
    bench.source.show(Rounds.onSale(ROUND, NOW));
    bench.follow();
    bench.clock.tick(Duration.ofHours(6));
    return bench;
  }

  private static RoundSnapshot withVotes(Round round, int number, Votes votes, Instant at) {
    RoundSnapshot shown = Rounds.onSale(round, at);
    Map<Integer, Votes> counted = new HashMap<>(shown.votes());
    counted.put(number, votes);
    return new RoundSnapshot(
        round, shown.status(), shown.money(), counted, Map.of(), at, "raw-later");
  }

  private static Followed refreshed(LifeBench bench) {
    return bench.refresh(ID).rounds().getFirst();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_sale_that_ends_during_a_refresh_keeps_the_sealed_version(Databases database) {
    LifeBench[] held = new LifeBench[1];
    Steps late =
        boundary -> {
          if (held[0] != null && boundary.startsWith("forecast")) {
            held[0].clock.set(ROUND.saleEnd());
          }
        };
    try (LifeBench bench = predicted(database, late)) {
      held[0] = bench;
      bench.source.show(withVotes(ROUND, 1, new Votes(100, 100, 800), bench.clock.instant()));
      Followed followed = refreshed(bench);
      assertThat(followed.stage()).isEqualTo(Stage.NOT_ON_SALE);
      assertThat(followed.version()).isEqualTo(1);
      assertThat(bench.links()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_round_whose_sale_is_over_is_not_asked_for(Databases database) {
    try (LifeBench bench = predicted(database, _ -> {})) {
      bench.clock.set(ROUND.saleEnd());
      bench.source.hide(ROUND.id());
      bench.source.calls.clear();
      assertThat(refreshed(bench).stage()).isEqualTo(Stage.NOT_ON_SALE);
      assertThat(bench.refresh("G011-260099").rounds().getFirst().stage())
          .isEqualTo(Stage.NOT_ON_SALE);
      assertThat(bench.source.calls).containsExactly("listing", "listing");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_round_that_slipped_off_the_list_is_read_by_what_is_known_of_it(Databases database) {
    try (LifeBench bench = predicted(database, _ -> {})) {
      bench.source.show(withVotes(ROUND, 1, new Votes(100, 100, 800), bench.clock.instant()));
      bench.source.hide(ROUND.id());
      assertThat(refreshed(bench).stage()).isEqualTo(Stage.PREDICTED);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void moved_votes_force_a_version_and_keep_the_first_one(Databases database) {
    try (LifeBench bench = predicted(database, _ -> {})) {
      Prediction first = bench.prediction(ID);
      bench.source.show(withVotes(ROUND, 1, new Votes(100, 100, 800), bench.clock.instant()));
      Followed followed = refreshed(bench);
      assertThat(followed.version()).isEqualTo(2);
      assertThat(bench.prediction(ID).inputs()).containsExactly("raw-later");
      assertThat(bench.prediction(ID).asOf()).isAfter(first.asOf());
      Sealed<Prediction> kept =
          bench.store.reading(tx -> new Records(tx).prediction(ROUND.id(), 1)).orElseThrow();
      assertThat(kept.value()).isEqualTo(first);
      assertThat(bench.told()).last().asString().startsWith("predicted");
      assertThat(bench.links()).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void many_small_moves_are_compared_with_what_is_sealed_and_not_with_each_other(
      Databases database) {
    try (LifeBench bench = predicted(database, _ -> {})) {
      int versions = 1;
      int steps = 0;
      while (versions == 1 && steps < 40) {
        steps++;
        bench.clock.tick(Duration.ofMinutes(1));
        Votes votes = new Votes(401L - 5L * steps, 300, 299L + 5L * steps);
        bench.source.show(withVotes(ROUND, 1, votes, bench.clock.instant()));
        versions = refreshed(bench).version();
      }
      assertThat(versions).isEqualTo(2);
      assertThat(steps).as("one step moves half a point or so").isBetween(4, 12);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void odds_that_appear_bring_another_forecaster_in(Databases database) {
    try (LifeBench bench = predicted(database, _ -> {})) {
      Instant kickOff = ROUND.matches().getFirst().kickOff();
      bench.source.offer(
          260106,
          List.of(
              new FixtureOdds(
                  "SC", "H1", "A1", kickOff, new Odds(2.1, 3.2, 3.4), NOW, "raw-odds")));
      assertThat(refreshed(bench).stage()).isEqualTo(Stage.PREDICTED);
      assertThat(bench.prediction(ID).inputs()).contains("raw-odds");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_contradiction_met_by_a_refresh_is_not_lifted_by_a_check(Databases database) {
    try (LifeBench bench = predicted(database, _ -> {})) {
      bench.second.show(Rounds.onSale(Rounds.withOtherHome(ROUND, 3, "X3"), bench.clock.instant()));
      assertThat(refreshed(bench).stage()).isEqualTo(Stage.FAILED);
      bench.clock.tick(Duration.ofHours(1));
      assertThat(bench.follow().rounds().getFirst().stage()).isEqualTo(Stage.FAILED);
      assertThat(bench.told()).filteredOn(told -> told.startsWith("recovered")).isEmpty();

      bench.second.show(Rounds.onSale(ROUND, bench.clock.instant()));
      assertThat(bench.follow().rounds().getFirst().stage()).isEqualTo(Stage.UNCHANGED);
      assertThat(bench.told()).last().asString().startsWith("recovered");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_detail_that_cannot_be_had_is_told_and_keeps_the_version(Databases database) {
    try (LifeBench bench = predicted(database, _ -> {})) {
      bench.source.fail(ROUND.id(), FaultKind.CHANGED);
      LifeReport report = bench.refresh(ID);
      assertThat(report.faults()).extracting("kind").containsExactly(FaultKind.CHANGED);
      assertThat(report.rounds().getFirst().version()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void changed_teams_force_a_version_in_a_refresh_too(Databases database) {
    try (LifeBench bench = predicted(database, _ -> {})) {
      bench.source.show(
          Rounds.onSale(Rounds.withOtherHome(ROUND, 5, "H99"), bench.clock.instant()));
      assertThat(refreshed(bench).version()).isEqualTo(2);
    }
  }
}
